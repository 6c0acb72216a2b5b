package org.kuangjie.geo.boundary;

import org.locationtech.jts.geom.Coordinate;

/** A ring in a plane, closed, without repeated corners. */
final class PlaneRing {

  private final Coordinate[] closed;
  private final int[] vertices;
  private final int number;

  /**
   * @param closed first equals last
   * @param vertices for each coordinate the corner number in the file, from 1
   * @param number of the ring in its part, from 1
   */
  PlaneRing(Coordinate[] closed, int[] vertices, int number) {
    this.closed = closed;
    this.vertices = vertices;
    this.number = number;
  }

  Coordinate[] closed() {
    return closed;
  }

  int number() {
    return number;
  }

  int edgeCount() {
    return closed.length - 1;
  }

  /** Number in the file of the corner an edge starts from. */
  int vertexAt(int edge) {
    return vertices[edge % edgeCount()];
  }
}
