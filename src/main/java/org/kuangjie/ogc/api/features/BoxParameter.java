package org.kuangjie.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.api.cql.QueryGeometry;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The parameter {@code bbox} (OGC 17-069r4, 7.15.3; {@code bbox-crs} of OGC 18-058r1). */
final class BoxParameter {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  /**
   * By how much a box in metres is wider than written: its corners have been computed and rounded,
   * and what lies on its edge is to stay in it.
   */
  private static final double ROUNDING_METRES = 1e-4;

  private static final Envelope WORLD = MapCrs.CRS84.extent();

  private BoxParameter() {}

  /**
   * Features that meet the box, and those without geometry (17-069r4, /req/core/fc-bbox-response).
   * The edges of a box in metres are bent in longitude and latitude; it stands for the smallest box
   * of those around it, so that an extent whose corners were transformed holds all it held before
   * (18-058r1, A.2.2, test 8).
   *
   * @throws DomainException INVALID when it is no box
   */
  static Filter parse(String text, MapCrs crs, LayerDefinition layer) {
    List<Double> written = numbers(text);
    List<Double> numbers = crs.isGeographic() ? written : widened(written);
    Filter nowhere = FACTORY.isNull(FACTORY.property(layer.geometryColumn()));
    return meeting(numbers, crs, layer)
        .<Filter>map(met -> FACTORY.or(met, nowhere))
        .orElse(Filter.EXCLUDE);
  }

  /** Heights, of six numbers, stay as they are. */
  private static List<Double> widened(List<Double> corners) {
    List<Double> wider = new ArrayList<>(corners);
    int upper = corners.size() / 2;
    for (int axis = 0; axis < 2; axis++) {
      wider.set(axis, corners.get(axis) - ROUNDING_METRES);
      wider.set(upper + axis, corners.get(upper + axis) + ROUNDING_METRES);
    }
    return wider;
  }

  /** Empty when the system has no such points: then it is no box of it, and selects nothing. */
  private static Optional<Filter> meeting(List<Double> numbers, MapCrs crs, LayerDefinition layer) {
    Geometry box;
    try {
      box = QueryGeometry.box(numbers, crs, "bbox");
    } catch (DomainException e) {
      if (e.code().equals("parameter")) {
        throw e;
      }
      return Optional.empty();
    }
    List<Filter> parts = new ArrayList<>();
    for (int i = 0; i < box.getNumGeometries(); i++) {
      Geometry part = box.getGeometryN(i).getEnvelope();
      Envelope bounds = part.getEnvelopeInternal();
      boolean finite = Double.isFinite(bounds.getMinX() + bounds.getMinY() + bounds.getArea());
      if (finite && WORLD.intersects(bounds)) {
        parts.add(
            FACTORY.intersects(FACTORY.property(layer.geometryColumn()), FACTORY.literal(part)));
      }
    }
    return parts.stream().reduce((one, other) -> FACTORY.or(one, other));
  }

  private static List<Double> numbers(String text) {
    String[] parts = text.split(",", -1);
    List<Double> numbers = new ArrayList<>();
    try {
      for (String part : parts) {
        double number = Double.parseDouble(part.trim());
        if (!Double.isFinite(number)) {
          throw invalid();
        }
        numbers.add(number);
      }
    } catch (NumberFormatException e) {
      throw invalid();
    }
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw invalid();
    }
    return numbers;
  }

  private static DomainException invalid() {
    return DomainException.invalid(
        "bbox",
        "参数 bbox 须为以逗号分隔的 4 个或 6 个数，先最小后最大",
        "bbox is 4 or 6 numbers separated by commas, the smallest first");
  }
}
