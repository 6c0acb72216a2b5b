package org.kuangjie.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.PublishedFeatures.Feature;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes a page of features to the response as they come, and the address of the next page after
 * them. Nothing is sent before the first feature, so that an early failure still gets its own
 * answer.
 */
final class FeatureCollectionWriter {

  private final HttpServletResponse response;
  private final int size;
  private final String address;
  private @Nullable Writer out;
  private int written;
  private long lastId;
  private boolean more;

  /**
   * @param address the request's path and query
   */
  FeatureCollectionWriter(HttpServletResponse response, int size, String address) {
    this.response = response;
    this.size = size;
    this.address = address;
  }

  void write(Feature feature) {
    if (written == size) {
      more = true;
      return;
    }
    try {
      Writer open = open();
      open.write(written == 0 ? "\n" : ",\n");
      open.write(feature.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written++;
    lastId = feature.id();
  }

  void end() throws IOException {
    Writer open = open();
    open.write("]");
    if (more) {
      String next =
          UriComponentsBuilder.fromUriString(address)
              .replaceQueryParam("after", lastId)
              .build()
              .toUriString();
      open.write(",\"next\":\"" + next.replace("\"", "%22") + "\"");
    }
    open.write("}");
    open.flush();
  }

  private Writer open() throws IOException {
    Writer open = out;
    if (open == null) {
      response.setContentType("application/geo+json");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      open = response.getWriter();
      open.write("{\"type\":\"FeatureCollection\",\"features\":[");
      out = open;
    }
    return open;
  }
}
