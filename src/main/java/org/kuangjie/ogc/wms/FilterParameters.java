package org.kuangjie.ogc.wms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.filter.FilterReader;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.xml.Xml;

/**
 * Which features of each layer a map shows, by the parameters known from GeoServer: CQL_FILTER, one
 * for each layer between semicolons; FILTER, one Filter Encoding document for each layer in
 * parentheses; FEATUREID, such as {@code mining_rights.17}. Those given hold together. Geometry is
 * longitude and latitude unless it names its system.
 */
final class FilterParameters {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
  private static final int DEEPEST = 50;

  private FilterParameters() {}

  /**
   * One filter for each layer.
   *
   * @throws OgcException InvalidParameterValue when there are not as many as layers, one cannot be
   *     read, or it names what the layer has not
   */
  static List<Filter> read(
      Parameters parameters, List<LayerDefinition> layers, WmsSettings settings) {
    List<Filter> filters = new ArrayList<>(Collections.nCopies(layers.size(), Filter.INCLUDE));
    for (String name : List.of("CQL_FILTER", "FILTER")) {
      List<String> given = given(parameters, name, layers.size(), settings);
      for (int i = 0; i < given.size(); i++) {
        Filter filter = name.equals("FILTER") ? encoded(given.get(i)) : cql(given.get(i));
        check(name, filter, layers.get(i));
        filters.set(i, and(filters.get(i), filter));
      }
    }
    Set<Identifier> ids =
        parameters.list("FEATUREID").stream()
            .map(id -> FACTORY.featureId(id.trim()))
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? filters
        : filters.stream().map(filter -> and(filter, FACTORY.id(ids))).toList();
  }

  static Filter and(Filter one, Filter other) {
    if (one == Filter.INCLUDE) {
      return other;
    }
    return other == Filter.INCLUDE ? one : FACTORY.and(one, other);
  }

  private static List<String> given(
      Parameters parameters, String name, int layers, WmsSettings settings) {
    String text = parameters.find(name).orElse("");
    if (text.length() > settings.maxFilterLength()) {
      throw OgcException.invalid(
          name,
          "过滤条件不得超过 %d 个字符".formatted(settings.maxFilterLength()),
          "a filter must not exceed %d characters".formatted(settings.maxFilterLength()));
    }
    List<String> given = name.equals("FILTER") ? parameters.groups(name) : parts(text);
    if (!given.isEmpty() && given.size() != layers) {
      throw OgcException.invalid(
          name,
          "%s 须为每个图层各给一个：图层 %d 个，条件 %d 个".formatted(name, layers, given.size()),
          "%s must give one filter for each layer: there are %d layers and %d filters"
              .formatted(name, layers, given.size()));
    }
    return given;
  }

  /** Between semicolons that stand outside of quotes. */
  private static List<String> parts(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == ';') {
        parts.add(text.substring(start, i));
        start = i + 1;
      } else if (c == '(' && ++depth > DEEPEST) {
        throw OgcException.invalid("CQL_FILTER", "括号嵌套过深", "parentheses are nested too deeply");
      } else if (c == ')') {
        depth--;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Filter cql(String text) {
    if (text.isBlank()) {
      return Filter.INCLUDE;
    }
    try {
      return ECQL.toFilter(text);
    } catch (CQLException | RuntimeException e) {
      throw OgcException.invalid(
          "CQL_FILTER",
          "不是合法的 ECQL：" + text,
          "'%s' is no ECQL: %s".formatted(text, firstLine(e.getMessage())));
    }
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private static Filter encoded(String text) {
    byte[] document = text.trim().getBytes(StandardCharsets.UTF_8);
    return document.length == 0
        ? Filter.INCLUDE
        : new FilterReader(new GmlReader(MapCrs.CGCS2000, false))
            .read(Xml.read(new ByteArrayInputStream(document)));
  }

  private static void check(String parameter, Filter filter, LayerDefinition layer) {
    FilterAttributeExtractor names = new FilterAttributeExtractor();
    filter.accept(names, null);
    Arrays.stream(names.getAttributeNames())
        .map(name -> name.substring(name.indexOf(':') + 1))
        .filter(name -> !name.isEmpty() && !name.equals(layer.geometryColumn()))
        .filter(name -> !layer.hasAttribute(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw OgcException.invalid(
                  parameter,
                  "图层 %s 没有字段 %s".formatted(layer.qualifiedName(), name),
                  "Layer %s has no attribute %s".formatted(layer.qualifiedName(), name));
            });
  }
}
