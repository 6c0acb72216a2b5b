package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.features.Gdal;
import org.kuangjie.geo.raster.TestTiff;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.raster.Pixmap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Files as GDAL writes them, and its own warping held against ours. */
@DisplayName("OGC-27: images of raster layers")
@EnabledIf("org.kuangjie.geo.features.Gdal#isInstalled")
class GdalImagesTest {

  private static final Envelope BOX = new Envelope(107.4, 107.5, 29.7, 29.8);
  private static final Style NEAREST =
      Imagery.style("<VendorOption name='resampling'>nearest</VendorOption>");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Path source() throws IOException {
    return TestTiff.at(4490, 107.4, 29.8, 0.0002, 0.0002)
        .bytes(
            500,
            500,
            3,
            (x, y, band) ->
                band == 0 ? x / 2.0 : band == 1 ? y / 2.0 : 128 + 100 * Math.sin((x + y) / 40.0))
        .write(folder.resolve("source.tif"));
  }

  private Pixmap paint(String file, Style style, MapCrs crs, Envelope box, int size) {
    return new Imagery(folder).with(file, 1).paint(style, crs, box, size, size);
  }

  @ParameterizedTest
  @CsvSource({
    "3, -co TILED=YES -co COMPRESS=DEFLATE -co PREDICTOR=2",
    "3, -co TILED=YES -co BLOCKXSIZE=64 -co BLOCKYSIZE=32 -co COMPRESS=LZW",
    "3, -co COMPRESS=ZSTD",
    "3, -co COMPRESS=PACKBITS -co INTERLEAVE=BAND",
    "3, -co BIGTIFF=YES -co TILED=YES",
    "3, -co ENDIANNESS=BIG",
    "12, -co TILED=YES -co COMPRESS=JPEG -co PHOTOMETRIC=YCBCR -co JPEG_QUALITY=95",
    "3, -a_srs EPSG:4326 -co TILED=YES"
  })
  @DisplayName("Every way GDAL writes a GeoTIFF shows the same picture")
  void ways(int tolerance, String options) throws IOException {
    String from = source().toString();
    String to = folder.resolve("scene.tif").toString();
    Gdal.run(("gdal_translate -q " + options + " " + from + " " + to).split(" ", -1));
    Pixmap expected = paint("source.tif", NEAREST, MapCrs.CGCS2000, BOX, 400);
    Pixmap drawn = paint("scene.tif", NEAREST, MapCrs.CGCS2000, BOX, 400);
    assertThat(different(drawn, expected, tolerance)).isZero();
    assertThat(expected.pixels()).doesNotContain(0);
  }

  @ParameterizedTest
  @CsvSource({"WEB_MERCATOR", "GK_ZONE_36", "GK_CM_105"})
  @DisplayName("A map in another system is what gdalwarp makes of the image")
  void warped(MapCrs crs) throws IOException {
    String from = source().toString();
    Coordinate low = crs.fromLonLat(107.42, 29.72);
    Coordinate high = crs.fromLonLat(107.48, 29.78);
    Envelope box = new Envelope(low.x, high.x, low.y, high.y);
    String command =
        "gdalwarp -q -t_srs %s -te %s %s %s %s -ts 300 300 -r near %s %s"
            .formatted(
                crs.code(),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                from,
                folder.resolve("warped.tif"));
    Gdal.run(command.split(" ", -1));
    Pixmap ours = paint("source.tif", NEAREST, crs, box, 300);
    Pixmap theirs = paint("warped.tif", NEAREST, crs, box, 300);
    assertThat(different(ours, theirs, 3)).isLessThan(900);
  }

  @Test
  @DisplayName("Overviews and masks of gdaladdo are used at a small scale")
  void overviews() throws IOException {
    String from = source().toString();
    String to = folder.resolve("scene.tif").toString();
    String config = "--config GDAL_TIFF_INTERNAL_MASK YES";
    Gdal.run(
        ("gdal_translate -q " + config + " -mask 1 -co TILED=YES " + from + " " + to)
            .split(" ", -1));
    Gdal.run(("gdaladdo -q -r average " + config + " " + to + " 2 4 8").split(" ", -1));
    for (int size : new int[] {600, 260, 60}) {
      Pixmap expected = paint("source.tif", NEAREST, MapCrs.CGCS2000, BOX, size);
      Pixmap drawn = paint("scene.tif", NEAREST, MapCrs.CGCS2000, BOX, size);
      assertThat(different(drawn, expected, 16)).isLessThan(size * 4);
    }
    Pixmap full = paint("scene.tif", NEAREST, MapCrs.CGCS2000, BOX, 600);
    assertThat(full.pixels()[0] >>> 24).as("the first column is masked").isZero();
    assertThat(full.pixels()[300] >>> 24).isEqualTo(255);
  }

  @Test
  @DisplayName("A compression that is not read is told, not drawn wrongly")
  void unread() throws IOException {
    String to = folder.resolve("scene.tif").toString();
    Gdal.run(("gdal_translate -q -co COMPRESS=LERC " + source() + " " + to).split(" ", -1));
    assertThat(paint("scene.tif", NEAREST, MapCrs.CGCS2000, BOX, 50).pixels()).containsOnly(0);
    assertThat(Files.exists(folder.resolve("scene.tif"))).isTrue();
  }

  private static int different(Pixmap one, Pixmap other, int tolerance) {
    int count = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      for (int shift = 0; shift < 32; shift += 8) {
        int from = one.pixels()[i] >>> shift & 0xff;
        if (Math.abs(from - (other.pixels()[i] >>> shift & 0xff)) > tolerance) {
          count++;
          break;
        }
      }
    }
    return count;
  }
}
