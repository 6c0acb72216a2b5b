package org.kuangjie.ogc.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;

/** Which attributes of a layer a feature carries, in order; shared by all features of a reading. */
public final class FeatureColumns {

  private final LayerDefinition layer;
  private final List<Attribute> attributes;
  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  public FeatureColumns(LayerDefinition layer, List<Attribute> attributes) {
    this.layer = layer;
    this.attributes = List.copyOf(attributes);
    this.names = attributes.stream().map(Attribute::name).toList();
    for (int i = 0; i < names.size(); i++) {
      indexes.put(names.get(i), i);
    }
  }

  public LayerDefinition layer() {
    return layer;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  public List<String> names() {
    return names;
  }

  /** -1 when there is none of that name. */
  public int indexOf(String name) {
    return indexes.getOrDefault(name, -1);
  }
}
