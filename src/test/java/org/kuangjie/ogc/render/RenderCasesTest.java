package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.ogc.raster.PngWriter;
import org.kuangjie.ogc.styling.StyleReader;

/**
 * Draws {@link DrawnFeatures} by each style in render-cases and compares with the picture beside
 * it; {@code -Dbless=true} writes the pictures anew, to be looked at before they are committed.
 * Names starting with {@code text-} hold letters, whose form depends on the fonts installed: there
 * only the places with ink are compared, roughly.
 */
class RenderCasesTest {

  private static final Path CASES = Path.of("src/test/resources/render-cases");

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
  @DisplayName("Rendering: what symbolizers draw looks as it did when it was last looked at")
  void looksAsExpected(String name) throws IOException {
    byte[] sld = Files.readAllBytes(CASES.resolve(name + ".sld"));
    Style style = StyleReader.read(new ByteArrayInputStream(sld)).get(0).styles().get(0);
    MapPainter painter = DrawnFeatures.painter(DrawnFeatures.create());
    byte[] png = PngWriter.encode(painter.paint(DrawnFeatures.scene(style)), 9);
    Path expected = CASES.resolve(name + ".png");
    if (Boolean.getBoolean("bless")) {
      Files.write(expected, png);
    }
    BufferedImage drawn = Pictures.read(png);
    BufferedImage wanted = Pictures.read(Files.readAllBytes(expected));
    assertThat(drawn.getWidth()).isEqualTo(wanted.getWidth());
    if (name.startsWith("text-")) {
      assertThat(Pictures.differentBlocks(drawn, wanted)).isLessThan(0.12);
    } else {
      assertThat(Pictures.differentPixels(drawn, wanted)).isLessThan(0.001);
    }
  }
}
