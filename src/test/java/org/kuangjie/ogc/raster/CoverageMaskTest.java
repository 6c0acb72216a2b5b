package org.kuangjie.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoverageMaskTest {

  private static final int SIZE = 32;

  @Test
  @DisplayName("Rendering: the coverage of a shape adds up to its area, wherever it is clipped")
  void coverageIsArea() {
    Random random = new Random(7);
    for (int n = 0; n < 500; n++) {
      double[] t = new double[6];
      for (int i = 0; i < 6; i++) {
        t[i] = random.nextDouble(2, SIZE - 2);
      }
      double area = Math.abs((t[2] - t[0]) * (t[5] - t[1]) - (t[4] - t[0]) * (t[3] - t[1])) / 2;
      assertThat(sum(draw(t)) / 255.0).isCloseTo(area, within(0.02 * SIZE));
    }
  }

  @Test
  void farOutsideCornersAreClipped() {
    int[] pixels = draw(-1e7, -1e7, 1e7, -1e7, 1e7, 1e7, -1e7, 1e7);
    assertThat(pixels).containsOnly(255);
    assertThat(sum(draw(-50, 4, -10, 4, -10, 20))).isZero();
    assertThat(sum(draw(40, 4, 90, 4, 90, 20))).isZero();
    int[] half = draw(-10, 0, 16.5, 0, 16.5, SIZE, -10, SIZE);
    assertThat(half[15]).isEqualTo(255);
    assertThat(half[16]).isBetween(127, 128);
    assertThat(half[17]).isZero();
  }

  @Test
  @DisplayName("Rendering: a hole drawn the other way round stays empty")
  void holes() {
    CoverageMask mask = new CoverageMask(SIZE, SIZE);
    ring(mask, 4, 4, 28, 4, 28, 28, 4, 28);
    ring(mask, 10, 10, 10, 20, 20, 20, 20, 10);
    int[] pixels = drained(mask);
    assertThat(pixels[15 * SIZE + 15]).isZero();
    assertThat(pixels[5 * SIZE + 5]).isEqualTo(255);
    assertThat(sum(drained(mask))).isZero();
  }

  @Test
  @DisplayName("Rendering: a line's coverage is its length times its width")
  void lines() {
    for (LinePainter.Join join : LinePainter.Join.values()) {
      CoverageMask mask = new CoverageMask(SIZE, SIZE);
      double[] bend = {4, 16, 16, 16, 16, 28};
      new LinePainter(mask, 3, join, LinePainter.Cap.BUTT, 4).line(bend, 0, 6, false);
      double area = sum(drained(mask)) / 255.0;
      double outer =
          switch (join) {
            case MITRE -> 1.5 * 1.5;
            case ROUND -> Math.PI * 1.5 * 1.5 / 4;
            case BEVEL -> 1.5 * 1.5 / 2;
          };
      assertThat(area).isCloseTo(24 * 3 - 1.5 * 1.5 + outer, within(0.6));
    }
  }

  private static int[] draw(double... xy) {
    CoverageMask mask = new CoverageMask(SIZE, SIZE);
    ring(mask, xy);
    return drained(mask);
  }

  private static void ring(CoverageMask mask, double... xy) {
    for (int i = 0; i < xy.length; i += 2) {
      int next = (i + 2) % xy.length;
      mask.edge(xy[i], xy[i + 1], xy[next], xy[next + 1]);
    }
  }

  private static int[] drained(CoverageMask mask) {
    int[] pixels = new int[SIZE * SIZE];
    mask.drain(
        (y, from, to, alpha) -> System.arraycopy(alpha, from, pixels, y * SIZE + from, to - from));
    return pixels;
  }

  private static long sum(int[] pixels) {
    long sum = 0;
    for (int pixel : pixels) {
      sum += pixel;
    }
    return sum;
  }
}
