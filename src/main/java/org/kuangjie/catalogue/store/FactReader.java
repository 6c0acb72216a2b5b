package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.SpatialFacts.UnlocatedFeature;
import org.kuangjie.geo.EllipsoidalArea;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of sql/overlay_facts.sql to facts about one boundary. */
final class FactReader {

  /** What may be read of a secret feature (IF-13). */
  private static final String RESTRICTED = "受限";

  /** Rounding of the overlay cannot be told from a touch below this area. */
  private static final double TOUCH_SQUARE_METRES = 0.001;

  private static final double COVER_SQUARE_METRES = 0.01;
  private static final double COVER_SHARE = 1e-9;

  private static final TypeReference<Map<String, @Nullable Object>> ATTRIBUTES =
      new TypeReference<>() {};
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final MultiPolygon boundary;
  private final double boundarySquareMetres;
  private final Map<Long, LayerInfo> layers;
  private final boolean commonInDatabase;

  FactReader(MultiPolygon boundary, Map<String, LayerInfo> layers, boolean commonInDatabase) {
    this.boundary = boundary;
    this.boundarySquareMetres = EllipsoidalArea.squareMetres(boundary);
    this.layers =
        layers.values().stream()
            .collect(Collectors.toMap(LayerInfo::versionId, Function.identity()));
    this.commonInDatabase = commonInDatabase;
  }

  MultiPolygon boundary() {
    return boundary;
  }

  FeatureFact readLocated(ResultSet row) throws SQLException {
    LayerInfo layer = layer(row);
    boolean restricted = row.getBoolean("restricted");
    Geometry common = common(row, layer, restricted);
    double overlap = common == null ? 0 : EllipsoidalArea.squareMetres(common);
    boolean touches = common != null && common.getDimension() == 2 && overlap < TOUCH_SQUARE_METRES;
    Double ownError = row.getObject("est_error_m", Double.class);
    return new FeatureFact(
        layer.name(),
        row.getLong("id"),
        restricted ? RESTRICTED : row.getString("code"),
        row.getString("kind"),
        restricted ? RESTRICTED : row.getString("name"),
        touches ? 0 : overlap,
        row.getDouble("distance_m"),
        Objects.requireNonNullElse(ownError != null ? ownError : layer.accuracyMetres(), 0.0),
        covers(overlap),
        touches || restricted ? null : common,
        restricted ? Map.of("restricted", true) : attributes(row));
  }

  UnlocatedFeature readUnlocated(ResultSet row) throws SQLException {
    Map<String, Object> attributes = attributes(row);
    return new UnlocatedFeature(
        layer(row).name(),
        row.getString("code"),
        row.getString("name"),
        texts(attributes, "districts"),
        texts(attributes, "minerals"),
        attributes.getOrDefault("authority", "").toString());
  }

  /** Less outside than rounding can make: 0.01 m² or a thousand millionth of the boundary. */
  private boolean covers(double overlapSquareMetres) {
    double outside = boundarySquareMetres - overlapSquareMetres;
    return outside <= Math.max(COVER_SQUARE_METRES, COVER_SHARE * boundarySquareMetres);
  }

  private @Nullable Geometry common(ResultSet row, LayerInfo layer, boolean restricted)
      throws SQLException {
    byte[] wkb = row.getBytes("geometry");
    if (wkb == null) {
      return null;
    }
    Geometry geometry = Wkb.read(wkb);
    if (!commonInDatabase) {
      String code = restricted ? RESTRICTED : row.getString("code");
      geometry = RobustOverlay.common(geometry, boundary, layer.name(), code);
    }
    // The order of parts in the table must not show in a report that is hashed (F-1).
    geometry.normalize();
    return geometry.isEmpty() ? null : geometry;
  }

  String layerName(ResultSet row) throws SQLException {
    return layer(row).name();
  }

  private LayerInfo layer(ResultSet row) throws SQLException {
    return Objects.requireNonNull(layers.get(row.getLong("layer_version_id")));
  }

  static Map<String, Object> attributes(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> all = JSON.readValue(row.getString("attributes"), ATTRIBUTES);
    all.values().removeIf(Objects::isNull);
    return Map.copyOf(all);
  }

  private static List<String> texts(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }
}
