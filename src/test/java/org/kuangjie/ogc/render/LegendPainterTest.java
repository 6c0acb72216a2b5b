package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
  @DisplayName("Legends: a title is never cut off, however long it is or large its letters")
  void titlesAreWhole() throws IOException {
    for (double size : new double[] {8, 13, 40}) {
      LegendOptions options =
          new LegendOptions(24, 18, "SansSerif", size, 0, 0xffffffff, "zh", null, null);
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
        new LegendOptions(30, 20, "SansSerif", 13, 0, 0, "zh", null, "exploration");
    Pixmap symbol = painter.paint(DrawnFeatures.LAYER, rights(), single);
    assertThat(symbol.width()).isEqualTo(30);
    assertThat(symbol.height()).isEqualTo(20);
    assertThat(ink(symbol)).isPositive();
  }

  private static LegendOptions in(
      String language, @org.jspecify.annotations.Nullable Double scale) {
    return new LegendOptions(24, 18, "SansSerif", 13, 0, 0xffffffff, language, scale, null);
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
