package org.kuangjie.ogc.tiles;

import org.locationtech.jts.geom.Envelope;

/**
 * One scale of a set: a grid of square tiles counted from the north-west corner (OGC 17-083r4, 6).
 *
 * @param cellSize width of a pixel in units of the axes
 * @param scaleDenominator by pixels of 0.28 mm
 * @param west x of the corner
 * @param north y of the corner
 * @param width tiles in a row
 * @param height tiles in a column
 */
public record TileMatrix(
    String id,
    double cellSize,
    double scaleDenominator,
    double west,
    double north,
    int width,
    int height) {

  /** Pixels of a tile's side. */
  public static final int PIXELS = 256;

  /** Side of a tile in units of the axes. */
  public double span() {
    return cellSize * PIXELS;
  }

  /** Where a tile lies, x east. */
  public Envelope box(int row, int col) {
    double left = west + col * span();
    double top = north - row * span();
    return new Envelope(left, left + span(), top - span(), top);
  }

  /** Every tile. */
  public TileLimits all() {
    return new TileLimits(0, height - 1, 0, width - 1);
  }

  /** The tiles that meet a box, x east; those of the edge when it lies outside. */
  public TileLimits limits(Envelope box) {
    return new TileLimits(
        index((north - box.getMaxY()) / span(), height),
        index((north - box.getMinY()) / span(), height),
        index((box.getMinX() - west) / span(), width),
        index((box.getMaxX() - west) / span(), width));
  }

  private static int index(double position, int count) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor(position)));
  }
}
