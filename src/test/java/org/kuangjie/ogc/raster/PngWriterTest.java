package org.kuangjie.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 17, 256, 257, 5000})
  @DisplayName("Rendering: a PNG holds every pixel, with a palette or without")
  void keepsEveryPixel(int colours) throws IOException {
    Random random = new Random(colours);
    int[] palette = random.ints(colours).map(PngWriterTest::premultiplied).toArray();
    Pixmap picture = new Pixmap(97, 61);
    for (int i = 0; i < picture.pixels().length; i++) {
      picture.pixels()[i] = palette[random.nextInt(colours)];
    }
    BufferedImage read =
        Objects.requireNonNull(
            ImageIO.read(new ByteArrayInputStream(PngWriter.encode(picture, 1))));
    for (int y = 0; y < 61; y++) {
      for (int x = 0; x < 97; x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(PngWriter.plain(picture.pixels()[y * 97 + x]));
      }
    }
  }

  private static int premultiplied(int random) {
    return Pixmap.scale(0xff000000 | random, random >>> 24);
  }
}
