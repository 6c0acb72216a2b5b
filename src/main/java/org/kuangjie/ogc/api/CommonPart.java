package org.kuangjie.ogc.api;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** OGC API Common: landing page, conformance, API definition, collections (OGC 19-072, 20-024). */
@Component
class CommonPart implements ApiExtension {

  static final String TAG = "common";

  @Override
  public List<String> conformanceClasses() {
    return List.of(
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections");
  }

  @Override
  public List<Link> landingLinks(String root) {
    return List.of(
        Link.of(
            root + "/api?f=json",
            "service-desc",
            ApiFormat.OPENAPI.mediaType(),
            Text.of("接口定义", "API definition")),
        Link.of(
            root + "/api?f=html", "service-doc", "text/html", Text.of("接口说明", "API documentation")),
        Link.of(
            root + "/conformance",
            "conformance",
            "application/json",
            Text.of("符合的标准", "Conformance classes")),
        Link.of(
            root + "/conformance",
            "http://www.opengis.net/def/rel/ogc/1.0/conformance",
            "application/json",
            Text.of("符合的标准", "Conformance classes")),
        Link.of(root + "/collections", "data", "application/json", Text.of("数据集", "Collections")));
  }

  @Override
  public void describe(ApiDescription api, List<LayerDefinition> layers) {
    api.tag(TAG, Text.of("服务本身与数据集", "The service itself and its collections"));
    page(api, "/", "landingPage", Text.of("首页", "Landing page"));
    page(api, "/conformance", "conformance", Text.of("符合的标准", "Conformance classes"));
    page(api, "/collections", "collections", Text.of("全部数据集", "All collections"));
    api.get("/api", "api", TAG, Text.of("本文档", "This document"))
        .shared("f")
        .answers(ApiFormat.OPENAPI.mediaType(), "text/html");
    for (LayerDefinition layer : layers) {
      String id = ApiRequest.collectionId(layer);
      page(api, "/collections/" + id, "collection." + id, layer.title());
    }
  }

  private static void page(ApiDescription api, String path, String id, Text summary) {
    api.get(path, id, TAG, summary).shared("f").answers("application/json", "text/html");
  }
}
