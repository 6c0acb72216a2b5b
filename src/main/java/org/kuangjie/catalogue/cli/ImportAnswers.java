package org.kuangjie.catalogue.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.geo.GeoJson;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.json.JsonMapper;

/** An import report for people and for machines. */
final class ImportAnswers {

  private static final GeometryFactory POINTS = new GeometryFactory();

  private ImportAnswers() {}

  /** One sentence, then a line for each issue. */
  static String table(ImportReport report) {
    StringBuilder text = new StringBuilder();
    LayerInfo version = report.version();
    if (version != null) {
      line(
          text,
          "图层 %1$s 第 %2$d 版已生效：%3$d 行，隔离 %4$d 行 / %1$s@%2$d is in force: %3$d rows, %4$d quarantined",
          report.layer(),
          version.version(),
          report.accepted(),
          report.quarantined());
    } else {
      line(
          text,
          "图层 %1$s 未导入，原版本继续有效：%2$d 行有错误 / %1$s not imported, former version stays: %2$d rows refused",
          report.layer(),
          report.quarantined());
    }
    if (report.quarantined() > 0) {
      line(text, "隔离批次 / quarantine: %s", report.importId());
    }
    for (ImportIssue issue : report.issues()) {
      line(
          text,
          "%-5s %6s %7s  %-22s %s%s",
          issue.severity(),
          issue.row() == 0 ? "-" : "#" + issue.row(),
          issue.vertex() == null ? "-" : issue.vertex(),
          issue.code(),
          issue.text().zh() + " / " + issue.text().en(),
          place(issue.place()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String format, @Nullable Object... values) {
    text.append(format.formatted(values)).append(System.lineSeparator());
  }

  private static String place(@Nullable Coordinate place) {
    return place == null ? "" : " @ %.7f,%.7f".formatted(place.x, place.y);
  }

  static String json(ImportReport report, Duration took) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("layer", report.layer());
    answer.put("importId", report.importId().toString());
    LayerInfo version = report.version();
    if (version != null) {
      answer.put("version", version.version());
      answer.put("hash", version.hash());
    }
    answer.put("accepted", report.accepted());
    answer.put("quarantined", report.quarantined());
    answer.put("seconds", took.toMillis() / 1000.0);
    answer.put("issues", report.issues().stream().map(ImportAnswers::fields).toList());
    return JsonMapper.shared().writeValueAsString(answer) + System.lineSeparator();
  }

  /** The issues that have a place, as points. */
  static String places(ImportReport report) {
    FeatureCollection places = new FeatureCollection();
    for (ImportIssue issue : report.issues()) {
      Coordinate place = issue.place();
      if (place != null) {
        Feature feature = new Feature();
        feature.setGeometry(GeoJson.of(POINTS.createPoint(place)));
        feature.setProperties(fields(issue));
        places.add(feature);
      }
    }
    return GeoJson.write(places);
  }

  private static Map<String, Object> fields(ImportIssue issue) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("row", issue.row());
    Integer vertex = issue.vertex();
    if (vertex != null) {
      fields.put("vertex", vertex);
    }
    fields.put("code", issue.code());
    fields.put("severity", issue.severity().name());
    fields.put("message", issue.text());
    Coordinate place = issue.place();
    if (place != null) {
      fields.put("place", List.of(place.x, place.y));
    }
    return fields;
  }
}
