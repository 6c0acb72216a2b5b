package org.kuangjie.ogc.api.styles;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.api.ApiDescription;
import org.kuangjie.ogc.api.ApiExtension;
import org.kuangjie.ogc.api.ApiParameter;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** OGC API Styles: what it adds to the shared pages. */
@Component
class StylePart implements ApiExtension {

  static final String RELATION = "http://www.opengis.net/def/rel/ogc/1.0/styles";
  private static final String TAG = "styles";
  private static final Text TITLE = Text.of("样式", "Styles");

  @Override
  public List<String> conformanceClasses() {
    return List.of(
        "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/html",
        "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/sld-10",
        "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/sld-11");
  }

  @Override
  public List<Link> landingLinks(String root) {
    return List.of(Link.of(root + "/styles", RELATION, "application/json", TITLE));
  }

  @Override
  public List<Link> collectionLinks(LayerDefinition layer, String collection) {
    return List.of(Link.of(collection + "/styles", RELATION, "application/json", TITLE));
  }

  @Override
  public void describe(ApiDescription api, List<LayerDefinition> layers) {
    api.tag(TAG, TITLE);
    api.get("/styles", "styles", TAG, TITLE).shared("f").answers("application/json", "text/html");
    style(api, "/styles/{styleId}", "style");
    for (LayerDefinition layer : layers) {
      String id = ApiRequest.collectionId(layer);
      String path = "/collections/" + id + "/styles";
      api.get(path, "styles." + id, TAG, layer.title())
          .shared("f")
          .answers("application/json", "text/html");
      style(api, path + "/{styleId}", "style." + id);
    }
  }

  private static void style(ApiDescription api, String path, String operation) {
    api.get(path, operation, TAG, Text.of("样式文档", "Stylesheet"))
        .with(ApiParameter.path("styleId", Text.of("样式标识", "Id of the style")))
        .answers(Stylesheet.SLD_10, Stylesheet.SLD_11);
  }
}
