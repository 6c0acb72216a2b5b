package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.gml.StandardProperties;
import org.kuangjie.ogc.gml.XmlNames;
import org.kuangjie.ogc.request.OgcException;

/**
 * The subset of XPath that leads to properties of flat features (OGC 09-026r2, 7.4.4): a name, or
 * steps of which the last is the name and the first may be a type or its alias.
 */
final class PropertyPaths implements UnaryOperator<String> {

  private final List<LayerDefinition> layers;
  private final List<String> aliases;

  PropertyPaths(List<LayerDefinition> layers, List<String> aliases) {
    this.layers = layers;
    this.aliases = aliases;
  }

  /** Name of the column; of joins with the number of its layer before it. */
  @Override
  public String apply(String path) {
    String[] steps = path.strip().split("/");
    String last = steps.length == 0 ? "" : steps[steps.length - 1];
    if (layers.size() == 1) {
      return column(last, layers.get(0));
    }
    String first = steps.length > 1 ? steps[0].isEmpty() ? steps[1] : steps[0] : "";
    int index = layer(path, withoutPredicate(first), last);
    return index + "|" + column(last, layers.get(index));
  }

  private int layer(String path, String step, String last) {
    int[] meant =
        step.isEmpty() ? matching(i -> has(layers.get(i), last)) : matching(i -> isNamed(i, step));
    if (meant.length != 1) {
      throw OgcException.invalid(
          "valueReference",
          "联接中 %s 属于哪个要素类型不明，请写成 别名/属性".formatted(path),
          "It is not clear whose property %s is in the join; write alias/property".formatted(path));
    }
    return meant[0];
  }

  private int[] matching(java.util.function.IntPredicate condition) {
    return IntStream.range(0, layers.size()).filter(condition).toArray();
  }

  private boolean isNamed(int index, String step) {
    return aliases.isEmpty()
        ? layers.get(index).name().equals(TypeNames.LOCAL.apply(step))
        : aliases.get(index).equals(TypeNames.LOCAL.apply(step));
  }

  private static boolean has(LayerDefinition layer, String last) {
    String name = column(last, layer);
    return layer.hasAttribute(name) || layer.geometryColumn().equals(name);
  }

  /**
   * Name of the column a step means. Where the layer has a column of its own beside GML's property
   * of that name, the prefix parts them; {@code gml:name} stays as it is where there is no column
   * for it.
   */
  static String column(String step, LayerDefinition layer) {
    String plain = withoutPredicate(step.strip());
    if (plain.startsWith("@")) {
      return plain;
    }
    String local = XmlNames.decode(TypeNames.LOCAL.apply(plain));
    boolean gml = plain.startsWith("gml:");
    if (StandardProperties.isColumnOf(layer, local) && (gml || !layer.hasAttribute(local))) {
      return StandardProperties.column(local);
    }
    return gml && layer.hasAttribute(local) ? plain : local;
  }

  private static String withoutPredicate(String step) {
    int bracket = step.indexOf('[');
    return bracket < 0 ? step : step.substring(0, bracket);
  }
}
