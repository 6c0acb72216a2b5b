package org.kuangjie.compliance.checking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.geo.GeoJson;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON of reports and their canonical form: RFC 8785 over everything but {@code id} and {@code
 * hash}; absent values are left out. Anybody can compute the hash again from the published report.
 */
public final class ReportJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /**
   * Writes RFC 8785 at once: sorted names, the numbers of ECMAScript, as few escapes as JSON
   * allows.
   */
  private static final JsonMapper CANONICAL =
      MAPPER
          .rebuild()
          .addMixIn(CheckReport.class, Hashed.class)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES, JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .addModule(canonicalNumbers())
          .build();

  /** What the hash is made over. */
  @JsonIgnoreProperties({"id", "hash"})
  private interface Hashed {}

  private ReportJson() {}

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** A geometry as GeoJSON members, 9 decimals; null for null. */
  static @Nullable Map<String, Object> geometry(@Nullable Geometry geometry) {
    return geometry == null || geometry.isEmpty()
        ? null
        : MAPPER.convertValue(GeoJson.of(geometry), new TypeReference<Map<String, Object>>() {});
  }

  /** The canonical form the hash is made over: of a report, or of what else is kept under one. */
  public static String canonical(Object kept) {
    return CANONICAL.writeValueAsString(kept);
  }

  /** SHA-256 over the canonical form. */
  public static String hash(CheckReport report) {
    return sha256(canonical(report));
  }

  /** SHA-256 over the canonical form of a JSON text, however its members are ordered. */
  static String hash(String json) {
    try {
      return sha256(new JsonCanonicalizer(json).getEncodedString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 over a text that is canonical already. */
  static String sha256(String canonical) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SimpleModule canonicalNumbers() {
    ValueSerializer<Number> ecmaScript =
        new ValueSerializer<>() {
          @Override
          public void serialize(Number value, JsonGenerator out, SerializationContext context) {
            try {
              out.writeNumber(CanonicalNumber.write(value.doubleValue()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    return new SimpleModule()
        .addSerializer(double.class, ecmaScript)
        .addSerializer(Double.class, ecmaScript)
        .addSerializer(BigDecimal.class, ecmaScript);
  }

  /** Where two reports differ: JSON pointer, stored value, value now. */
  static List<String> differences(CheckReport stored, CheckReport now) {
    List<String> differences = new ArrayList<>();
    compare("", tree(stored), tree(now), differences);
    return differences;
  }

  private static JsonNode tree(CheckReport report) {
    return MAPPER.readTree(canonical(report));
  }

  private static void compare(
      String pointer, JsonNode stored, JsonNode now, List<String> differences) {
    if (stored.equals(now)) {
      return;
    } else if (stored.isObject() && now.isObject()) {
      TreeSet<String> names = new TreeSet<>(stored.propertyNames());
      names.addAll(now.propertyNames());
      names.forEach(
          name -> compare(pointer + "/" + name, stored.path(name), now.path(name), differences));
    } else if (stored.isArray() && now.isArray() && stored.size() == now.size()) {
      for (int i = 0; i < stored.size(); i++) {
        compare(pointer + "/" + i, stored.get(i), now.get(i), differences);
      }
    } else {
      differences.add("%s: %s → %s".formatted(pointer, brief(stored), brief(now)));
    }
  }

  private static String brief(JsonNode value) {
    String text = value.isMissingNode() ? "-" : value.toString();
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
