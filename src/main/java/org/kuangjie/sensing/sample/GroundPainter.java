package org.kuangjie.sensing.sample;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.List;
import java.util.Random;

/** Paints made-up ground of few colours: fields, groves, bare ground, and 示意 all over it. */
final class GroundPainter {

  static final int PIXELS = 2048;

  private static final int CELL = 64;
  private static final int[] COLOURS = {
    0x2f5d34, 0x3f7040, 0x58834b, 0x7a9a58, 0x9fae6a, 0xb9a878, 0xc9c0a0, 0xe3dccb, 0x6f6a60,
    0xffffff
  };
  private static final int GROUND = 6;
  private static final int PIT = 7;
  private static final int RIM = 8;
  private static final int WORDS = 9;

  private final double[][] heights;

  /** The same seed gives the same ground. */
  GroundPainter(long seed) {
    Random random = new Random(seed);
    int cells = PIXELS / CELL + 2;
    heights = new double[cells][cells];
    for (double[] row : heights) {
      for (int i = 0; i < cells; i++) {
        row[i] = random.nextDouble();
      }
    }
  }

  /**
   * @param pits bare ground, in pixels
   */
  BufferedImage paint(List<Shape> pits) {
    BufferedImage image =
        new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_INDEXED, palette());
    int[] row = new int[PIXELS];
    for (int y = 0; y < PIXELS; y++) {
      for (int x = 0; x < PIXELS; x++) {
        row[x] = (int) Math.min(GROUND - 1, GROUND * height(x, y));
      }
      image.getRaster().setSamples(0, y, PIXELS, 1, 0, row);
    }
    Graphics2D graphics = image.createGraphics();
    for (Shape pit : pits) {
      graphics.setColor(colour(PIT));
      graphics.fill(pit);
      graphics.setColor(colour(RIM));
      graphics.setStroke(new java.awt.BasicStroke(4));
      graphics.draw(pit);
    }
    graphics.setColor(colour(WORDS));
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 60));
    for (int y = 200; y < PIXELS; y += 600) {
      for (int x = 100; x < PIXELS; x += 700) {
        graphics.drawString("示意 SYNTHETIC", x, y);
      }
    }
    graphics.dispose();
    return image;
  }

  /** Smooth between the corners of a lattice, 0 to 1. */
  private double height(int x, int y) {
    int column = x / CELL;
    int line = y / CELL;
    double across = smooth((double) (x % CELL) / CELL);
    double down = smooth((double) (y % CELL) / CELL);
    double top = mix(heights[line][column], heights[line][column + 1], across);
    double bottom = mix(heights[line + 1][column], heights[line + 1][column + 1], across);
    return mix(top, bottom, down);
  }

  private static double smooth(double part) {
    return part * part * (3 - 2 * part);
  }

  private static double mix(double from, double to, double part) {
    return from + (to - from) * part;
  }

  private static Color colour(int index) {
    return new Color(COLOURS[index]);
  }

  private static IndexColorModel palette() {
    byte[] red = new byte[COLOURS.length];
    byte[] green = new byte[COLOURS.length];
    byte[] blue = new byte[COLOURS.length];
    for (int i = 0; i < COLOURS.length; i++) {
      red[i] = (byte) (COLOURS[i] >> 16);
      green[i] = (byte) (COLOURS[i] >> 8);
      blue[i] = (byte) COLOURS[i];
    }
    return new IndexColorModel(8, COLOURS.length, red, green, blue);
  }
}
