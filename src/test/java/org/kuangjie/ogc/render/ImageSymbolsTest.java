package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.raster.TestTiff;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.raster.Pixmap;
import org.locationtech.jts.geom.Envelope;

@DisplayName("OGC-27 (05-077r4, 11.5): overlaps, relief and outlines of images")
class ImageSymbolsTest {

  private static final Envelope BOX = TestScenes.BOX;
  private static final int COLUMNS = 64;
  private static final int ROWS = 48;

  /** Colours as the values say; heights of a map of 64 by 48. */
  private static final String GREY =
      "<ColorMap><ColorMapEntry color='#000000' quantity='0'/>"
          + "<ColorMapEntry color='#ffffff' quantity='255'/></ColorMap>";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  @DisplayName("AVERAGE: where images overlap the mean of their colours, elsewhere their own")
  void average() throws IOException {
    tiff("low.tif", (x, y, band) -> 40, COLUMNS);
    tiff("high.tif", (x, y, band) -> 100, COLUMNS / 2);
    Imagery both = new Imagery(folder).with("low.tif", 1).with("high.tif", 2);
    Pixmap map = paint(both, GREY + "<OverlapBehavior>AVERAGE</OverlapBehavior>");
    assertThat(pixel(map, 10, 20)).isEqualTo(0xff464646);
    assertThat(pixel(map, 50, 20)).isEqualTo(0xff282828);
    Pixmap old =
        paint(both, GREY + "<OverlapBehavior><AVERAGE/></OverlapBehavior><Opacity>0.5</Opacity>");
    assertThat(pixel(old, 50, 20) >>> 24).isEqualTo(128);
  }

  @ParameterizedTest(name = "rising {0} east and {1} north: {2}")
  @CsvSource({"0,0,level", "2,0,sun", "-2,0,shade", "0,2,shade", "0,-2,sun", "-2,2,shade"})
  @DisplayName("ShadedRelief: what falls away from the north-west lies in the shade")
  void relief(int east, int north, String expected) throws IOException {
    tiff("hill.tif", (x, y, band) -> 120 + east * (x - 32) / 2.0 - north * (y - 24) / 2.0, COLUMNS);
    Imagery hill = new Imagery(folder).with("hill.tif", 1);
    int plain = grey(paint(hill, GREY), 32, 24);
    int lit =
        grey(paint(hill, GREY + "<ShadedRelief><ReliefFactor>150</ReliefFactor></ShadedRelief>"));
    double light = (double) lit / plain;
    switch (expected) {
      case "level" -> assertThat(light).isBetween(0.69, 0.72);
      case "shade" -> assertThat(light).isLessThan(0.6);
      default -> assertThat(light).isGreaterThan(0.76);
    }
  }

  @Test
  @DisplayName("BrightnessOnly: the shade alone lies over the map below")
  void brightnessOnly() throws IOException {
    tiff("hill.tif", (x, y, band) -> 120, COLUMNS);
    String relief = "<ShadedRelief><BrightnessOnly>true</BrightnessOnly></ShadedRelief>";
    int pixel = pixel(paint(new Imagery(folder).with("hill.tif", 1), GREY + relief), 32, 24);
    assertThat(pixel >>> 24).isBetween(70, 80);
    assertThat(pixel & 0xffffff).isZero();
  }

  @Test
  @DisplayName("ImageOutline: the footprints are drawn over the images")
  void outline() throws IOException {
    tiff("scene.tif", (x, y, band) -> 120, COLUMNS);
    Imagery scene = new Imagery(folder).with("scene.tif", 1);
    String line =
        "<ImageOutline><LineSymbolizer><Stroke><CssParameter name='stroke'>#ff0000</CssParameter>"
            + "<CssParameter name='stroke-width'>6</CssParameter></Stroke></LineSymbolizer>"
            + "</ImageOutline>";
    Pixmap map = paint(scene, GREY + line);
    assertThat(pixel(map, 0, 20)).isEqualTo(0xffff0000);
    assertThat(grey(map)).isEqualTo(grey(paint(scene, GREY)));
  }

  private void tiff(String name, TestTiff.Pixels values, int columns) throws IOException {
    TestTiff.at(
            4490, BOX.getMinX(), BOX.getMaxY(), BOX.getWidth() / COLUMNS, BOX.getHeight() / ROWS)
        .bytes(columns, ROWS, 1, values)
        .write(folder.resolve(name));
  }

  private static Pixmap paint(Imagery imagery, String symbolizer) {
    return imagery.paint(Imagery.style(symbolizer), MapCrs.CGCS2000, BOX, COLUMNS, ROWS);
  }

  private static int pixel(Pixmap map, int x, int y) {
    return map.pixels()[y * COLUMNS + x];
  }

  private static int grey(Pixmap map) {
    return grey(map, 32, 24);
  }

  private static int grey(Pixmap map, int x, int y) {
    return pixel(map, x, y) & 0xff;
  }
}
