package org.kuangjie.ogc.tiles;

import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.geom.Envelope;

/** Neighbouring tiles that are drawn together. */
record Block(TileMatrixSet set, TileMatrix matrix, int row, int col, int rows, int cols) {

  /** The block that a tile belongs to, {@code size} tiles to each side or less at the edge. */
  Block(TileAddress at, int size) {
    this(
        at.set(),
        at.matrix(),
        at.row() / size * size,
        at.col() / size * size,
        Math.min(size, at.matrix().height() - at.row() / size * size),
        Math.min(size, at.matrix().width() - at.col() / size * size));
  }

  MapCrs crs() {
    return set.crs();
  }

  /** In the set's system, x east. */
  Envelope box() {
    Envelope box = matrix.box(row, col);
    box.expandToInclude(matrix.box(row + rows - 1, col + cols - 1));
    return box;
  }
}
