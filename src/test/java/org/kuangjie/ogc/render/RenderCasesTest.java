package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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
  private static final int BLOCK = 16;

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
    MapPainter painter = new StyledMapPainter(DrawnFeatures.create());
    byte[] png = PngWriter.encode(painter.paint(DrawnFeatures.scene(style)), 9);
    Path expected = CASES.resolve(name + ".png");
    if (Boolean.getBoolean("bless")) {
      Files.write(expected, png);
    }
    BufferedImage drawn = read(png);
    BufferedImage wanted = read(Files.readAllBytes(expected));
    assertThat(drawn.getWidth()).isEqualTo(wanted.getWidth());
    if (name.startsWith("text-")) {
      assertThat(differentBlocks(drawn, wanted)).isLessThan(0.12);
    } else {
      assertThat(differentPixels(drawn, wanted)).isLessThan(0.001);
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
  }

  /** Share of pixels of which a channel is off by more than a tenth. */
  private static double differentPixels(BufferedImage one, BufferedImage other) {
    int different = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (distance(one.getRGB(x, y), other.getRGB(x, y)) > 25) {
          different++;
        }
      }
    }
    return (double) different / (one.getWidth() * one.getHeight());
  }

  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((one >>> shift & 0xff) - (other >>> shift & 0xff)));
    }
    return most;
  }

  /** Share of blocks of the picture of which one has ink and the other has none. */
  private static double differentBlocks(BufferedImage one, BufferedImage other) {
    int different = 0;
    int blocks = 0;
    for (int y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
        blocks++;
        if (hasInk(one, x, y) != hasInk(other, x, y)) {
          different++;
        }
      }
    }
    return (double) different / blocks;
  }

  private static boolean hasInk(BufferedImage image, int left, int top) {
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        if (distance(image.getRGB(x, y), 0xffffffff) > 100) {
          return true;
        }
      }
    }
    return false;
  }
}
