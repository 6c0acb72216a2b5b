package org.kuangjie.sensing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.sensing.Patches;
import org.kuangjie.sensing.reading.Agreement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of the register. */
final class PatchRow {

  private static final JsonMapper JSON = JsonMapper.shared();

  private PatchRow() {}

  static PatchRegister.Entry entry(ResultSet row) throws SQLException {
    return new PatchRegister.Entry(
        row.getLong("id"),
        properties(row),
        json(row.getString("result")),
        json(row.getString("details")),
        row.getBoolean("current"),
        Agreement.valueOf(row.getString("agreement")),
        JSON.readTree(row.getString("geojson")));
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    return text == null ? null : JSON.readTree(text);
  }

  private static Map<String, @Nullable Object> properties(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    for (String name :
        new String[] {"code", "monitoring_code", "issuer", "year", "period", "scene"}) {
      properties.put(camel(name), row.getObject(name));
    }
    properties.put("imageDate", row.getObject("image_date", LocalDate.class).toString());
    properties.put("beforeDate", Objects.toString(row.getObject("before_date"), null));
    for (String name :
        new String[] {
          "sensor",
          "resolution_m",
          "before_sensor",
          "before_resolution_m",
          "district",
          "district_name",
          "authority_code",
          "image_type",
          "mineral",
          "mining_method",
          "elevation_m",
          "area_m2",
          "delivered_area_m2",
          "issuer_hint",
          "hint_area_m2",
          "licence_number",
          "mark",
          "special_use",
          "disturbance_id",
          "revision",
          "synthetic"
        }) {
      properties.put(camel(name), row.getObject(name));
    }
    properties.put("delivered", JSON.readTree(row.getString("attributes")));
    return properties;
  }

  /** {@code area_m2} becomes {@code areaSquareMetres}, {@code image_type} {@code imageType}. */
  private static String camel(String column) {
    String words = column.replace("_m2", "_square_metres").replaceAll("_m$", "_metres");
    StringBuilder name = new StringBuilder();
    for (String word : words.split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  static Patches.Patch patch(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return new Patches.Patch(
        row.getLong("id"),
        row.getString("code"),
        row.getInt("year"),
        row.getInt("period"),
        row.getString("issuer"),
        row.getObject("image_date", LocalDate.class),
        row.getObject("before_date", LocalDate.class),
        Objects.requireNonNullElse(row.getString("sensor"), ""),
        row.getObject("resolution_m", Double.class),
        Objects.requireNonNullElse(row.getString("image_type"), ""),
        Objects.requireNonNullElse(row.getString("mineral"), ""),
        Objects.requireNonNullElse(row.getString("authority_code"), ""),
        Wkb.read(row.getBytes("outline")),
        row.getDouble("area_m2"),
        row.getObject("delivered_area_m2", Double.class),
        result == null ? null : PatchRegister.assessed(result));
  }
}
