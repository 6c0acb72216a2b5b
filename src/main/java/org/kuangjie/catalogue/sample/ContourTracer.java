package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Traces where a table of numbers is positive, as valid polygons with holes. Corners of a cell that
 * are positive only across a diagonal stay apart, and no vertex comes nearer to a node than a
 * twentieth of a cell, so rings never touch and two tables of which never both are positive give
 * polygons that never overlap.
 */
final class ContourTracer {

  private static final int[] FORWARD_X = {0, -1, 0, 1};
  private static final int[] FORWARD_Y = {1, 0, -1, 0};
  private static final double NEAREST = 0.05;

  private final GridWindow window;
  private final float[] values;
  private final int width;
  private final BitSet seen = new BitSet();

  /**
   * @param values row by row; {@link Float#NEGATIVE_INFINITY} marks nodes beyond the edge of the
   *     land, where the outline runs through the last node instead of between two
   */
  ContourTracer(GridWindow window, float[] values) {
    this.window = window;
    this.values = values;
    this.width = window.columns();
  }

  /**
   * @param minSquareKilometres smaller polygons and holes are left out
   */
  List<Polygon> trace(double minSquareKilometres) {
    double minArea = minSquareKilometres / Plane.squareKilometres(1);
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (int j = 0; j < window.rows(); j++) {
      for (int i = -1; i < width; i++) {
        boolean left = inside(i, j);
        if (left != inside(i + 1, j) && !seen.get(edge(i, j))) {
          Coordinate[] ring = left ? walk(i, j, 0) : walk(i + 1, j, 2);
          if (ring.length >= 4) {
            double area = Area.ofRingSigned(ring);
            if (Math.abs(area) >= minArea) {
              (area < 0 ? shells : holes).add(Plane.FACTORY.createLinearRing(ring));
            }
          }
        }
      }
    }
    return assemble(shells, holes);
  }

  /**
   * Follows one outline with the inside on the left; directions: 0 north, 1 west, 2 south, 3 east.
   */
  private Coordinate[] walk(int startX, int startY, int startDirection) {
    List<Coordinate> ring = new ArrayList<>();
    int x = startX;
    int y = startY;
    int direction = startDirection;
    do {
      int rightX = x + FORWARD_X[(direction + 3) % 4];
      int rightY = y + FORWARD_Y[(direction + 3) % 4];
      if (direction % 2 == 0) {
        seen.set(edge(Math.min(x, rightX), y));
      }
      add(ring, crossing(x, y, rightX, rightY));
      int aheadX = x + FORWARD_X[direction];
      int aheadY = y + FORWARD_Y[direction];
      if (!inside(aheadX, aheadY)) {
        direction = (direction + 1) % 4;
      } else if (!inside(rightX + FORWARD_X[direction], rightY + FORWARD_Y[direction])) {
        x = aheadX;
        y = aheadY;
      } else {
        x = rightX + FORWARD_X[direction];
        y = rightY + FORWARD_Y[direction];
        direction = (direction + 3) % 4;
      }
    } while (x != startX || y != startY || direction != startDirection);
    add(ring, ring.get(0));
    return ring.toArray(Coordinate[]::new);
  }

  private static void add(List<Coordinate> ring, Coordinate next) {
    if (ring.isEmpty() || !ring.get(ring.size() - 1).equals2D(next)) {
      ring.add(next.copy());
    }
  }

  private Coordinate crossing(int inX, int inY, int outX, int outY) {
    double in = value(inX, inY);
    double out = value(outX, outY);
    double t = 0;
    if (out > Float.NEGATIVE_INFINITY) {
      t = Math.max(NEAREST, Math.min(1 - NEAREST, in / (in - out)));
    }
    return window.place(inX + t * (outX - inX), inY + t * (outY - inY));
  }

  private boolean inside(int x, int y) {
    return value(x, y) > 0;
  }

  private float value(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= window.rows()
        ? Float.NEGATIVE_INFINITY
        : values[y * width + x];
  }

  private int edge(int x, int y) {
    return y * (width + 1) + x + 1;
  }

  private static List<Polygon> assemble(List<LinearRing> shells, List<LinearRing> holes) {
    STRtree index = new STRtree();
    List<List<LinearRing>> holesOf = new ArrayList<>();
    for (int i = 0; i < shells.size(); i++) {
      index.insert(shells.get(i).getEnvelopeInternal(), i);
      holesOf.add(new ArrayList<>());
    }
    for (LinearRing hole : holes) {
      List<?> around = index.query(hole.getEnvelopeInternal());
      around.stream()
          .map(Integer.class::cast)
          .filter(i -> encloses(shells.get(i), hole))
          .min(
              Comparator.comparingDouble(
                  (Integer i) -> Area.ofRing(shells.get(i).getCoordinateSequence())))
          .ifPresent(i -> holesOf.get(i).add(hole));
    }
    List<Polygon> polygons = new ArrayList<>(shells.size());
    for (int i = 0; i < shells.size(); i++) {
      polygons.add(
          Plane.FACTORY.createPolygon(shells.get(i), holesOf.get(i).toArray(LinearRing[]::new)));
    }
    return polygons;
  }

  private static boolean encloses(LinearRing shell, LinearRing hole) {
    return shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
        && PointLocation.locateInRing(hole.getCoordinateN(0), shell.getCoordinates())
            == Location.INTERIOR;
  }
}
