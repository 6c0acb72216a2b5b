package org.kuangjie.ogc.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a published layer. GeoTools filters and expressions read its properties (see
 * {@link FeaturePropertyAccessors}).
 *
 * <p>Values are String, Boolean, Integer, Long, Double, BigDecimal, LocalDate, LocalTime,
 * OffsetDateTime, LocalDateTime or a List of these.
 */
public final class Feature {

  private final FeatureColumns columns;
  private final String id;
  private final @Nullable Shape shape;
  private final @Nullable Object[] values;
  private @Nullable Geometry geometry;

  /**
   * @param id without the layer's name, as the id column has it
   * @param values in the order of the columns; not copied
   */
  public Feature(
      FeatureColumns columns, String id, @Nullable Shape shape, @Nullable Object... values) {
    this.columns = columns;
    this.id = id;
    this.shape = shape;
    this.values = values;
  }

  public FeatureColumns columns() {
    return columns;
  }

  /** Without the layer's name. */
  public String id() {
    return id;
  }

  /** {@code mining_rights.17}, unique among all layers. */
  public String globalId() {
    return columns.layer().name() + "." + id;
  }

  /** Null where the feature has no geometry, or none was asked for. */
  public @Nullable Shape shape() {
    return shape;
  }

  /** The shape as JTS has it, EPSG:4490 with longitude as x; made at the first call. */
  public @Nullable Geometry geometry() {
    if (geometry == null && shape != null) {
      geometry = Shapes.geometry(shape);
    }
    return geometry;
  }

  /** Value of the column at {@code index}. */
  public @Nullable Object value(int index) {
    return values[index];
  }

  /** Null also for a name that was not read. */
  public @Nullable Object value(String name) {
    int index = columns.indexOf(name);
    return index < 0 ? null : values[index];
  }

  /** Names of the values, in order. */
  public List<String> names() {
    return columns.names();
  }
}
