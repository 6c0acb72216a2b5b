package org.kuangjie.ogc.api.schema;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.api.ApiDescription;
import org.kuangjie.ogc.api.ApiExtension;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Features Part 5 Schemas, and what Parts 3 and 8 say of queryables and sortables. */
@Component
class SchemaPart implements ApiExtension {

  private static final String TAG = "schemas";

  @Override
  public List<String> conformanceClasses() {
    return List.of(
        "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas",
        "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/core-roles-features",
        "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/queryables",
        "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/sortables",
        "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
        "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/sortables");
  }

  @Override
  public List<Link> landingLinks(String root) {
    return List.of(
        Link.of(
            root + "/functions",
            "http://www.opengis.net/def/rel/ogc/1.0/functions",
            "application/json",
            Text.of("过滤函数", "Functions for filters")));
  }

  @Override
  public List<Link> collectionLinks(LayerDefinition layer, String collection) {
    List<Link> links = new ArrayList<>();
    for (SchemaKind kind : SchemaKind.values()) {
      links.add(
          Link.of(
              collection + "/" + kind.path(),
              kind.relation(),
              ApiFormat.SCHEMA.mediaType(),
              kind.title()));
    }
    return links;
  }

  @Override
  public void describe(ApiDescription api, List<LayerDefinition> layers) {
    api.tag(TAG, Text.of("要素的结构", "What features have"));
    api.get("/functions", "functions", TAG, Text.of("过滤函数", "Functions for filters"))
        .shared("f")
        .answers("application/json", "text/html");
    for (LayerDefinition layer : layers) {
      String id = ApiRequest.collectionId(layer);
      for (SchemaKind kind : SchemaKind.values()) {
        api.get("/collections/" + id + "/" + kind.path(), kind.path() + "." + id, TAG, kind.title())
            .shared("f")
            .answers(ApiFormat.SCHEMA.mediaType(), "text/html");
      }
    }
  }
}
