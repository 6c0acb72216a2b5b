package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

/** A feature collection, a feature a line; the old {@code crs} member says EPSG:4490 by name. */
final class GeoJsonLayerWriter implements FeatureWriter {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final OutputStream out;
  private final WriteLayout layout;
  private boolean any;

  GeoJsonLayerWriter(OutputStream target, WriteLayout layout) throws IOException {
    this.out = new BufferedOutputStream(target, 1 << 16);
    this.layout = layout;
    text(
        "{\"type\":\"FeatureCollection\",\"name\":%s,"
            .formatted(JSON.writeValueAsString(layout.name())));
    text(
        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::%d\"}},\"features\":["
            .formatted(layout.crs().epsg()));
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (FeatureField field : layout.fields()) {
      Object value = row.properties().get(field.name());
      boolean time = value instanceof java.time.temporal.Temporal;
      properties.put(field.name(), time ? String.valueOf(value) : value);
    }
    Geometry geometry = row.geometry();
    text(any ? ",\n" : "\n");
    text("{\"type\":\"Feature\",\"properties\":");
    out.write(JSON.writeValueAsBytes(properties));
    text(",\"geometry\":" + (geometry == null ? "null" : GeoJson.write(geometry)) + "}");
    any = true;
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Text> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      text("\n]}\n");
    }
  }
}
