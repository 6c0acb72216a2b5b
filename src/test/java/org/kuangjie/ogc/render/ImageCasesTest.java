package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.raster.PngWriter;
import org.kuangjie.ogc.styling.StyleReader;
import org.locationtech.jts.geom.Envelope;

/**
 * Each case is a style and the picture expected of it; the first word of its name says which image
 * it draws. With {@code -Dbless=true} the pictures are written anew, to be looked at.
 */
class ImageCasesTest {

  private static final Path CASES = Path.of("src/test/resources/image-cases");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".sld"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  @DisplayName("OGC-27: what RasterSymbolizers draw looks as it did when it was last looked at")
  void looksAsExpected(String name) throws IOException {
    String kind = name.substring(0, name.indexOf('-'));
    TestScenes.write(kind, folder.resolve("scene.tif"));
    byte[] sld = Files.readAllBytes(CASES.resolve(name + ".sld"));
    Style style = StyleReader.read(new ByteArrayInputStream(sld)).get(0).styles().get(0);
    Envelope box = new Envelope(TestScenes.BOX);
    box.expandBy(0.004, 0.003);
    Pixmap map =
        new Imagery(folder).with("scene.tif", 1).paint(style, MapCrs.CGCS2000, box, 220, 165);
    byte[] png = PngWriter.encode(map, 9);
    Path expected = CASES.resolve(name + ".png");
    if (Boolean.getBoolean("bless")) {
      Files.write(expected, png);
    }
    assertThat(
            Pictures.differentPixels(
                Pictures.read(png), Pictures.read(Files.readAllBytes(expected))))
        .isLessThan(0.001);
  }
}
