package org.kuangjie.ogc.tiles;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a tile was made from: when any of it changes, it is another tile.
 *
 * @param source layers, style, format, audience and revision of the data, as one text
 */
record TileKey(String source, String set, String matrix, int row, int col) {

  static TileKey of(String source, TileAddress at) {
    return new TileKey(source, at.set().id(), at.matrix().id(), at.row(), at.col());
  }

  TileKey at(int otherRow, int otherCol) {
    return new TileKey(source, set, matrix, otherRow, otherCol);
  }

  /** Name of a file; no two keys share one. */
  String fileName() {
    String all = String.join("\n", source, set, matrix, row + "/" + col);
    return HexFormat.of().formatHex(Tile.digest(all.getBytes(StandardCharsets.UTF_8)));
  }
}
