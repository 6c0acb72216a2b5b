package org.kuangjie.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.ogc.filter.FilterReader;
import org.kuangjie.ogc.gml.GmlCrs;
import org.kuangjie.ogc.gml.GmlReader;
import org.kuangjie.ogc.gml.XmlNames;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Understands queries: types, systems, filters and names, for whom they may be. */
@Component
class QueryReader {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  /** What a query may ask for although no column holds it. */
  private static final Set<String> NOT_COLUMNS =
      Set.of("boundedBy", "name", "description", "identifier");

  private final TypeNames types;

  QueryReader(TypeNames types) {
    this.types = types;
  }

  /**
   * @throws OgcException InvalidParameterValue naming the part that is wrong
   */
  WfsQuery read(QueryText text, WfsVersion version, Actor actor) {
    List<LayerDefinition> layers = layers(text, version, actor);
    if (!text.aliases().isEmpty() && text.aliases().size() != layers.size()) {
      throw OgcException.invalid(
          "aliases", "个数与 typeNames 不符", "There are not as many aliases as type names");
    }
    GmlCrs crs = crs(text.srsName(), layers, version);
    PropertyPaths paths = new PropertyPaths(layers, text.aliases());
    Filter filter = filter(text, layers.get(0), paths, version);
    requireOwnIds(filter, layers, actor);
    List<String> columns = columns(text, layers.get(0));
    boolean all = columns.isEmpty() || layers.size() > 1;
    boolean geometry = all || columns.contains(layers.get(0).geometryColumn());
    List<String> attributes =
        columns.stream().filter(c -> !c.equals(layers.get(0).geometryColumn())).toList();
    return new WfsQuery(
        layers,
        filter,
        crs,
        all ? List.of() : attributes.isEmpty() ? WfsQuery.NO_ATTRIBUTE : attributes,
        geometry,
        sorting(text, layers.get(0)),
        text);
  }

  /**
   * The filter of an action on one layer.
   *
   * @throws OgcException as {@link #read}
   */
  Filter filter(Element element, LayerDefinition layer, WfsVersion version, Actor actor) {
    MapCrs crs = ServedCrs.of(layer).get(0);
    GmlReader geometries = new GmlReader(crs, version.isNorthFirst(crs), false);
    PropertyPaths paths = new PropertyPaths(List.of(layer), List.of());
    Filter filter =
        (Filter) new FilterReader(geometries, paths).read(element).accept(new DecodedIds(), null);
    requireOwnIds(filter, List.of(layer), actor);
    return filter;
  }

  private List<LayerDefinition> layers(QueryText text, WfsVersion version, Actor actor) {
    String locator = version == WfsVersion.V2_0_0 ? "typeNames" : "typeName";
    if (!text.typeNames().isEmpty()) {
      return text.typeNames().stream()
          .map(name -> types.get(name, text.prefixes(), actor, locator))
          .toList();
    }
    return List.of(
        text.ids().stream()
            .flatMap(id -> types.ofId(id, actor).stream())
            .findFirst()
            .orElseThrow(() -> unknownId(String.join(",", text.ids()))));
  }

  static OgcException unknownId(String ids) {
    return OgcException.invalid(
        "RESOURCEID", "标识 %s 不属于任何要素类型".formatted(ids), "No feature type has the id " + ids);
  }

  static GmlCrs crs(String name, List<LayerDefinition> layers, WfsVersion version) {
    if (name.isEmpty()) {
      return version.name(ServedCrs.of(layers.get(0)).get(0));
    }
    CrsName asked = CrsName.find(name.strip()).orElseThrow(() -> unknownCrs(name));
    if (!layers.stream().allMatch(layer -> ServedCrs.of(layer).contains(asked.crs()))) {
      throw unknownCrs(name);
    }
    return GmlCrs.of(asked, name.strip());
  }

  private static OgcException unknownCrs(String name) {
    return OgcException.invalid(
        "srsName",
        "该要素类型不提供坐标系 %s，见能力文档".formatted(name),
        "The feature type is not served in %s; see the capabilities".formatted(name));
  }

