package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.raster.ImageEncoder;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.styling.StyleReader;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class StyledMapPainterTest {

  private final DrawnFeatures features = DrawnFeatures.create();
  private final MapPainter painter = DrawnFeatures.painter(features);

  @ParameterizedTest
  @EnumSource(MapCrs.class)
  @DisplayName(
      "Rendering: a projection's pixels are those of the exact formula, on and off the map")
  void projections(MapCrs crs) {
    Coordinate middle = crs.fromLonLat(107.3, 29.7);
    for (double reach : new double[] {200, 20_000, 300_000}) {
      double half = crs.isGeographic() ? reach / 111_000 : reach;
      Envelope box =
          new Envelope(
              middle.x - half, middle.x + half, middle.y - half * 0.75, middle.y + half * 0.75);
      Scene scene = DrawnFeatures.scene(style("polygon-fill-opacity-outline"), crs, box);
      MapProjection projection = MapProjection.of(scene).orElseThrow();
      double[] pixel = new double[2];
      for (int i = -3; i <= 13; i++) {
        double x = box.getMinX() + box.getWidth() * i / 10;
        double y = box.getMaxY() - box.getHeight() * (12 - i) / 10;
        Coordinate place = crs.toLonLat(x, y);
        projection.project(place.x, place.y, pixel, 0);
        assertThat(pixel[0]).isCloseTo(32.0 * i, within(0.1));
        assertThat(pixel[1]).isCloseTo(24.0 * (12 - i), within(0.1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MapCrs.class)
  @DisplayName("Rendering: a map of all of a system, far more or nothing of it draws without error")
  void anyBox(MapCrs crs) {
    Envelope all = crs.extent();
    Envelope more = new Envelope(all);
    more.expandBy(all.getWidth() * 3);
    Envelope beside = new Envelope(all.getMaxX() + 10, all.getMaxX() + 20, 0, 8);
    Style style = style("polygon-fill-opacity-outline");
    for (Envelope box : List.of(all, more)) {
      assertThat(painter.paint(DrawnFeatures.scene(style, crs, box)).width()).isEqualTo(320);
    }
    assertThat(painter.paint(DrawnFeatures.scene(style, crs, beside)).pixels())
        .containsOnly(0xffffffff);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "polygon-fill-opacity-outline",
        "line-joins",
        "line-width-dash-caps",
        "line-dash-offset",
        "line-perpendicular-offset",
        "polygon-hatch-times",
        "point-marks",
        "two-feature-type-styles-casing"
      })
  @DisplayName("Rendering: the rasteriser draws what Java2D draws with antialiasing")
  void likeJava2D(String name) {
    Scene scene = DrawnFeatures.scene(style(name));
    Pixmap ours = painter.paint(scene);
    Pixmap theirs = new Pixmap(320, 240);
    Graphics2D surface = theirs.image().createGraphics();
    surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    surface.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    painter.paint(scene, surface);
    surface.dispose();
    int different = 0;
    for (int i = 0; i < ours.pixels().length; i++) {
      int green = ours.pixels()[i] >>> 8 & 0xff;
      if (Math.abs(green - (theirs.pixels()[i] >>> 8 & 0xff)) > 32) {
        different++;
      }
    }
    assertThat(different).as("of 76 800 pixels").isLessThan(150);
  }

  @Test
  @DisplayName("Rendering: a layer of several passes is read once; one out of scale is not read")
  void readsOnce() {
    painter.paint(DrawnFeatures.scene(style("two-feature-type-styles-casing")));
    assertThat(features.reads()).isEqualTo(1);
    Style near =
        parsed("<Rule><MaxScaleDenominator>10</MaxScaleDenominator><LineSymbolizer/></Rule>");
    Pixmap map = painter.paint(DrawnFeatures.scene(near));
    assertThat(features.reads()).isEqualTo(1);
    assertThat(map.pixels()).containsOnly(0xffffffff);
  }

  @Test
  @DisplayName("Limits: drawing that takes longer than allowed is refused, the next map is whole")
  void patienceEnds() {
    Scene scene = DrawnFeatures.scene(style("polygon-fill-opacity-outline"));
    Pixmap whole = painter.paint(scene);
    Scene hasty =
        new Scene(
            scene.crs(),
            scene.box(),
            scene.width(),
            scene.height(),
            scene.dotsPerInch(),
            scene.background(),
            scene.layers(),
            Duration.ofNanos(-1));
    assertThatThrownBy(() -> painter.paint(hasty)).isInstanceOf(OgcException.class);
    assertThat(painter.paint(scene).pixels()).isEqualTo(whole.pixels());
  }

  @Test
  @DisplayName("Rendering: filters of styles compiled to columns say what GeoTools says")
  void passesFiltersOn() {
    Style style =
        parsed(
            """
            <Rule><Filter><And><PropertyIsBetween><PropertyName>number</PropertyName>
              <LowerBoundary><Literal>9</Literal></LowerBoundary>
              <UpperBoundary><Literal>21</Literal></UpperBoundary></PropertyIsBetween>
              <Not><PropertyIsNull><PropertyName>name</PropertyName></PropertyIsNull></Not>
              <PropertyIsLike wildCard="*" singleChar="." escape="!">
                <PropertyName>name</PropertyName><Literal>采*</Literal></PropertyIsLike>
            </And></Filter><PolygonSymbolizer><Fill/></PolygonSymbolizer></Rule>
            """);
    Pixmap map = painter.paint(DrawnFeatures.scene(style));
    assertThat(map.pixels()[100 * 320 + 40]).isEqualTo(0xff808080);
    assertThat(map.pixels()[100 * 320 + 215]).isEqualTo(0xffffffff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "image/png8", "image/jpeg", "image/gif"})
  @DisplayName("Formats: PNG, PNG of 256 colours, JPEG and GIF can be read again, size and colour")
  void pictures(String format) throws IOException {
    Pixmap map = painter.paint(DrawnFeatures.scene(style("polygon-colour-of-attribute")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageEncoder.find(format).orElseThrow().encode(map, out);
    var read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getWidth()).isEqualTo(320);
    int red = read.getRGB(40, 100) >>> 16 & 0xff;
    assertThat(red).isBetween(0xb0, 0xd0);
  }

  @Test
  @DisplayName("Formats: SVG keeps letters as text, PDF is one page; both hold the whole map")
  void drawings() throws IOException {
    Scene scene = DrawnFeatures.scene(style("text-area-inside"));
    String svg = new String(written("image/svg+xml", scene), StandardCharsets.UTF_8);
    assertThat(svg).contains("采矿权甲").contains("<path");
    try (PDDocument pdf = Loader.loadPDF(written("application/pdf", scene))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) (320 * 0.28 / 25.4 * 72), within(0.1f));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "application/pdf"})
  @DisplayName("Formats: patterns, graphic strokes and marks get into SVG and PDF too")
  void drawingsOfPatterns(String format) throws IOException {
    int bare = written(format, DrawnFeatures.scene(parsed("<Rule/>"))).length;
    for (String name : List.of("polygon-hatch-slash", "line-graphic-stroke", "point-marks")) {
      assertThat(written(format, DrawnFeatures.scene(style(name))).length)
          .isGreaterThan(bare + 200);
    }
  }

  private byte[] written(String format, Scene scene) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DrawingFormat.find(format).orElseThrow().write(painter, scene, out);
    return out.toByteArray();
  }

  @Test
  @DisplayName("Rendering: every style of the product draws without complaint")
  void drawsOurStyles() throws IOException {
    try (var files = Files.list(Path.of("sld-styles"))) {
      // scenes.sld wants images: see ImageryTest
      for (Path file : files.filter(f -> !f.endsWith("scenes.sld")).sorted().toList()) {
        byte[] sld = Files.readAllBytes(file);
        Style style = StyleReader.read(new ByteArrayInputStream(sld)).get(0).styles().get(0);
        int[] pixels = painter.paint(DrawnFeatures.scene(style)).pixels();
        assertThat(Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 255)).isTrue();
      }
    }
  }

  private static Style style(String name) {
    try {
      return read(Files.readAllBytes(Path.of("src/test/resources/render-cases", name + ".sld")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Style parsed(String rules) {
    String document =
        "<StyledLayerDescriptor version='1.0.0'><NamedLayer><Name>l</Name><UserStyle>"
            + "<FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    return read(document.formatted(rules).getBytes(StandardCharsets.UTF_8));
  }

  private static Style read(byte[] sld) {
    return StyleReader.read(new ByteArrayInputStream(sld)).get(0).styles().get(0);
  }
}
