package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** Layers by qualified names, whose prefixes a request may choose as it likes. */
@Component
class TypeNames {

  private static final Pattern BINDING = Pattern.compile("xmlns\\(([^,=)]+)[,=]([^)]*)\\)");
  private static final Pattern SCHEMA_ELEMENT = Pattern.compile("schema-element\\((.*)\\)");

  private final PublishedLayers layers;

  TypeNames(PublishedLayers layers) {
    this.layers = layers;
  }

  List<LayerDefinition> visible(Actor actor) {
    return layers.list(actor);
  }

  /**
   * What a request that names no type means: all, or those of one prefix ({@link #namespace}).
   *
   * @throws OgcException InvalidParameterValue when no type the actor may see has the prefix
   */
  List<LayerDefinition> meant(WfsRequest request) {
    List<LayerDefinition> visible = visible(request.actor());
    Optional<String> prefix = namespace(request.parameters());
    if (prefix.isEmpty()) {
      return visible;
    }
    List<LayerDefinition> meant =
        visible.stream()
            .filter(layer -> layer.presentation().namespace().prefix().equals(prefix.get()))
            .toList();
    if (meant.isEmpty()) {
      throw OgcException.invalid(
          "NAMESPACE",
          "没有前缀为 %s 的要素类型".formatted(prefix.get()),
          "No feature type has the prefix %s".formatted(prefix.get()));
    }
    return meant;
  }

  /** NAMESPACE as known from GeoServer: a prefix, where WFS 1.1 has bindings of prefixes. */
  static Optional<String> namespace(Parameters parameters) {
    return parameters
        .find("namespace")
        .map(String::strip)
        .filter(given -> !BINDING.matcher(given).find());
  }

  /** Prefixes of NAMESPACES (WFS 2.0, 7.6.6) or NAMESPACE (1.1). */
  static Function<String, @Nullable String> prefixes(Parameters parameters) {
    String given = parameters.find("namespaces").or(() -> parameters.find("namespace")).orElse("");
    Map<String, String> bound =
        BINDING
            .matcher(given)
            .results()
            .collect(
                Collectors.toMap(m -> m.group(1).strip(), m -> m.group(2).strip(), (a, b) -> b));
    return bound::get;
  }

  /**
   * @param uris namespace of a prefix the request has bound, else null
   * @throws OgcException InvalidParameterValue when there is none the actor may see
   */
  LayerDefinition get(
      String given, Function<String, @Nullable String> uris, Actor actor, String locator) {
    return find(given, uris, actor)
        .orElseThrow(
            () ->
                OgcException.invalid(
                    locator,
                    "没有要素类型 %s，或须登录后查看".formatted(given),
                    "There is no feature type %s, or it is seen only after signing in"
                        .formatted(given)));
  }

  Optional<LayerDefinition> find(
      String given, Function<String, @Nullable String> uris, Actor actor) {
    Matcher element = SCHEMA_ELEMENT.matcher(given.strip());
    String name = element.matches() ? element.group(1) : given.strip();
    int colon = name.indexOf(':');
    String uri = colon < 0 ? null : uris.apply(name.substring(0, colon));
    if (uri == null) {
      return visible(actor, layers.find(name));
    }
    return visible(actor, layers.find(name.substring(colon + 1)))
        .filter(layer -> layer.presentation().namespace().uri().equals(uri));
  }

  private static Optional<LayerDefinition> visible(Actor actor, Optional<LayerDefinition> layer) {
    return layer.filter(l -> l.isVisibleTo(actor));
  }

  /** The layer a feature id belongs to: the longest name it begins with. */
  Optional<LayerDefinition> ofId(String id, Actor actor) {
    return visible(actor).stream()
        .filter(layer -> id.startsWith(layer.name() + "."))
        .max(java.util.Comparator.comparingInt(layer -> layer.name().length()));
  }

  /** Element names without prefix. */
  static final UnaryOperator<String> LOCAL = name -> name.substring(name.indexOf(':') + 1);
}
