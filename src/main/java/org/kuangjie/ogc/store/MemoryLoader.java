package org.kuangjie.ogc.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;

/** Reads a whole layer for the memory, up to a size. */
final class MemoryLoader {

  private static final int MOST_SHARED = 20_000;

  private final LayerDefinition layer;
  private final long mostBytes;
  private final Map<Object, Object> shared = new HashMap<>();
  private long bytes;

  MemoryLoader(LayerDefinition layer, long mostBytes) {
    this.layer = layer;
    this.mostBytes = mostBytes;
  }

  /** Empty when the layer is too large. */
  Optional<MemoryLayer> load(SqlFeatures source, String revision) {
    FeatureQuery query = FeatureQuery.all(whole(), Actor.SYSTEM);
    List<Feature> features = new ArrayList<>();
    try (FeatureCursor cursor = source.read(query)) {
      for (Feature f = cursor.next(); f != null; f = cursor.next()) {
        features.add(compact(f));
        if (bytes > mostBytes) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new MemoryLayer(layer, revision, query.columns(), features, bytes));
  }

  /** The layer with every row, and the columns that say who may see one. */
  private LayerDefinition whole() {
    List<Attribute> columns = new ArrayList<>(layer.attributes());
    add(columns, layer.publicColumn(), "boolean");
    add(columns, layer.access().districtColumn(), "text");
    Source source = layer.source();
    return new LayerDefinition(
        layer.name(),
        layer.title(),
        layer.summary(),
        new Source(
            source.view(),
            source.idColumn(),
            source.geometryColumn(),
            source.geometryType(),
            columns,
            source.srid()),
        Access.PUBLIC,
        layer.presentation());
  }

  private void add(List<Attribute> columns, String name, String type) {
    if (!name.isEmpty() && !layer.hasAttribute(name)) {
      columns.add(new Attribute(name, Text.of(name, name), type));
    }
  }

  private Feature compact(Feature feature) {
    @Nullable Object[] values = new Object[feature.columns().names().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = once(feature.value(i));
    }
    Shape shape = feature.shape();
    bytes += 200 + 2L * feature.id().length() + 8L * values.length;
    bytes += shape == null ? 0 : 16L * shape.vertexCount() + 20L * shape.partCount();
    return new Feature(feature.columns(), feature.id(), shape, values);
  }

  /** Equal values are kept once, as long as there are not too many. */
  private @Nullable Object once(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    Object known = shared.get(value);
    if (known != null && known.getClass() == value.getClass()) {
      return known;
    }
    bytes += value instanceof String text ? 56 + 2L * text.length() : size(value);
    if (shared.size() < MOST_SHARED) {
      shared.put(value, value);
    }
    return value;
  }

  private static long size(Object value) {
    if (value instanceof List<?> list) {
      return 64 + list.stream().mapToLong(e -> e == null ? 8 : 64 + e.toString().length()).sum();
    }
    return value instanceof BigDecimal ? 72 : 32;
  }
}
