package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws traced outlines the way they are digitised at 1:10 000, a vertex every dozen metres with
 * small bays between the crossings of the grid.
 *
 * <p>An outline only ever moves inwards and never out of its cell, and only in cells that hold no
 * other edge. So rings stay simple and apart, and what kept off the outline still does.
 */
final class Digitising {

  private static final double SPACING_KM = 0.015;
  private static final double DEEPEST_KM = 0.012;

  /** Of the way to the edge of the cell. */
  private static final double FARTHEST = 0.8;

  private static final double BAY_KM = 0.07;

  private final GridWindow grid;
  private final double cellKm;
  private final Noise noise;
  private final Map<Long, Integer> edges = new HashMap<>();

  /**
   * @param grid any window of the grid the polygons were traced on
   * @param all every polygon that may share a cell with another; their outlines must not cross
   */
  Digitising(GridWindow grid, List<Polygon> all, long seed) {
    this.grid = grid;
    this.cellKm = grid.cellKilometres();
    this.noise = new Noise(seed, "digitising");
    for (Polygon polygon : all) {
      count(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        count(polygon.getInteriorRingN(i));
      }
    }
  }

  Polygon draw(Polygon polygon) {
    LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = draw(polygon.getInteriorRingN(i), false);
    }
    return Plane.FACTORY.createPolygon(draw(polygon.getExteriorRing(), true), holes);
  }

  private void count(LinearRing ring) {
    CoordinateSequence corners = ring.getCoordinateSequence();
    for (int i = 1; i < corners.size(); i++) {
      Envelope box = cells(corners.getCoordinate(i - 1), corners.getCoordinate(i));
      for (double row = box.getMinY(); row <= box.getMaxY(); row++) {
        for (double column = box.getMinX(); column <= box.getMaxX(); column++) {
          edges.merge(key(column, row), 1, Integer::sum);
        }
      }
    }
  }

  /** Columns and rows of the cells an edge may pass; one cell for an edge from side to side. */
  private Envelope cells(Coordinate from, Coordinate to) {
    double slack = 1e-4;
    double west = Math.min(grid.column(from.x), grid.column(to.x));
    double east = Math.max(grid.column(from.x), grid.column(to.x));
    double south = Math.min(grid.row(from.y), grid.row(to.y));
    double north = Math.max(grid.row(from.y), grid.row(to.y));
    double column = Math.floor(west + slack);
    double row = Math.floor(south + slack);
    return new Envelope(
        column,
        Math.max(column, Math.ceil(east - slack) - 1),
        row,
        Math.max(row, Math.ceil(north - slack) - 1));
  }

  private static long key(double column, double row) {
    return ((long) column << 32) + (long) row;
  }

  private LinearRing draw(LinearRing ring, boolean shell) {
    CoordinateSequence corners = ring.getCoordinateSequence();
    double inwards = Orientation.isCCW(corners) == shell ? 1 : -1;
    CoordinateList drawn = new CoordinateList();
    for (int i = 1; i < corners.size(); i++) {
      Coordinate from = corners.getCoordinate(i - 1);
      Coordinate to = corners.getCoordinate(i);
      drawn.add(from, false);
      Envelope cells = cells(from, to);
      boolean alone =
          cells.getWidth() == 0
              && cells.getHeight() == 0
              && edges.getOrDefault(key(cells.getMinX(), cells.getMinY()), 0) == 1;
      if (alone) {
        between(from, to, cells, inwards).forEach(point -> drawn.add(point, false));
      }
    }
    drawn.closeRing();
    return Plane.FACTORY.createLinearRing(drawn.toCoordinateArray());
  }

  /** In units of the cell, whose sides are as long north as east within 1 %. */
  private List<Coordinate> between(Coordinate from, Coordinate to, Envelope cell, double inwards) {
    double u = grid.column(from.x) - cell.getMinX();
    double v = grid.row(from.y) - cell.getMinY();
    double du = grid.column(to.x) - grid.column(from.x);
    double dv = grid.row(to.y) - grid.row(from.y);
    double length = Math.sqrt(du * du + dv * dv);
    int pieces = (int) Math.round(length * cellKm / SPACING_KM);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 1; i < pieces; i++) {
      double along = (double) i / pieces;
      double pu = u + along * du;
      double pv = v + along * dv;
      double nu = -inwards * dv / length;
      double nv = inwards * du / length;
      double room = Math.min(room(pu, nu), room(pv, nv));
      Coordinate chord = grid.at(cell.getMinX() + pu, cell.getMinY() + pv);
      double deep = Math.min(depth(chord, along, length), FARTHEST * room);
      points.add(grid.at(cell.getMinX() + pu + deep * nu, cell.getMinY() + pv + deep * nv));
    }
    return points;
  }

  /** How far a place may move along one axis before it leaves its cell. */
  private static double room(double place, double direction) {
    if (direction == 0) {
      return Double.MAX_VALUE;
    }
    return Math.max(0, direction > 0 ? (1 - place) / direction : place / -direction);
  }

  private double depth(Coordinate place, double along, double length) {
    double wave = 0.5 + 0.5 * noise.octaves(Plane.x(place.x), Plane.y(place.y), BAY_KM, 2);
    double bay = Math.max(0, wave) * Math.min(1, 5 * along * (1 - along));
    return Math.min(DEEPEST_KM / cellKm, length / 4) * bay;
  }
}
