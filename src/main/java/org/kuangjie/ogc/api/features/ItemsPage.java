package org.kuangjie.ogc.api.features;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.api.ApiRequest;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.api.Trail;
import org.kuangjie.ogc.api.html.HtmlPage;
import org.kuangjie.ogc.api.html.HtmlPage.Cell;
import org.kuangjie.ogc.api.html.HtmlPage.Fact;
import org.kuangjie.ogc.api.html.HtmlPage.Field;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.shared.Text;

/** Features for people: a map, a form to search by, a table; or all of one feature. */
final class ItemsPage {

  private ItemsPage() {}

  /**
   * @param links self first, then other forms and neighbouring pages
   */
  static HtmlPage list(
      ApiRequest request,
      LayerDefinition layer,
      List<Feature> features,
      long matched,
      List<Link> links) {
    String items = request.collection(layer) + "/items";
    List<Text> columns = new ArrayList<>(List.of(Text.of("标识", "Id")));
    layer.attributes().forEach(attribute -> columns.add(attribute.title()));
    List<List<Cell>> rows = new ArrayList<>();
    for (Feature feature : features) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell(feature.id(), items + "/" + ApiRequest.encoded(feature.id())));
      for (int i = 0; i < layer.attributes().size(); i++) {
        row.add(Cell.of(text(feature.value(i))));
      }
      rows.add(row);
    }
    return new HtmlPage(request.root(), layer.title())
        .trail(Trail.collection(request, layer))
        .heading()
        .paragraph(
            Text.format(
                "共 %d 个要素，本页 %d 个。", "%d features, %d on this page.", matched, features.size()))
        .map(mapSource(request), items)
        .form(fields(request, layer))
        .buttons(links.subList(1, links.size()))
        .table(columns, rows)
        .buttons(links.subList(1, links.size()));
  }

  /** The same features for the map, always in longitude and latitude. */
  private static String mapSource(ApiRequest request) {
    String address = request.with("f", "json");
    return address.replaceAll("([?&])crs=[^&]*&?", "$1");
  }

  private static List<Field> fields(ApiRequest request, LayerDefinition layer) {
    String name =
        layer.attributes().isEmpty() ? layer.geometryColumn() : layer.attributes().get(0).name();
    return List.of(
        field(request, "filter", "条件（CQL2）", "Filter (CQL2)", name + " IS NOT NULL"),
        field(request, "bbox", "范围", "Box", "106,29,107,30"),
        field(request, "datetime", "时间", "Time", "2025-01-01/.."),
        field(request, "sortby", "排序", "Order", "-" + name),
        field(request, "limit", "每页", "Page size", "100"));
  }

  private static Field field(
      ApiRequest request, String name, String zh, String en, String example) {
    return new Field(name, Text.of(zh, en), request.find(name).orElse(""), example);
  }

  static HtmlPage one(
      ApiRequest request, LayerDefinition layer, Feature feature, List<Link> links) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < layer.attributes().size(); i++) {
      Attribute attribute = layer.attributes().get(i);
      facts.add(new Fact(attribute.title(), Cell.of(text(feature.value(i)))));
    }
    HtmlPage page =
        new HtmlPage(request.root(), Text.of(layer.title().zh() + " " + feature.id(), ""))
            .trail(Trail.items(request, layer))
            .heading()
            .buttons(links.subList(1, links.size()));
    return (feature.shape() == null
            ? page.note("没有几何 No geometry")
            : page.map(request.path() + "?f=json", ""))
        .facts(facts);
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join("、", list.stream().map(ItemsPage::text).toList());
    }
    return value == null ? "" : FeatureText.text(value);
  }
}
