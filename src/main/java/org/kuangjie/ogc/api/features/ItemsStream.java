package org.kuangjie.ogc.api.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page of features while they are read; memory does not grow with their number. */
final class ItemsStream {

  private static final int ENOUGH = 32_768;

  private final FeatureText features;
  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(ENOUGH + 8_192);

  ItemsStream(FeatureText features, OutputStream out) {
    this.features = features;
    this.out = out;
  }

  void write(FeatureCursor cursor, long matched, List<Link> links) throws IOException {
    text.append("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
        .append(Instant.now().truncatedTo(ChronoUnit.SECONDS))
        .append("\",\"numberMatched\":")
        .append(matched)
        .append(",\"links\":")
        .append(JsonMapper.shared().writeValueAsString(links.stream().map(Link::toJson).toList()))
        .append(",\"features\":[");
    long count = 0;
    for (Feature each = cursor.next(); each != null; each = cursor.next()) {
      text.append(count++ > 0 ? ",\n" : "\n");
      features.write(each, "", text);
      if (text.length() > ENOUGH) {
        flush();
      }
    }
    text.append("],\"numberReturned\":").append(count).append('}');
    flush();
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
