package org.kuangjie.ogc.api.features;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditors;
import org.kuangjie.ogc.api.ApiDescription;
import org.kuangjie.ogc.api.ApiExtension;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiParameter;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Features Part 4: create, replace, update and delete (OGC 20-002, draft). */
@Component
class EditingPart implements ApiExtension {

  private static final String TAG = "Editing";
  private static final String PART = "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/";

  private final LayerEditors editors;

  EditingPart(LayerEditors editors) {
    this.editors = editors;
  }

  @Override
  public List<String> conformanceClasses() {
    return List.of(PART + "create-replace-delete", PART + "update", PART + "features");
  }

  @Override
  public void describe(ApiDescription api, List<LayerDefinition> layers) {
    api.tag(TAG, Text.of("编辑", "Editing"));
    layers.stream().filter(editors::isEditable).forEach(layer -> describe(api, layer));
  }

  private static void describe(ApiDescription api, LayerDefinition layer) {
    String id = ApiRequest.collectionId(layer);
    String path = "/collections/" + id + "/items";
    ApiParameter feature = ApiParameter.path("featureId", Text.of("要素标识", "Id of the feature"));
    Text body = Text.of("GeoJSON 要素", "A GeoJSON feature");
    String json = ApiFormat.GEOJSON.mediaType();
    api.operation("post", path, "create." + id, TAG, Text.of("新增要素", "Create a feature"))
        .takes(json, body)
        .answers(201, Text.of("已新增，地址在 Location", "Created; Location has its address"));
    api.operation("put", path + "/{featureId}", "replace." + id, TAG, Text.of("替换", "Replace"))
        .with(feature)
        .takes(json, body)
        .answers(204, Text.of("已替换", "Replaced"));
    api.operation("patch", path + "/{featureId}", "update." + id, TAG, Text.of("修改", "Update"))
        .with(feature)
        .takes("application/merge-patch+json", Text.of("要改的成员", "The members to change"))
        .answers(204, Text.of("已修改", "Updated"));
    api.operation("delete", path + "/{featureId}", "delete." + id, TAG, Text.of("删除", "Delete"))
        .with(feature)
        .answers(204, Text.of("已删除", "Deleted"));
  }
}
