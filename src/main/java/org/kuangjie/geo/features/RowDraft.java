package org.kuangjie.geo.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;

/** A row while its parts are read: whatever goes wrong becomes a problem of the row. */
final class RowDraft {

  private final long number;
  private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private @Nullable Geometry geometry;

  RowDraft(long number) {
    this.number = number;
  }

  /** Reads a geometry in the file's coordinates. */
  interface Shape {
    @Nullable Geometry read() throws BadShape;
  }

  void put(String name, @Nullable Object value) {
    properties.put(name, value);
  }

  void problem(RowProblem problem) {
    problems.add(problem);
  }

  void shape(LayerCrs crs, Shape shape) {
    try {
      Geometry read = shape.read();
      geometry = read == null ? null : crs.toGeographic(read);
    } catch (BadShape e) {
      problems.add(e.problem());
    } catch (DomainException e) {
      problems.add(new RowProblem(e.code(), e.text(), -1, null));
    }
  }

  FeatureRow row() {
    return new FeatureRow(number, properties, geometry, problems);
  }
}
