package org.kuangjie.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 64, 300, 1024, 3000, 9000})
  @DisplayName("Rendering: a PNG holds every pixel whatever repeats in it, at any width")
  void keepsEveryPixelOfPatterns(int width) throws IOException {
    Random random = new Random(width);
    Pixmap picture = new Pixmap(width, 150);
    int[] pixels = picture.pixels();
    for (int i = 0; i < pixels.length; ) {
      int run = random.nextInt(1, random.nextInt(10) == 0 ? 700 : 12);
      int from = i - (random.nextBoolean() ? width : random.nextInt(1, 3 * width + 1));
      int colour = premultiplied(random.nextInt() & 0xff8787ff);
      for (int n = 0; n < run && i < pixels.length; n++, i++) {
        pixels[i] = from + n >= 0 && run % 3 > 0 ? pixels[from + n] : colour;
      }
    }
    assertHoldsEveryPixel(picture);
  }

  @Test
  @DisplayName("Rendering: a PNG of very rare and very common colours keeps its codes legal")
  void keepsSkewedPictures() throws IOException {
    Pixmap picture = new Pixmap(1000, 200);
    for (int i = 0; i < picture.pixels().length; i++) {
      int rarity = Integer.numberOfTrailingZeros(i | 1 << 17);
      picture.pixels()[i] = 0xff000000 | rarity * 0x0b0d07 + i % (rarity + 1) * (i / 1000);
    }
    assertHoldsEveryPixel(picture);
  }

  @Test
  @DisplayName(
      "Rendering: large PNGs are written although no other core ever takes a strip of them")
  void needsNoOtherCore() throws InterruptedException {
    Pixmap picture = new Pixmap(1024, 256);
    Arrays.setAll(picture.pixels(), i -> 0xff000000 | ((i * 0x9e3779b1) >>> 12));
    byte[] png = PngWriter.encode(picture, PngWriter.FAST);
    int others = ForkJoinPool.getCommonPoolParallelism();
    CountDownLatch busy = new CountDownLatch(others);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < others; i++) {
      ForkJoinPool.commonPool().execute(() -> occupy(busy, end));
    }
    ExecutorService requests = Executors.newFixedThreadPool(4);
    try {
      assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
      List<Callable<Boolean>> all =
          Collections.nCopies(
              200, () -> Arrays.equals(PngWriter.encode(picture, PngWriter.FAST), png));
      assertThat(requests.invokeAll(all, 20, TimeUnit.SECONDS))
          .noneMatch(Future::isCancelled)
          .allSatisfy(same -> assertThat(same.get()).isTrue());
    } finally {
      end.countDown();
      requests.shutdownNow();
    }
  }

  private static void occupy(CountDownLatch busy, CountDownLatch end) {
    busy.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertHoldsEveryPixel(Pixmap picture) throws IOException {
    byte[] png = PngWriter.encode(picture, PngWriter.FAST);
    assertThat(isIntact(png)).isTrue();
    BufferedImage read = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        assertThat(read.getRGB(x, y))
            .isEqualTo(PngWriter.plain(picture.pixels()[y * picture.width() + x]));
      }
    }
  }

  /** Whether the pixels unpack to the end and their check sum is right, which ImageIO ignores. */
  private static boolean isIntact(byte[] png) {
    ByteBuffer chunks = ByteBuffer.wrap(png).position(8);
    Inflater inflater = new Inflater();
    byte[] rows = new byte[1 << 16];
    try {
      while (!inflater.finished()) {
        int length = chunks.getInt();
        byte[] name = new byte[4];
        chunks.get(name);
        if (new String(name, StandardCharsets.US_ASCII).equals("IDAT")) {
          inflater.setInput(png, chunks.position(), length);
          while (!inflater.needsInput() && !inflater.finished()) {
            inflater.inflate(rows);
          }
        }
        chunks.position(chunks.position() + length + 4);
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
