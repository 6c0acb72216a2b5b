package org.kuangjie.catalogue.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The landscape of scale 1, drawn once for all tests. */
final class Drawn {

  static final SampleInputs INPUTS = SampleInputs.fromResources();
  static final SampleSpec SPEC = new SampleSpec(1, 20_251_231L);
  static final SampleLandscape LANDSCAPE = SampleGenerator.generate(SPEC, INPUTS);
  private static final Map<String, List<LayerFeature>> FEATURES = new LinkedHashMap<>();

  private Drawn() {}

  static synchronized List<LayerFeature> features(String layer) {
    return FEATURES.computeIfAbsent(layer, name -> LANDSCAPE.get(name).features().get().toList());
  }

  static List<String> layers() {
    return LANDSCAPE.layers().stream().map(SampleLayer::layer).toList();
  }

  static Geometry shape(LayerFeature feature) {
    return Objects.requireNonNull(feature.geometry());
  }

  static List<?> list(LayerFeature feature, String column) {
    return (List<?>) Objects.requireNonNull(feature.properties().get(column));
  }

  static String text(LayerFeature feature, String column) {
    return String.valueOf(feature.properties().get(column));
  }

  static double number(LayerFeature feature, String column) {
    return Double.parseDouble(text(feature, column));
  }

  /** All rings together. */
  static double edgeKilometres(Geometry geometry) {
    double kilometres = 0;
    for (LineString ring : Shapes.lines(geometry.getBoundary())) {
      for (int i = 1; i < ring.getNumPoints(); i++) {
        Coordinate from = ring.getCoordinateN(i - 1);
        Coordinate to = ring.getCoordinateN(i);
        kilometres +=
            StrictMath.hypot(Plane.x(to.x) - Plane.x(from.x), Plane.y(to.y) - Plane.y(from.y));
      }
    }
    return kilometres;
  }
}
