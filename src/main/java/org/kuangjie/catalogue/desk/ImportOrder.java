package org.kuangjie.catalogue.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.LayerMetadata;
import org.kuangjie.catalogue.importing.LayerTable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody who sends a file wants done with it.
 *
 * @param mapping null = the one saved for {@code sourceName}, if any
 * @param dryRun rehearse everything, then roll it back
 * @param acceptPartial bring the good rows into force even when some are rejected
 * @param layerInFile which of several layers, tables or sheets of the file; null = the only one
 * @param sourceName under which mappings of such files are saved; null = none
 */
public record ImportOrder(
    LayerTable table,
    LayerMetadata metadata,
    @Nullable FieldMapping mapping,
    boolean dryRun,
    boolean acceptPartial,
    @Nullable String crs,
    @Nullable String encoding,
    @Nullable String layerInFile,
    @Nullable String sourceName) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> REQUIRED = List.of("dataset", "source", "licence", "date");
  private static final List<String> MEMBERS =
      List.of(
          "dataset",
          "source",
          "licence",
          "date",
          "accuracyMetres",
          "synthetic",
          "mapping",
          "dryRun",
          "acceptPartial",
          "crs",
          "encoding",
          "layerInFile",
          "sourceName");

  /**
   * @throws DomainException INVALID naming everything that is missing, or the first thing that is
   *     wrong
   */
  public static ImportOrder of(String json, Datasets datasets) {
    try {
      return of(JSON.readTree(json), datasets);
    } catch (JacksonException e) {
      throw DomainException.invalid(
          "import-request", "request 不是可读的 JSON", "The part request is not readable JSON");
    }
  }

  static ImportOrder of(JsonNode node, Datasets datasets) {
    checkMembers(node);
    LayerTable table = datasets.get(text(node, "dataset"));
    return new ImportOrder(
        table,
        new LayerMetadata(
            text(node, "source"),
            text(node, "licence"),
            date(text(node, "date")),
            accuracy(node.path("accuracyMetres")),
            flag(node, "synthetic")),
        node.hasNonNull("mapping") ? FieldMapping.of(node.path("mapping"), table) : null,
        flag(node, "dryRun"),
        flag(node, "acceptPartial"),
        optional(node, "crs"),
        optional(node, "encoding"),
        optional(node, "layerInFile"),
        optional(node, "sourceName"));
  }

  private static void checkMembers(JsonNode node) {
    if (!node.isObject()) {
      throw DomainException.invalid(
          "import-request", "request 须为 JSON 对象", "The part request must be a JSON object");
    }
    List<String> unknown =
        node.propertyNames().stream().filter(name -> !MEMBERS.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "import-request",
          Text.of(
              "request 中没有 %s；可用：%s"
                  .formatted(String.join("、", unknown), String.join("、", MEMBERS)),
              "request has no %s; allowed are %s"
                  .formatted(String.join(", ", unknown), String.join(", ", MEMBERS))),
          Map.of("unknown", unknown, "allowed", MEMBERS),
          null);
    }
    List<String> missing = REQUIRED.stream().filter(name -> optional(node, name) == null).toList();
    if (!missing.isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "import-metadata",
          Text.of(
              "request 缺少：%s（图层、数据来源、许可、数据日期）".formatted(String.join("、", missing)),
              "request lacks %s (layer, source, licence and date of the data)"
                  .formatted(String.join(", ", missing))),
          Map.of("missing", missing),
          null);
    }
  }

  private static String text(JsonNode node, String name) {
    return Optional.ofNullable(optional(node, name)).orElse("");
  }

  private static @Nullable String optional(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw DomainException.invalid("import-request", name + " 须为文本", name + " must be a text");
    }
    return value.stringValue().isBlank() ? null : value.stringValue().strip();
  }

  private static boolean flag(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw DomainException.invalid(
          "import-request", name + " 须为 true 或 false", name + " must be true or false");
    }
    return value.booleanValue();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw DomainException.invalid(
          "import-request", "date 须为 年-月-日，如 2025-11-06", "date is a day like 2025-11-06");
    }
  }

  private static @Nullable Double accuracy(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw DomainException.invalid(
          "import-request", "accuracyMetres 须为数（米）", "accuracyMetres must be a number of metres");
    }
    return value.doubleValue();
  }

  ImportOrder withMapping(FieldMapping used) {
    return new ImportOrder(
        table, metadata, used, dryRun, acceptPartial, crs, encoding, layerInFile, sourceName);
  }

  /** The same file once more, perhaps in earnest. */
  ImportOrder again(boolean rehearse, boolean partial) {
    return new ImportOrder(
        table, metadata, mapping, rehearse, partial, crs, encoding, layerInFile, sourceName);
  }

  FieldMapping effectiveMapping() {
    return mapping == null ? FieldMapping.NONE : mapping;
  }

  ReadWish wish() {
    return new ReadWish(crs, encoding, layerInFile);
  }

  /** As {@link #of(JsonNode, Datasets)} reads it. */
  JsonNode asJson() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("dataset", table.layer());
    members.put("source", metadata.source());
    members.put("licence", metadata.licence());
    members.put("date", metadata.date().toString());
    members.put("accuracyMetres", metadata.accuracyMetres());
    members.put("synthetic", metadata.synthetic());
    members.put("mapping", effectiveMapping().asJson());
    members.put("dryRun", dryRun);
    members.put("acceptPartial", acceptPartial);
    members.put("crs", crs);
    members.put("encoding", encoding);
    members.put("layerInFile", layerInFile);
    members.put("sourceName", sourceName);
    List<String> absent = new ArrayList<>();
    members.forEach(
        (name, value) -> {
          if (value == null) {
            absent.add(name);
          }
        });
    absent.forEach(members::remove);
    return JSON.valueToTree(members);
  }
}
