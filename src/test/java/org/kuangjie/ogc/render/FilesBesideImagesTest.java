package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.geo.raster.TestTiff;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.imagery.ImagerySettings;
import org.locationtech.jts.geom.Envelope;

@DisplayName("OGC-28: overviews and world files beside the images of a raster layer")
class FilesBesideImagesTest {

  private static final Envelope BOX = TestScenes.BOX;
  private static final int COLUMNS = 64;
  private static final int ROWS = 48;
  private static final int LIGHT = 200;
  private static final int DARK = 50;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  @DisplayName("A small map is drawn from image.tif.ovr, a large one from the image")
  void overviews() throws IOException {
    place().bytes(COLUMNS, ROWS, 1, (x, y, band) -> LIGHT).write(folder.resolve("scene.tif"));
    Imagery scene = imagery(Optional.empty());
    assertThat(grey(scene, COLUMNS / 4)).isEqualTo(LIGHT);
    overview("scene.tif.ovr", 1);
    assertThat(grey(scene, COLUMNS / 4)).isEqualTo(DARK);
    assertThat(grey(scene, COLUMNS)).isEqualTo(LIGHT);
  }

  @Test
  @DisplayName("Overviews of other bands than the image's, or none at all, leave the image out")
  void wrongOverviews() throws IOException {
    place().bytes(COLUMNS, ROWS, 1, (x, y, band) -> LIGHT).write(folder.resolve("scene.tif"));
    overview("scene.tif.ovr", 3);
    assertThat(opacity(imagery(Optional.empty()))).isZero();
    Files.writeString(folder.resolve("scene.tif.ovr"), "no image");
    assertThat(opacity(imagery(Optional.empty()))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scene.tfw", "scene.TFW", "scene.tifw", "scene.wld"})
  @DisplayName("An image without place and system lies where its world file and the layer say")
  void worldFiles(String name) throws IOException {
    TestTiff.plain()
        .bytes(COLUMNS, ROWS, 1, (x, y, band) -> x < COLUMNS / 2 ? DARK : LIGHT)
        .write(folder.resolve("scene.tif"));
    world(name);
    Imagery scene = imagery(Optional.of(4490));
    assertThat(pixel(scene, COLUMNS, COLUMNS / 2 - 1) & 0xff).isEqualTo(DARK);
    assertThat(pixel(scene, COLUMNS, COLUMNS / 2) & 0xff).isEqualTo(LIGHT);
    assertThat(opacity(imagery(Optional.empty()))).as("no system").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 0 0 -1 0", "0 0 0 0 107 29", "a b c d e f"})
  @DisplayName("What is no world file leaves the image out")
  void wrongWorldFiles(String text) throws IOException {
    TestTiff.plain()
        .bytes(COLUMNS, ROWS, 1, (x, y, band) -> LIGHT)
        .write(folder.resolve("scene.tif"));
    Files.writeString(folder.resolve("scene.tfw"), text);
    assertThat(opacity(imagery(Optional.of(4490)))).isZero();
  }

  private void world(String name) throws IOException {
    double across = BOX.getWidth() / COLUMNS;
    double down = BOX.getHeight() / ROWS;
    String text =
        "%s\n0\n0\n%s\n%s\n%s\n"
            .formatted(across, -down, BOX.getMinX() + across / 2, BOX.getMaxY() - down / 2);
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.US_ASCII));
  }

  private void overview(String name, int bands) throws IOException {
    Path file = folder.resolve(name);
    TestTiff.plain()
        .bytes(COLUMNS / 4, ROWS / 4, bands, (x, y, band) -> DARK)
        .asOverview()
        .write(file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }

  private static TestTiff place() {
    return TestTiff.at(
        4490, BOX.getMinX(), BOX.getMaxY(), BOX.getWidth() / COLUMNS, BOX.getHeight() / ROWS);
  }

  private Imagery imagery(Optional<Integer> epsg) {
    ImageFiles files = new ImageFiles("file", folder, Optional.of("rank"), epsg);
    return new Imagery(files, new ImagerySettings(256)).with("scene.tif", 1);
  }

  private static int pixel(Imagery scene, int width, int x) {
    int height = width * ROWS / COLUMNS;
    return scene.paint(Imagery.style(""), MapCrs.CGCS2000, BOX, width, height)
        .pixels()[height / 2 * width + x];
  }

  private static int grey(Imagery scene, int width) {
    return pixel(scene, width, width / 2) & 0xff;
  }

  private static int opacity(Imagery scene) {
    return pixel(scene, COLUMNS, COLUMNS / 2) >>> 24;
  }
}
