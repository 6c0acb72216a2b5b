package org.kuangjie.ogc.api;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Text;

/** The steps of a page's trail after the landing page. */
public final class Trail {

  private static final Text COLLECTIONS = Text.of("数据集", "Collections");

  private Trail() {}

  /** To the list of collections. */
  public static List<Link> collections(ApiRequest request) {
    return List.of(step(request.root() + "/collections", COLLECTIONS));
  }

  /** To a collection. */
  public static List<Link> collection(ApiRequest request, LayerDefinition layer) {
    return List.of(
        step(request.root() + "/collections", COLLECTIONS),
        step(request.collection(layer), layer.title()));
  }

  /** To the features of a collection. */
  public static List<Link> items(ApiRequest request, LayerDefinition layer) {
    return List.of(
        step(request.root() + "/collections", COLLECTIONS),
        step(request.collection(layer), layer.title()),
        step(request.collection(layer) + "/items", Text.of("要素", "Features")));
  }

  private static Link step(String href, Text title) {
    return Link.of(href, "up", "text/html", title);
  }
}
