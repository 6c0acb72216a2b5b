package org.kuangjie.ogc.api.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.ApiDescription;
import org.kuangjie.ogc.api.ApiDescription.Operation;
import org.kuangjie.ogc.api.ApiExtension;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiParameter;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.ApiSettings;
import org.kuangjie.ogc.api.CollectionCrs;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.api.schema.LayerSchema;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Features Parts 1, 2, 3 and 8 with CQL2: what they add to the shared pages. */
@Component
class FeaturesPart implements ApiExtension {

  private static final String TAG = "features";
  private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
  private static final Map<String, Object> STRING = Map.of("type", "string");

  private final ApiSettings settings;

  FeaturesPart(ApiSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<String> conformanceClasses() {
    return List.of(
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
        "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sorting",
        "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/features-sorting",
        CQL2 + "cql2-text",
        CQL2 + "cql2-json",
        CQL2 + "basic-cql2",
        CQL2 + "advanced-comparison-operators",
        CQL2 + "case-insensitive-comparison",
        CQL2 + "accent-insensitive-comparison",
        CQL2 + "basic-spatial-functions",
        CQL2 + "basic-spatial-functions-plus",
        CQL2 + "spatial-functions",
        CQL2 + "temporal-functions",
        CQL2 + "array-functions",
        CQL2 + "property-property",
        CQL2 + "functions",
        CQL2 + "arithmetic");
  }

  @Override
  public List<Link> collectionLinks(LayerDefinition layer, String collection) {
    Text title = Text.of("要素", "Features");
    return List.of(
        Link.of(collection + "/items", "items", ApiFormat.GEOJSON.mediaType(), title),
        Link.of(collection + "/items?f=html", "items", "text/html", title));
  }

  @Override
  public void describe(ApiDescription api, List<LayerDefinition> layers) {
    api.tag(TAG, Text.of("要素", "Features"));
    shared(api);
    for (LayerDefinition layer : layers) {
      String id = ApiRequest.collectionId(layer);
      String path = "/collections/" + id + "/items";
      Operation items =
          api.get(path, "items." + id, TAG, layer.title())
              .shared(
                  "f",
                  "limit",
                  "offset",
                  "after",
                  "bbox",
                  "datetime",
                  "filter",
                  "filter-lang",
                  "sortby")
              .with(crs("bbox-crs", Text.of("bbox 的坐标系", "System of bbox"), layer))
              .with(crs("crs", Text.of("输出坐标系", "System of the answer"), layer))
              .with(crs("filter-crs", Text.of("filter 中几何的坐标系", "System of filter"), layer));
      for (Attribute attribute : ItemsQuery.properties(layer)) {
        items.with(
            ApiParameter.query(
                attribute.name(), attribute.title(), LayerSchema.type(attribute.type())));
      }
      items.answers(ApiFormat.GEOJSON.mediaType(), "text/html");
      api.get(path + "/{featureId}", "item." + id, TAG, layer.title())
          .with(ApiParameter.path("featureId", Text.of("要素标识", "Id of the feature")))
          .with(crs("crs", Text.of("输出坐标系", "System of the answer"), layer))
          .shared("f")
          .answers(ApiFormat.GEOJSON.mediaType(), "text/html");
    }
  }

  private void shared(ApiDescription api) {
    Map<String, Object> limit = new LinkedHashMap<>();
    limit.put("type", "integer");
    limit.put("minimum", 1);
    limit.put("maximum", settings.maximumLimit());
    limit.put("default", Math.min(settings.defaultLimit(), settings.maximumLimit()));
    define(api, "limit", Text.of("一页的要素数", "Features on a page"), limit);
    define(
        api,
        "offset",
        Text.of("跳过的要素数", "Features to pass over"),
        Map.of("type", "integer", "minimum", 0, "default", 0));
    define(
        api,
        "after",
        Text.of(
            "只要标识排在此要素之后的要素，next 链接用它翻页",
            "Features whose id stands after this one's; the link next goes on by it"),
        STRING);
    define(
        api,
        "bbox",
        Text.of("与范围相交的要素", "Features that meet the box"),
        Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", Map.of("type", "number")));
    define(
        api,
        "datetime",
        Text.of("时刻或区间，如 2025-01-01/..", "Instant or interval, such as 2025-01-01/.."),
        STRING);
    define(api, "filter", Text.of("CQL2 条件", "A condition in CQL2"), STRING);
    define(
        api,
        "filter-lang",
        Text.of("filter 的写法", "Encoding of filter"),
        Map.of(
            "type", "string", "enum", List.of("cql2-text", "cql2-json"), "default", "cql2-text"));
    define(
        api,
        "sortby",
        Text.of("排序字段，降序前加 -", "Properties to order by, - before for falling order"),
        Map.of("type", "array", "items", STRING));
  }

  private static void define(
      ApiDescription api, String name, Text text, Map<String, Object> schema) {
    api.define(name, ApiParameter.query(name, text, schema));
  }

  private static ApiParameter crs(String name, Text text, LayerDefinition layer) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("format", "uri");
    schema.put("enum", CollectionCrs.list(layer).stream().map(MapCrs::uri).toList());
    schema.put("default", MapCrs.CRS84.uri());
    return ApiParameter.query(name, text, schema);
  }
}
