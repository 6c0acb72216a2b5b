package org.kuangjie.ogc.wmts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.Feature;
import org.locationtech.jts.geom.Geometry;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Features under a pixel as a document. */
final class InfoWriter {

  /**
   * The media type is to be the one asked for and no more, so the text itself says that it is
   * UTF-8.
   */
  private static final char UTF_8_MARK = '\ufeff';

  private InfoWriter() {}

  static String write(InfoFormat format, LayerDefinition layer, List<Feature> features) {
    return switch (format) {
      case JSON -> json(features);
      case HTML -> html(layer, features);
      case TEXT -> text(layer, features);
    };
  }

  private static String json(List<Feature> features) {
    List<Object> members = new ArrayList<>();
    for (Feature feature : features) {
      Map<String, @Nullable Object> member = new LinkedHashMap<>();
      member.put("type", "Feature");
      member.put("id", feature.globalId());
      @Nullable Geometry geometry = feature.geometry();
      member.put("geometry", geometry == null ? null : new RawValue(GeoJson.write(geometry)));
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      for (int i = 0; i < feature.names().size(); i++) {
        properties.put(feature.names().get(i), plain(feature.value(i)));
      }
      member.put("properties", properties);
      members.add(member);
    }
    return JsonMapper.shared()
        .writeValueAsString(Map.of("type", "FeatureCollection", "features", members));
  }

  /** Dates and times as their ISO texts. */
  private static @Nullable Object plain(@Nullable Object value) {
    boolean known =
        value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof List<?>;
    return known ? value : String.valueOf(value);
  }

  private static String text(LayerDefinition layer, List<Feature> features) {
    StringBuilder text = new StringBuilder().append(UTF_8_MARK);
    text.append(layer.title().zh()).append(' ').append(layer.title().en()).append('\n');
    if (features.isEmpty()) {
      text.append("此处没有要素 No feature here\n");
    }
    for (Feature feature : features) {
      text.append('\n').append(feature.globalId()).append('\n');
      for (Attribute attribute : feature.columns().attributes()) {
        text.append(attribute.title().zh()).append(" (").append(attribute.name()).append("): ");
        text.append(shown(feature.value(attribute.name()))).append('\n');
      }
    }
    return text.toString();
  }

  private static String html(LayerDefinition layer, List<Feature> features) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh\"><head>");
    html.append("<meta charset=\"UTF-8\"><title>").append(escaped(layer.title().zh()));
    html.append("</title></head><body><h1>").append(escaped(layer.title().zh())).append(' ');
    html.append(escaped(layer.title().en())).append("</h1>\n");
    if (features.isEmpty()) {
      html.append("<p>此处没有要素 No feature here</p>\n");
    }
    for (Feature feature : features) {
      html.append("<table><caption>").append(escaped(feature.globalId())).append("</caption>\n");
      for (Attribute attribute : feature.columns().attributes()) {
        html.append("<tr><th title=\"").append(escaped(attribute.name())).append("\">");
        html.append(escaped(attribute.title().zh())).append("</th><td>");
        html.append(escaped(shown(feature.value(attribute.name())))).append("</td></tr>\n");
      }
      html.append("</table>\n");
    }
    return html.append("</body></html>\n").toString();
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
