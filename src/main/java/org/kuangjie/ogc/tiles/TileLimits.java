package org.kuangjie.ogc.tiles;

/** Rows and columns of a matrix that can hold something, all included. */
public record TileLimits(int minRow, int maxRow, int minCol, int maxCol) {

  public boolean has(long row, long col) {
    return row >= minRow && row <= maxRow && col >= minCol && col <= maxCol;
  }
}
