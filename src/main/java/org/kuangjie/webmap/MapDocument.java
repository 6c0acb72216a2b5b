package org.kuangjie.webmap;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.shared.Text;
import org.kuangjie.webmap.MapSettings.BaseMap;
import org.kuangjie.webmap.MapSettings.BaseMapKind;

/**
 * What the page draws.
 *
 * @param groups the layer tree, top first; no group is empty
 */
record MapDocument(List<LayerGroup> groups, List<BaseLayer> baseMaps) {

  /**
   * Layers that stand together; OpenAPI knows records by their simple names, which must be one's
   * own.
   */
  record LayerGroup(String id, Text title, List<MapLayer> layers) {}

  /**
   * A layer, and where its parts are.
   *
   * @param wmsName what WMS calls it
   * @param timeValid whether its rows hold from a day to a day, so that a past day can be asked
   * @param legend address of the legend picture
   * @param style address of the style document; tiles are drawn by it
   * @param tiles address of the vector tiles, with {@code {set}}, {@code {z}}, {@code {y}} and
   *     {@code {x}}
   */
  record MapLayer(
      String name,
      Text title,
      Text summary,
      String wmsName,
      boolean timeValid,
      String legend,
      String style,
      String tiles,
      List<Attribute> attributes) {

    static MapLayer of(LayerDefinition layer) {
      String style =
          layer.presentation().styles().stream()
              .findFirst()
              .map(StyleDocument::name)
              .orElse(Presentation.PLAIN_STYLE);
      String collection = "/ogcapi/collections/" + layer.name();
      return new MapLayer(
          layer.name(),
          layer.title(),
          layer.summary(),
          layer.qualifiedName(),
          layer.isTimeValid(),
          "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image%2Fpng&LAYER="
              + layer.qualifiedName()
              + "&STYLE="
              + style,
          collection + "/styles/" + style,
          collection + "/tiles/{set}/{z}/{y}/{x}",
          layer.attributes());
    }
  }

  /** See {@link BaseMap}. */
  record BaseLayer(
      String id,
      BaseMapKind kind,
      Text title,
      String url,
      String layer,
      String key,
      String attribution) {

    static BaseLayer of(BaseMap map) {
      return new BaseLayer(
          map.id(),
          map.kind(),
          Text.of(map.titleZh(), map.titleEn()),
          map.url(),
          map.layer(),
          map.key(),
          map.attribution());
    }
  }
}
