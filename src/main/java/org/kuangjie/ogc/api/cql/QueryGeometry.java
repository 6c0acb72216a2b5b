package org.kuangjie.ogc.api.cql;

import java.util.List;
import org.kuangjie.ogc.crs.MapCrs;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Geometry of requests, brought into EPSG:4490 with longitude as x. */
public final class QueryGeometry {

  /** Edges of other planes are cut in so many before they are bent. */
  private static final int PIECES = 32;

  private QueryGeometry() {}

  /**
   * @param given in the order of axes the register has for {@code crs}
   * @throws org.kuangjie.shared.DomainException INVALID when it lies where the system has no points
   */
  public static Geometry toLonLat(Geometry given, MapCrs crs) {
    Geometry bent = given;
    Envelope bounds = given.getEnvelopeInternal();
    double length = Math.max(bounds.getWidth(), bounds.getHeight());
    if (!crs.isGeographic() && given.getDimension() > 0 && length > 0) {
      bent = Densifier.densify(given, length / PIECES);
    }
    Geometry moved = bent.copy();
    moved.apply(new Move(crs));
    moved.geometryChanged();
    moved.setSRID(4490);
    return moved;
  }

  /**
   * The box of a request, of four or six numbers; from a larger to a smaller longitude it goes over
   * the date line.
   *
   * @param numbers at least four
   * @param name of the parameter
   */
  public static Geometry box(List<Double> numbers, MapCrs crs, String name) {
    String at = CqlErrors.PARAMETER + name;
    if (!crs.isGeographic() && numbers.get(0) > numbers.get(numbers.size() / 2)) {
      throw CqlErrors.at(at, "下界大于上界", "its lower edge is above its upper");
    }
    if (crs.isGeographic() && crs.isNorthFirst() && numbers.size() >= 4) {
      int half = numbers.size() / 2;
      List<Double> turned =
          List.of(numbers.get(1), numbers.get(0), numbers.get(half + 1), numbers.get(half));
      return toLonLat(GeometryLiterals.box(turned, at), MapCrs.CRS84);
    }
    return toLonLat(GeometryLiterals.box(numbers, at), crs);
  }

  private record Move(MapCrs crs) implements CoordinateSequenceFilter {

    @Override
    public void filter(CoordinateSequence points, int i) {
      double first = points.getOrdinate(i, 0);
      double second = points.getOrdinate(i, 1);
      Coordinate moved =
          crs.isNorthFirst() ? crs.toLonLat(second, first) : crs.toLonLat(first, second);
      points.setOrdinate(i, 0, moved.x);
      points.setOrdinate(i, 1, moved.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
