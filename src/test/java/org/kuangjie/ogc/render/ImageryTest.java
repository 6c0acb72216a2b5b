package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.geo.raster.TestTiff;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.imagery.ImageStore;
import org.kuangjie.ogc.imagery.ImagerySettings;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.styling.StyleReader;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.LoggerFactory;

@DisplayName("OGC-27: images of raster layers")
class ImageryTest {

  private static final Style PLAIN = Imagery.style("");
  private static final Envelope BOX = TestScenes.BOX;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Pixmap paint(Imagery imagery, Style style) {
    return imagery.paint(style, MapCrs.CGCS2000, BOX, 160, 120);
  }

  private Path uniform(String name, int rgb) throws IOException {
    return tiff(BOX.getMinX(), BOX.getMaxY())
        .bytes(64, 48, 3, (x, y, band) -> rgb >> (16 - 8 * band) & 0xff)
        .write(folder.resolve(name));
  }

  private static TestTiff tiff(double west, double north) {
    return TestTiff.at(4490, west, north, 0.00125, 0.00125);
  }

  static Stream<Arguments> systems() {
    List<MapCrs> systems =
        List.of(MapCrs.CGCS2000, MapCrs.WEB_MERCATOR, MapCrs.GK_ZONE_36, MapCrs.GK_CM_105);
    return systems.stream()
        .flatMap(
            image ->
                Stream.concat(systems.stream(), Stream.of(MapCrs.WGS84))
                    .map(map -> Arguments.of(image, map)));
  }

  @ParameterizedTest
  @MethodSource("systems")
  @DisplayName("Every pixel of a map shows the right place of an image, in any pair of systems")
  void places(MapCrs imageCrs, MapCrs mapCrs) throws IOException {
    Coordinate corner = imageCrs.fromLonLat(107.4, 29.76);
    double pixel = imageCrs.isGeographic() ? 0.0004 : 40;
    TestTiff.at(Integer.parseInt(imageCrs.code().substring(5)), corner.x, corner.y, pixel, pixel)
        .bytes(
            250,
            200,
            3,
            (x, y, band) -> {
              Coordinate at =
                  imageCrs.toLonLat(corner.x + (x + 0.5) * pixel, corner.y - (y + 0.5) * pixel);
              return band == 0 ? (at.x - 107.3) * 1000 : band == 1 ? (29.8 - at.y) * 1000 : 9;
            })
        .write(folder.resolve("scene.tif"));
    Coordinate low = mapCrs.fromLonLat(107.41, 29.70);
    Coordinate high = mapCrs.fromLonLat(107.47, 29.75);
    Envelope box = new Envelope(low.x, high.x, low.y, high.y);
    Pixmap map = new Imagery(folder).with("scene.tif", 1).paint(PLAIN, mapCrs, box, 700, 600);
    for (int y = 50; y < 600; y += 55) {
      for (int x = 50; x < 700; x += 55) {
        Coordinate at =
            mapCrs.toLonLat(
                box.getMinX() + (x + 0.5) * box.getWidth() / 700,
                box.getMaxY() - (y + 0.5) * box.getHeight() / 600);
        int colour = map.pixels()[y * 700 + x];
        assertThat(colour >>> 24).isEqualTo(255);
        assertThat((colour >> 16 & 0xff) - (at.x - 107.3) * 1000).isBetween(-1.5, 1.0);
        assertThat((colour >> 8 & 0xff) - (29.8 - at.y) * 1000).isBetween(-1.5, 1.0);
      }
    }
  }

  @Test
  @DisplayName("A small map is drawn from the overview, a large one from the image itself")
  void overviews() throws IOException {
    tiff(BOX.getMinX(), BOX.getMaxY())
        .bytes(64, 48, 3, (x, y, band) -> band == 0 ? 255 : 0)
        .bytes(16, 12, 3, (x, y, band) -> band == 2 ? 255 : 0)
        .asOverview()
        .write(folder.resolve("scene.tif"));
    Imagery imagery = new Imagery(folder).with("scene.tif", 1);
    assertThat(imagery.paint(PLAIN, MapCrs.CGCS2000, BOX, 128, 96).pixels())
        .containsOnly(0xffff0000);
    assertThat(imagery.paint(PLAIN, MapCrs.CGCS2000, BOX, 16, 12).pixels())
        .containsOnly(0xff0000ff);
    assertThat(imagery.paint(PLAIN, MapCrs.CGCS2000, BOX, 4, 3).pixels()).containsOnly(0xff0000ff);
  }

