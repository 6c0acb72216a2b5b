package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Collects control features of one layer, each cut at the district borders and numbered there. */
final class DistrictFeatures {

  private static final double SMALLEST_KM2 = 0.0004;
  private static final double SHORTEST_DEGREES = 0.0003;

  private final String layer;
  private final List<District> districts;
  private final List<LayerFeature> features = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  DistrictFeatures(String layer, List<District> districts) {
    this.layer = layer;
    this.districts = districts;
  }

  List<LayerFeature> features() {
    return features;
  }

  /** Finishes a feature once its kind, code and name are set. */
  interface Detail {
    ControlFeature of(ControlFeature feature);
  }

  /**
   * @param prefix two letters of the code, one per kind
   */
  void add(String prefix, String kind, Geometry shape, Detail detail) {
    for (District district : districts) {
      if (district.envelope().intersects(shape.getEnvelopeInternal())) {
        addIn(district, prefix, kind, shape, detail);
      }
    }
  }

  void addIn(District district, String prefix, String kind, Geometry shape, Detail detail) {
    Geometry clipped =
        sizable(shape instanceof Point ? point(district, shape) : district.clip(shape));
    if (clipped.isEmpty()) {
      return;
    }
    int number = counts.merge(prefix + district.code(), 1, Integer::sum);
    String code = "%s-%s-%04d".formatted(prefix, district.code(), number);
    String name = "示意%s%s%d".formatted(district.shortName(), kind, number);
    features.add(detail.of(ControlFeature.area(layer, code, kind, name, "2020-01-01")).at(clipped));
  }

  private static Geometry point(District district, Geometry point) {
    Coordinate place = point.getCoordinate();
    return district.contains(place) ? point : Plane.FACTORY.createPoint();
  }

  /** Without the crumbs that cutting leaves, and of one dimension. */
  private static Geometry sizable(Geometry shape) {
    if (shape.getDimension() == 2) {
      var parts = new ArrayList<>(Shapes.polygons(shape));
      parts.removeIf(part -> Shapes.squareKilometres(part) < SMALLEST_KM2);
      return parts.size() == 1 ? parts.get(0) : Shapes.multi(parts);
    }
    if (shape.getDimension() == 1) {
      var parts = new ArrayList<>(Shapes.lines(shape));
      parts.removeIf(part -> part.getLength() < SHORTEST_DEGREES);
      return parts.size() == 1
          ? parts.get(0)
          : Plane.FACTORY.createMultiLineString(
              parts.toArray(org.locationtech.jts.geom.LineString[]::new));
    }
    return shape;
  }
}
