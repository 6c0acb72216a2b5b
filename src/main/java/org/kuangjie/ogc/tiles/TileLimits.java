package org.kuangjie.ogc.tiles;

/** Rows and columns of a matrix that can hold something, all included. */
public record TileLimits(int minRow, int maxRow, int minCol, int maxCol) {

  public boolean hasRow(int row) {
    return row >= minRow && row <= maxRow;
  }

  public boolean hasCol(int col) {
    return col >= minCol && col <= maxCol;
  }
}
