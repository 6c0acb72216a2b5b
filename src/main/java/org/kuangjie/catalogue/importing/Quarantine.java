package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kuangjie.catalogue.store.LayerWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Keeps refused rows, in transactions of their own: they stay when the version is given up. */
final class Quarantine {

  private static final int BATCH = 500;

  private final UUID importId;
  private final String layer;
  private final LayerWriter writer;
  private final TransactionTemplate apart;
  private final List<LayerWriter.Refused> batch = new ArrayList<>();
  private int size;

  Quarantine(UUID importId, String layer, LayerWriter writer, TransactionTemplate apart) {
    this.importId = importId;
    this.layer = layer;
    this.writer = writer;
    this.apart = apart;
  }

  UUID importId() {
    return importId;
  }

  int size() {
    return size;
  }

  void add(CheckedRow row) {
    size++;
    batch.add(new LayerWriter.Refused(row.number(), issues(row), content(row.feature())));
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    if (!batch.isEmpty()) {
      apart.executeWithoutResult(status -> writer.quarantine(importId, layer, batch));
      batch.clear();
    }
  }

  private static JsonNode issues(CheckedRow row) {
    return Values.JSON.valueToTree(row.issues().stream().map(Quarantine::issue).toList());
  }

  private static Map<String, Object> issue(ImportIssue issue) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", issue.code());
    fields.put("severity", issue.severity().name());
    fields.put("zh", issue.text().zh());
    fields.put("en", issue.text().en());
    Integer vertex = issue.vertex();
    if (vertex != null) {
      fields.put("vertex", vertex);
    }
    Coordinate place = issue.place();
    if (place != null) {
      fields.put("place", List.of(place.x, place.y));
    }
    return fields;
  }

  /** Geometry as WKT keeps every digit, and coordinates no GeoJSON may hold. */
  private static JsonNode content(LayerFeature feature) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("properties", feature.properties());
    Geometry geometry = feature.geometry();
    if (geometry != null) {
      content.put("geometry", geometry.toText());
    }
    return Values.JSON.valueToTree(content);
  }
}
