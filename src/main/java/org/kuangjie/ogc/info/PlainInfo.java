package org.kuangjie.ogc.info;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.Feature;

/** Found features as text, one attribute a line. */
final class PlainInfo {

  private PlainInfo() {}

  static void write(String wfs, List<FoundFeatures> found, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (FoundFeatures part : found) {
      LayerDefinition layer = part.layer();
      text.append(layer.title().zh()).append(" (").append(layer.qualifiedName()).append(")\n");
      part.features().forEach(feature -> append(feature, text));
      text.append(part.features().isEmpty() ? "  此处没有要素 No features here\n\n" : "\n");
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(Feature feature, StringBuilder text) {
    text.append("  ").append(feature.globalId()).append('\n');
    for (LayerDefinition.Attribute attribute : feature.columns().attributes()) {
      text.append("    ").append(attribute.name()).append(" = ");
      text.append(PlainValue.of(feature.value(attribute.name()))).append('\n');
    }
  }
}