  private static Filter filter(
      QueryText text, LayerDefinition layer, PropertyPaths paths, WfsVersion version) {
    List<Filter> parts = new ArrayList<>();
    String name = version.isGeometryInAnswersCrs() ? text.srsName() : "";
    GmlCrs crs = crs(name, List.of(layer), version);
    GmlReader geometries = new GmlReader(crs.crs(), crs.northFirst(), false);
    if (text.filter() != null) {
      Filter filter = new FilterReader(geometries, paths).read(text.filter());
      parts.add((Filter) filter.accept(new DecodedIds(), null));
    }
    if (!text.cql().isEmpty()) {
      parts.add(cql(text.cql()));
    }
    if (!text.box().isEmpty()) {
      parts.add(BoxParameter.filter(text.box(), crs, layer));
    }
    if (!text.ids().isEmpty()) {
      Set<FeatureId> ids =
          text.ids().stream()
              .map(QueryReader::decodeId)
              .map(FACTORY::featureId)
              .collect(Collectors.toSet());
      parts.add(FACTORY.id(ids));
    }
    return switch (parts.size()) {
      case 0 -> Filter.INCLUDE;
      case 1 -> parts.get(0);
      default -> FACTORY.and(parts);
    };
  }

  private static Filter cql(String text) {
    try {
      return ECQL.toFilter(text);
    } catch (CQLException e) {
      throw OgcException.invalid("cql_filter", "不是合法的 ECQL", "is not valid ECQL");
    }
  }

  /** Ids as features have them, of ids as XML writes them. */
  static String decodeId(String id) {
    return XmlNames.decode(id);
  }

  private static final class DecodedIds extends DuplicatingFilterVisitor {
    @Override
    public Object visit(Id filter, Object extra) {
      return FACTORY.id(
          filter.getIdentifiers().stream()
              .map(Identifier::toString)
              .map(QueryReader::decodeId)
              .map(FACTORY::featureId)
              .collect(Collectors.toSet()));
    }
  }

  /** Ids of another type are a mistake, not an empty answer (OGC 09-025r2, 7.9.2.4.1). */
  private void requireOwnIds(Filter filter, List<LayerDefinition> layers, Actor actor) {
    if (!(filter instanceof Id ids)) {
      return;
    }
    for (Identifier identifier : ids.getIdentifiers()) {
      Optional<LayerDefinition> owner = types.ofId(identifier.toString(), actor);
      if (owner.isPresent() && !layers.contains(owner.get())) {
        throw OgcException.invalid(
            "RESOURCEID",
            "%s 不是所查要素类型的标识".formatted(identifier),
            "%s is no id of the feature type that is queried".formatted(identifier));
      }
    }
  }

  private static List<String> columns(QueryText text, LayerDefinition layer) {
    List<String> columns = new ArrayList<>();
    for (String path : text.properties()) {
      String name = PropertyPaths.column(path.substring(path.lastIndexOf('/') + 1), layer);
      if (name.equals("*")) {
        return List.of();
      }
      boolean known = layer.hasAttribute(name) || name.equals(layer.geometryColumn());
      if (known && !columns.contains(name)) {
        columns.add(name);
      } else if (!known && !isServedWithout(name)) {
        throw OgcException.invalid(
            "propertyName",
            "要素类型 %s 没有属性 %s".formatted(layer.qualifiedName(), name),
            "Feature type %s has no property %s".formatted(layer.qualifiedName(), name));
      }
    }
    return columns;
  }

  private static boolean isServedWithout(String name) {
    return name.equals("@gml:id") || NOT_COLUMNS.contains(TypeNames.LOCAL.apply(name));
  }

  private static List<Sort> sorting(QueryText text, LayerDefinition layer) {
    List<Sort> sorting = new ArrayList<>();
    for (String given : text.sorting()) {
      String[] words = given.split("[\\s+]+");
      String name = PropertyPaths.column(words[0].substring(words[0].lastIndexOf('/') + 1), layer);
      String order = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
      boolean ascending = order.equals("ASC") || order.equals("A");
      if (!layer.hasAttribute(name) || !(ascending || order.equals("DESC") || order.equals("D"))) {
        throw OgcException.invalid(
            "sortBy", "不能按 %s 排序".formatted(given), "It cannot be sorted by " + given);
      }
      sorting.add(new Sort(name, ascending));
    }
    return sorting;
  }
}
