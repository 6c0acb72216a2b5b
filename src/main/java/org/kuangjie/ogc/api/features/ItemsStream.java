package org.kuangjie.ogc.api.features;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.api.Link;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import tools.jackson.databind.json.JsonMapper;

/** Writes a page of features while they are read; memory does not grow with their number. */
final class ItemsStream {

  private static final int ENOUGH = 32_768;

  private final FeatureText features;
  private final OutputStream out;
  private long count;
  private final StringBuilder text = new StringBuilder(ENOUGH + 8_192);

  ItemsStream(FeatureText features, OutputStream out) {
    this.features = features;
    this.out = out;
  }

  /**
   * The features up to the limit.
   *
   * @return the last of them if there are more, else null
   */
  @Nullable Feature features(FeatureCursor cursor, long limit) throws IOException {
    text.append("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
        .append(Instant.now().truncatedTo(ChronoUnit.SECONDS))
        .append("\",\"features\":[");
    Feature last = null;
    for (Feature each = cursor.next(); each != null; each = cursor.next()) {
      if (count == limit) {
        return last;
      }
      text.append(count++ > 0 ? ",\n" : "\n");
      features.write(each, "", text);
      last = each;
      if (text.length() > ENOUGH) {
        flush();
      }
    }
    return null;
  }

  /** What is known once the features are written. */
  void end(long matched, List<Link> links) throws IOException {
    text.append("],\"numberMatched\":")
        .append(matched)
        .append(",\"numberReturned\":")
        .append(count)
        .append(",\"links\":")
        .append(JsonMapper.shared().writeValueAsString(links.stream().map(Link::toJson).toList()))
        .append('}');
    flush();
  }

  private void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
