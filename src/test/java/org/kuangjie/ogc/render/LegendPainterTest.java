package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.styling.StyleReader;

class LegendPainterTest {

  private final LegendPainter painter = new LegendPainter();

  @Test
  @DisplayName("Legends: one entry for each rule, with its title in the language asked for")
  void entries() throws IOException {
    List<LegendEntry> entries =
        painter.entries(DrawnFeatures.LAYER, rights(), LegendOptions.DEFAULT);
    assertThat(entries).extracting(LegendEntry::title).contains("采矿权", "探矿权（示意）");
    assertThat(painter.entries(DrawnFeatures.LAYER, rights(), in("en", null)))
        .extracting(LegendEntry::title)
        .contains("Mining right");
    assertThat(entries).allSatisfy(entry -> assertThat(ink(entry.symbol())).isPositive());
  }

  @Test
  @DisplayName(
      "OGC-07: a title in several languages, as GeoServer's users write it, is told in each")
  void localized() {
    Style style =
        StyleReader.read(
                new ByteArrayInputStream(
                    """
                    <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
                    <NamedLayer><Name>x</Name><UserStyle><FeatureTypeStyle><Rule>
                    <Title>矿区<Localized lang="en">Mining area</Localized></Title>
                    <Abstract>说明</Abstract><PolygonSymbolizer><Fill/></PolygonSymbolizer>
                    </Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>"""
                        .getBytes(StandardCharsets.UTF_8)))
            .get(0)
            .styles()
            .get(0);
    assertThat(painter.entries(DrawnFeatures.LAYER, style, in("en", null)))
        .extracting(LegendEntry::title)
        .containsExactly("Mining area");
    assertThat(painter.entries(DrawnFeatures.LAYER, style, in("zh", null)))
        .extracting(LegendEntry::title)
        .containsExactly("矿区");
  }

  @Test
  @DisplayName("Legends: a title is never cut off, however long it is or large its letters")
  void titlesAreWhole() throws IOException {
    for (double size : new double[] {8, 13, 40}) {
      LegendOptions options =
          new LegendOptions(
              24, 18, "SansSerif", size, 0, 0xffffffff, "zh", null, null, Scene.STANDARD_DPI);
      Pixmap legend = painter.paint(DrawnFeatures.LAYER, rights(), options);
      for (int y = 0; y < legend.height(); y++) {
        assertThat(legend.pixels()[(y + 1) * legend.width() - 1]).isEqualTo(0xffffffff);
      }
      assertThat(legend.width()).isGreaterThan((int) (24 + 6 * size));
    }
  }

  @Test
  @DisplayName("Legends: a scale leaves out rules that do not apply; one rule comes without title")
  void narrowed() throws IOException {
    LegendOptions far = in("zh", 5_000_000.0);
    assertThat(painter.entries(DrawnFeatures.LAYER, rights(), far))
        .extracting(LegendEntry::name)
        .doesNotContain("label");
    LegendOptions single =
        new LegendOptions(
            30, 20, "SansSerif", 13, 0, 0, "zh", null, "exploration", Scene.STANDARD_DPI);
    Pixmap symbol = painter.paint(DrawnFeatures.LAYER, rights(), single);
    assertThat(symbol.width()).isEqualTo(30);
    assertThat(symbol.height()).isEqualTo(20);
    assertThat(ink(symbol)).isPositive();
  }

  @Test
  @DisplayName("OGC-27: an image coloured by its values has a box and a label for each colour")
  void colourScale() {
    Style ramp =
        Imagery.style(
            "<ColorMap><ColorMapEntry color='#0000ff' quantity='200' label='低'/>"
                + "<ColorMapEntry color='#ff0000' quantity='300.5'/></ColorMap>");
    List<LegendEntry> entries = painter.entries(DrawnFeatures.LAYER, ramp, LegendOptions.DEFAULT);
    assertThat(entries).extracting(LegendEntry::title).containsExactly("低", "300.5");
    int[] low = entries.get(0).symbol().pixels();
    assertThat(low[0]).isEqualTo(0xff0000ff);
    assertThat(low[low.length - 1] >> 16 & 0xff).as("halfway to red").isBetween(100, 130);
    Style plain = Imagery.style("");
    assertThat(painter.entries(DrawnFeatures.LAYER, plain, LegendOptions.DEFAULT)).hasSize(1);
  }

  @Test
  @DisplayName("OGC-07: at twice the resolution lines and gaps of a legend are twice as wide")
  void resolution() throws IOException {
    Style style;
    try (InputStream stream =
        Files.newInputStream(Path.of("src/test/resources/render-cases/line-joins.sld"))) {
      style = StyleReader.read(stream).get(0).styles().get(0);
    }
    LegendOptions usual =
        new LegendOptions(100, 100, "SansSerif", 13, 0, 0, "zh", null, null, Scene.STANDARD_DPI);
    LegendOptions twice =
        new LegendOptions(
            100, 100, "SansSerif", 13, 0, 0, "zh", null, null, 2 * Scene.STANDARD_DPI);
    long once = ink(painter.entries(DrawnFeatures.LAYER, style, usual).get(0).symbol());
    assertThat(
            (double) ink(painter.entries(DrawnFeatures.LAYER, style, twice).get(0).symbol()) / once)
        .isBetween(1.5, 2.5);
  }

  private static LegendOptions in(
      String language, @org.jspecify.annotations.Nullable Double scale) {
    return new LegendOptions(
        24, 18, "SansSerif", 13, 0, 0xffffffff, language, scale, null, Scene.STANDARD_DPI);
  }

  private static long ink(Pixmap symbol) {
    return Arrays.stream(symbol.pixels()).filter(pixel -> pixel >>> 24 > 20).count();
  }

  private static Style rights() throws IOException {
    try (InputStream stream = Files.newInputStream(Path.of("sld-styles/mining_rights.sld"))) {
      return StyleReader.read(stream).get(0).styles().get(0);
    }
  }
}
