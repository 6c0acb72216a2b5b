package org.kuangjie.ogc.render;

import java.io.IOException;
import java.nio.file.Path;
import org.kuangjie.geo.raster.TestTiff;
import org.locationtech.jts.geom.Envelope;

/** Small images of each kind, 64 × 48 pixels over the same ground. */
final class TestScenes {

  static final int WIDTH = 64;
  static final int HEIGHT = 48;
  static final Envelope BOX = new Envelope(107.40, 107.48, 29.70, 29.76);

  private static final double PIXEL = 0.00125;

  private TestScenes() {}

  private static TestTiff tiff() {
    return TestTiff.at(4490, BOX.getMinX(), BOX.getMaxY(), PIXEL, PIXEL);
  }

  static double height(int x, int y) {
    return x < 10 && y < 10
        ? -9999
        : 200 + 300 * Math.exp(-((x - 40) * (x - 40) + (y - 20) * (y - 20)) / 300.0);
  }

  static boolean inCircle(int x, int y) {
    return (x - 32) * (x - 32) + (y - 24) * (y - 24) < 20 * 20;
  }

  private static double colour(int x, int y, int band) {
    return switch (band) {
      case 0 -> x * 4;
      case 1 -> y * 5;
      default -> inCircle(x, y) ? 250 : 40;
    };
  }

  static Path write(String kind, Path file) throws IOException {
    TestTiff tiff =
        switch (kind) {
          case "dem" -> tiff().noData("-9999").floats(WIDTH, HEIGHT, (x, y, b) -> height(x, y));
          case "rgb" -> tiff().bytes(WIDTH, HEIGHT, 3, TestScenes::colour);
          case "rgba" ->
              tiff().bytes(WIDTH, HEIGHT, 4, (x, y, b) -> b == 3 ? y * 5 : colour(x, y, b), 2);
          case "u16" ->
              tiff()
                  .shorts(
                      WIDTH, HEIGHT, 4, (x, y, b) -> b == 3 ? 60 * x : 500 + 10 * colour(x, y, b));
          case "palette" ->
              tiff()
                  .palette(
                      WIDTH,
                      HEIGHT,
                      new int[] {0x3060a0, 0x408040, 0xc0b080, 0xe0e0e0},
                      (x, y, b) -> (x / 8 + y / 8) % 4);
          case "masked" ->
              tiff()
                  .bytes(WIDTH, HEIGHT, 3, TestScenes::colour)
                  .mask(WIDTH, HEIGHT, (x, y, b) -> inCircle(x, y) ? 1 : 0);
          case "turned" ->
              TestTiff.turned(4490, BOX.getMinX() + 0.02, BOX.getMaxY() - 0.005, PIXEL * 0.6, 30)
                  .bytes(WIDTH, HEIGHT, 3, TestScenes::colour);
          default -> throw new IllegalArgumentException(kind);
        };
    return tiff.write(file);
  }
}
