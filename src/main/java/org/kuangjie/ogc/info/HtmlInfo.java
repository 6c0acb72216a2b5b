package org.kuangjie.ogc.info;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.Feature;
import org.springframework.web.util.HtmlUtils;

/** Found features as a page: a table for each feature, attributes by their Chinese titles. */
final class HtmlInfo {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="UTF-8"><title>要素信息 Feature information</title>
      <style>
      body{font:14px sans-serif;margin:8px}table{border-collapse:collapse;margin:0 0 12px}
      caption{text-align:left;font-weight:bold;padding:4px 0}
      th,td{border:1px solid #ccc;padding:2px 8px;text-align:left;vertical-align:top}
      th{background:#f4f4f4;font-weight:normal}
      </style></head><body>
      """;

  private HtmlInfo() {}

  static void write(String wfs, List<FoundFeatures> found, OutputStream out) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    for (FoundFeatures part : found) {
      part.features().forEach(feature -> append(part.layer(), feature, page));
    }
    if (found.stream().allMatch(part -> part.features().isEmpty())) {
      page.append("<p>此处没有要素 No features here</p>\n");
    }
    page.append("</body></html>\n");
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(LayerDefinition layer, Feature feature, StringBuilder page) {
    page.append("<table><caption>").append(escaped(layer.title().zh())).append(" <small>");
    page.append(escaped(feature.globalId())).append("</small></caption>\n");
    for (Attribute attribute : feature.columns().attributes()) {
      page.append("<tr><th title=\"").append(escaped(attribute.name())).append("\">");
      page.append(escaped(title(attribute))).append("</th><td>");
      page.append(escaped(PlainValue.of(feature.value(attribute.name()))));
      page.append("</td></tr>\n");
    }
    page.append("</table>\n");
  }

  private static String title(Attribute attribute) {
    return attribute.title().zh().isBlank() ? attribute.name() : attribute.title().zh();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
