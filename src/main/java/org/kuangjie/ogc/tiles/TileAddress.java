package org.kuangjie.ogc.tiles;

import org.locationtech.jts.geom.Envelope;

/** Which tile of which grid. */
public record TileAddress(TileMatrixSet set, TileMatrix matrix, int row, int col) {

  /** Where it lies, in the set's system, x east. */
  public Envelope box() {
    return matrix.box(row, col);
  }
}