  @Test
  @DisplayName("Without overviews a small map shows every so-manyth pixel, over several blocks too")
  void decimated() throws IOException {
    TestTiff.at(4490, 107, 30, 0.0001, 0.0001)
        .bytes(2400, 2000, 1, (x, y, band) -> x / 10.0)
        .write(folder.resolve("scene.tif"));
    Envelope all = new Envelope(107, 107.24, 29.8, 30);
    Pixmap map =
        new Imagery(folder).with("scene.tif", 1).paint(PLAIN, MapCrs.CGCS2000, all, 1100, 600);
    for (int x = 0; x < 1100; x += 7) {
      int expected = (int) ((x + 0.5) * 2400 / 1100 / 10);
      for (int y : new int[] {0, 300, 511, 512, 599}) {
        assertThat(map.pixels()[y * 1100 + x] & 0xff).isBetween(expected - 1, expected + 1);
      }
    }
  }

  @Test
  @DisplayName("The later image lies on top, the earlier one where OverlapBehavior says so")
  void order() throws IOException {
    uniform("early.tif", 0x112233);
    uniform("late.tif", 0x445566);
    Imagery imagery = new Imagery(folder).with("late.tif", 2).with("early.tif", 1);
    assertThat(paint(imagery, PLAIN).pixels()).containsOnly(0xff445566);
    for (String earliest : List.of("<EARLIEST_ON_TOP/>", "EARLIEST_ON_TOP")) {
      Style style = Imagery.style("<OverlapBehavior>" + earliest + "</OverlapBehavior>");
      assertThat(paint(imagery, style).pixels()).containsOnly(0xff112233);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "absent.tif",
        "../secret/out.tif",
        "link.tif",
        ".",
        "a\0b",
        "text.tif",
        "cut.tif",
        "nowhere.tif",
        "far.tif"
      })
  @DisplayName(
      "An image that is missing, broken, unplaced or outside the folder is left out, told once")
  void leftOut(String name, @TempDir Path outside) throws IOException {
    Path images = Files.createDirectory(outside.resolve("images"));
    Path secret = Files.createDirectory(outside.resolve("secret")).resolve("out.tif");
    Files.copy(uniform("good.tif", 0x336699), images.resolve("good.tif"));
    Files.copy(images.resolve("good.tif"), secret);
    Files.createSymbolicLink(images.resolve("link.tif"), secret);
    Files.writeString(images.resolve("text.tif"), "no image");
    byte[] whole = Files.readAllBytes(secret);
    Files.write(images.resolve("cut.tif"), Arrays.copyOf(whole, whole.length / 2));
    TestTiff.at(32767, 0, 0, 1, 1)
        .bytes(2, 2, 1, (x, y, b) -> 1)
        .write(images.resolve("nowhere.tif"));
    TestTiff.at(2180, 0, 0, 1, 1).bytes(2, 2, 1, (x, y, b) -> 1).write(images.resolve("far.tif"));
    Imagery imagery = new Imagery(images).with("good.tif", 1).with(name, 2);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(ImageStore.class);
    logger.addAppender(log);
    try {
      assertThat(paint(imagery, PLAIN).pixels()).containsOnly(0xff336699);
      assertThat(paint(imagery, PLAIN).pixels()).containsOnly(0xff336699);
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .contains("影像未绘制")
        .doesNotContain(outside.toString());
  }

  @Test
  @DisplayName("A map that would read too much of the images is refused with what to do")
  void budget() throws IOException {
    TestTiff.at(4490, 107, 30, 0.0001, 0.0001)
        .bytes(2000, 2000, 1, (x, y, band) -> 1)
        .write(folder.resolve("scene.tif"));
    Imagery imagery = new Imagery(folder, new ImagerySettings(1)).with("scene.tif", 1);
    Envelope all = new Envelope(107, 107.2, 29.8, 30);
    assertThatThrownBy(() -> imagery.paint(PLAIN, MapCrs.CGCS2000, all, 100, 100))
        .isInstanceOfSatisfying(
            OgcException.class,
            e -> assertThat(e.text().en()).contains("1 million pixels", "gdaladdo"));
    Envelope part = new Envelope(107, 107.02, 29.98, 30);
    assertThatCode(() -> imagery.paint(PLAIN, MapCrs.CGCS2000, part, 100, 100))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName(
      "A RasterSymbolizer for a layer without images, or for a band there is none of, is refused")
  void wrongStyles() throws IOException {
    DrawnFeatures features = DrawnFeatures.create();
    assertThatThrownBy(() -> DrawnFeatures.painter(features).paint(DrawnFeatures.scene(PLAIN)))
        .isInstanceOf(OgcException.class)
        .hasMessageContaining("no raster");
    uniform("scene.tif", 1);
    Style fourth =
        Imagery.style(
            "<ChannelSelection><GrayChannel><SourceChannelName>4</SourceChannelName></GrayChannel>"
                + "</ChannelSelection>");
    assertThatThrownBy(() -> paint(new Imagery(folder).with("scene.tif", 1), fourth))
        .isInstanceOf(OgcException.class)
        .hasMessageContaining("band 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ShadedRelief><ReliefFactor>steep</ReliefFactor></ShadedRelief>",
        "<ShadedRelief><BrightnessOnly>maybe</BrightnessOnly></ShadedRelief>",
        "<ImageOutline/>",
        "<ImageOutline><PointSymbolizer/></ImageOutline>",
        "<OverlapBehavior><MEDIAN/></OverlapBehavior>",
        "<ContrastEnhancement><Logarithmic/></ContrastEnhancement>",
        "<ContrastEnhancement><GammaValue>0</GammaValue></ContrastEnhancement>",
        "<ContrastEnhancement><Normalize><VendorOption name='minValue'>x</VendorOption></Normalize></ContrastEnhancement>",
        "<ContrastEnhancement><Normalize><VendorOption name='algorithm'>Other</VendorOption></Normalize></ContrastEnhancement>",
        "<ChannelSelection><RedChannel/></ChannelSelection>",
        "<ChannelSelection><GrayChannel><SourceChannelName>red</SourceChannelName></GrayChannel></ChannelSelection>",
        "<ColorMap/>",
        "<ColorMap type='odd'><ColorMapEntry color='#ffffff' quantity='1'/></ColorMap>",
        "<ColorMap><ColorMapEntry color='nil' quantity='1'/></ColorMap>",
        "<ColorMap><ColorMapEntry color='#ffffff'/></ColorMap>",
        "<ColorMap><ColorMapEntry color='#ffffff' quantity='NaN'/></ColorMap>",
        "<ColorMap><Interpolate mode='cubic'/></ColorMap>",
        "<VendorOption name='resampling'>cubic</VendorOption>"
      })
  @DisplayName(
      "What of a RasterSymbolizer is not drawn, or is no number or colour, is refused by name")
  void refused(String symbolizer) {
    assertThatThrownBy(() -> Imagery.style(symbolizer)).isInstanceOf(DomainException.class);
  }

  @Test
  @DisplayName("The product's own style draws images near by, and where they are from far away")
  void ownStyle() throws IOException {
    uniform("scene.tif", 0x336699);
    Style style;
    try (InputStream sld = Files.newInputStream(Path.of("sld-styles/scenes.sld"))) {
      style = StyleReader.read(sld).get(0).styles().get(0);
    }
    Imagery imagery = new Imagery(folder).with("scene.tif", 1);
    assertThat(paint(imagery, style).pixels()).containsOnly(0xff336699);
    Pixmap far =
        imagery.paint(style, MapCrs.CGCS2000, new Envelope(107, 108, 29.3, 30.1), 400, 320);
    assertThat(far.pixels()).doesNotContain(0xff336699).contains(0);
    assertThat(Arrays.stream(far.pixels()).filter(p -> p >>> 24 > 100).count()).isPositive();
  }

  @Test
  @DisplayName("Drawings such as SVG and PDF get the same picture as maps")
  void surfaces() throws IOException {
    TestScenes.write("masked", folder.resolve("scene.tif"));
    Imagery imagery = new Imagery(folder).with("scene.tif", 1);
    Style half = Imagery.style("<Opacity>0.5</Opacity>");
    Pixmap map = paint(imagery, half);
    Pixmap drawn = new Pixmap(160, 120);
    Graphics2D surface = drawn.image().createGraphics();
    imagery.painter().paint(imagery.scene(half, MapCrs.CGCS2000, BOX, 160, 120), surface);
    surface.dispose();
    for (int i = 0; i < map.pixels().length; i++) {
      assertThat(Math.abs((map.pixels()[i] >>> 24) - (drawn.pixels()[i] >>> 24))).isLessThan(3);
      assertThat(Math.abs((map.pixels()[i] & 0xff) - (drawn.pixels()[i] & 0xff))).isLessThan(3);
    }
    assertThat(Arrays.stream(map.pixels()).filter(p -> p >>> 24 == 128).count()).isPositive();
  }

  @Test
  @DisplayName("A map without ground, of the whole world or far from the image draws without error")
  void anyBox() throws IOException {
    uniform("scene.tif", 0x336699);
    Imagery imagery = new Imagery(folder).with("scene.tif", 1);
    for (MapCrs crs : MapCrs.values()) {
      Envelope all = crs.extent();
      Envelope more = new Envelope(all);
      more.expandBy(all.getWidth() * 3);
      Envelope beside = new Envelope(all.getMaxX() + 10, all.getMaxX() + 20, 0, 8);
      for (Envelope box : List.of(all, more, beside)) {
        assertThatCode(() -> imagery.paint(PLAIN, crs, box, 50, 40)).doesNotThrowAnyException();
      }
    }
  }
}
