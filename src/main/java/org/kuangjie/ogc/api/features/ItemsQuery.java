package org.kuangjie.ogc.api.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.ApiSettings;
import org.kuangjie.ogc.api.CollectionCrs;
import org.kuangjie.ogc.api.LayerTimes;
import org.kuangjie.ogc.api.cql.Cql2;
import org.kuangjie.ogc.api.cql.CqlKind;
import org.kuangjie.ogc.api.schema.LayerSchema;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;

/**
 * What a request for items asks for.
 *
 * @param query the features of one page
 * @param offset how many stand before it, as far as the link knew
 * @param crs the answer's coordinates are in
 */
record ItemsQuery(FeatureQuery query, long offset, MapCrs crs) {

  static final Set<String> ALWAYS =
      Set.of(
          "limit",
          "offset",
          "after",
          "bbox",
          "bbox-crs",
          "crs",
          "datetime",
          "filter",
          "filter-lang",
          "filter-crs",
          "sortby");

  /** Names of all parameters a layer's items can be asked by. */
  static Set<String> parameters(LayerDefinition layer) {
    Set<String> all = new HashSet<>(ALWAYS);
    all.addAll(properties(layer).stream().map(Attribute::name).toList());
    return all;
  }

  /** Attributes that are parameters by themselves: those of one plain value. */
  static List<Attribute> properties(LayerDefinition layer) {
    return layer.attributes().stream()
        .filter(attribute -> CqlKind.of(attribute.type()) != CqlKind.ARRAY)
        .filter(attribute -> !ALWAYS.contains(attribute.name()) && !attribute.name().equals("f"))
        .toList();
  }

  /**
   * @throws DomainException INVALID when a parameter has no meaning
   */
  static ItemsQuery of(
      ApiRequest request, LayerDefinition layer, Actor actor, ApiSettings settings) {
    FeatureQuery query =
        FeatureQuery.all(layer, actor)
            .withFilter(filter(request, layer))
            .withSorting(
                request.find("sortby").map(text -> sorting(text, layer)).orElse(List.of()));
    long offset = offset(request);
    return new ItemsQuery(
        page(query, request.find("after"), offset).withLimit(limit(request, settings)),
        offset,
        CollectionCrs.of(request, "crs", layer));
  }

  /** One more tells whether there is a next page. */
  FeatureQuery andOneMore() {
    return query.withLimit(query.limit() + 1);
  }

  /** After a feature, whose number the link tells as well, or after so many. */
  private static FeatureQuery page(FeatureQuery query, Optional<String> after, long offset) {
    if (after.isPresent() && !query.sorting().isEmpty()) {
      throw DomainException.invalid(
          "after", "参数 after 不能与 sortby 同用，请用 offset", "after does not go with sortby; use offset");
    }
    return after.isPresent() ? query.withAfter(after.get()) : query.withOffset(offset);
  }

  private static Filter filter(ApiRequest request, LayerDefinition layer) {
    List<Filter> parts = new ArrayList<>();
    MapCrs boxCrs = CollectionCrs.of(request, "bbox-crs", layer);
    request.find("bbox").ifPresent(text -> parts.add(BoxParameter.parse(text, boxCrs, layer)));
    request
        .find("datetime")
        .map(TimeParameter::parse)
        .flatMap(time -> LayerTimes.find(layer).map(time::filter))
        .ifPresent(parts::add);
    cql(request, layer).ifPresent(parts::add);
    for (Attribute attribute : properties(layer)) {
      request
          .find(attribute.name())
          .ifPresent(value -> parts.add(Cql2.property(attribute.name(), value, layer)));
    }
    parts.removeIf(part -> part == Filter.INCLUDE);
    return parts.isEmpty()
        ? Filter.INCLUDE
        : parts.size() == 1 ? parts.get(0) : CommonFactoryFinder.getFilterFactory().and(parts);
  }

  private static Optional<Filter> cql(ApiRequest request, LayerDefinition layer) {
    MapCrs crs = CollectionCrs.of(request, "filter-crs", layer);
    String language = request.find("filter-lang").orElse("cql2-text");
    if (!language.equals("cql2-text") && !language.equals("cql2-json")) {
      throw DomainException.invalid(
          "filter-lang",
          "参数 filter-lang 须为 cql2-text 或 cql2-json",
          "filter-lang is cql2-text or cql2-json");
    }
    return request
        .find("filter")
        .map(
            text ->
                language.equals("cql2-json")
                    ? Cql2.json(text, layer, crs)
                    : Cql2.text(text, layer, crs));
  }

  /** A plus sign is a space once it has been through a query string. */
  private static List<Sort> sorting(String text, LayerDefinition layer) {
    List<Sort> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      String name = part.trim().replaceFirst("^[+-]", "").trim();
      boolean known = layer.findAttribute(name).filter(LayerSchema::isSortable).isPresent();
      if (!known || !seen.add(name)) {
        throw DomainException.invalid(
            "sortby",
            "参数 sortby 须为可排序字段，以逗号分隔，降序前加 -，各一次；没有 %s".formatted(name),
            "sortby is sortables separated by commas, with - before for falling order, each once;"
                + " %s is none".formatted(name));
      }
      all.add(new Sort(name, !part.trim().startsWith("-")));
    }
    return all;
  }

  private static long offset(ApiRequest request) {
    return request.find("offset").map(text -> whole("offset", text, 0)).orElse(0L);
  }

  /** More than the maximum means the maximum (17-069r4, /req/core/fc-limit-response-1). */
  private static long limit(ApiRequest request, ApiSettings settings) {
    long asked =
        request
            .find("limit")
            .map(text -> whole("limit", text, 1))
            .orElse((long) Math.min(settings.defaultLimit(), settings.maximumLimit()));
    return Math.min(asked, settings.maximumLimit());
  }

  private static long whole(String name, String text, long least) {
    try {
      long value = Long.parseLong(text.trim());
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw DomainException.invalid(
        name,
        "参数 %s 须为不小于 %d 的整数".formatted(name, least),
        "%s is a whole number of at least %d".formatted(name, least));
  }
}
