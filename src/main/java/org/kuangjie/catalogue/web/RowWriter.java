package org.kuangjie.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.RegisterReader.Row;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows to the response as they come, as a FeatureCollection or as plain JSON, and the links
 * after them. Nothing is sent before the first row, so that an early failure still gets its own
 * answer.
 */
final class RowWriter {

  private final HttpServletResponse response;
  private final String path;
  private final ListRequest request;
  private final boolean geoJson;
  private final int limit;
  private @Nullable Writer out;
  private int written;
  private String last = "";
  private boolean more;

  RowWriter(HttpServletResponse response, String path, ListRequest request, boolean geoJson) {
    this.response = response;
    this.path = path;
    this.request = request;
    this.geoJson = geoJson;
    this.limit = request.limit();
  }

  void write(Row row) {
    if (written == limit) {
      more = true;
      return;
    }
    try {
      Writer writer = open();
      writer.write(written == 0 ? "\n" : ",\n");
      writer.write(geoJson ? feature(row) : row.properties());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written++;
    last = row.order();
  }

  void end() throws IOException {
    Writer writer = open();
    writer.write("\n],\n\"numberReturned\":" + written + ",\n\"links\":[");
    writer.write(link("self", request.find("after").orElse(null)));
    if (more) {
      writer.write("," + link("next", last));
    }
    writer.write("]}");
    writer.flush();
  }

  static String feature(Row row) {
    return "{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
        .formatted(quoted(row.key()), row.geometry(), row.properties());
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private Writer open() throws IOException {
    Writer open = out;
    if (open == null) {
      response.setContentType(geoJson ? "application/geo+json" : "application/json");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      open = response.getWriter();
      open.write(geoJson ? "{\"type\":\"FeatureCollection\",\"features\":[" : "{\"items\":[");
      out = open;
    }
    return open;
  }

  private String link(String relation, @Nullable String after) {
    StringBuilder address = new StringBuilder(path);
    char mark = '?';
    for (var value : request.values().entrySet()) {
      if (!value.getKey().equals("after")) {
        append(address, mark, value.getKey(), value.getValue());
        mark = '&';
      }
    }
    if (after != null) {
      append(address, mark, "after", after);
    }
    return "{\"rel\":\"%s\",\"href\":%s}".formatted(relation, quoted(address.toString()));
  }

  private static void append(StringBuilder address, char mark, String name, String value) {
    address
        .append(mark)
        .append(name)
        .append('=')
        .append(UriUtils.encode(value, StandardCharsets.UTF_8));
  }
}
