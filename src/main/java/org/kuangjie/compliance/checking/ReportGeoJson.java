package org.kuangjie.compliance.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.shared.Text;

/**
 * A report as a GeoJSON feature collection: the boundary first, then every finding with a place.
 */
public final class ReportGeoJson {

  private ReportGeoJson() {}

  public static Map<String, Object> of(CheckReport report) {
    List<Map<String, Object>> features = new ArrayList<>();
    Map<String, Object> outline = report.boundary().geometry();
    if (outline != null) {
      features.add(feature(outline, boundary(report)));
    }
    for (ReportFinding finding : report.findings()) {
      Map<String, Object> place = finding.geometry();
      if (place != null) {
        features.add(feature(place, properties(finding)));
      }
    }
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features);
    return collection;
  }

  private static Map<String, Object> feature(
      Map<String, Object> geometry, Map<String, Object> properties) {
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("properties", properties);
    feature.put("geometry", geometry);
    return feature;
  }

  private static Map<String, Object> boundary(CheckReport report) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", "boundary");
    properties.put("check", report.id().toString());
    properties.put("overall", report.overall().name());
    properties.put("message_zh", report.sentence().zh());
    properties.put("message_en", report.sentence().en());
    return properties;
  }

  private static Map<String, Object> properties(ReportFinding finding) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", "finding");
    properties.put("rule", finding.rule());
    properties.put("verdict", finding.verdict().name());
    properties.put("source", finding.source());
    properties.put("message_zh", finding.message().zh());
    properties.put("message_en", finding.message().en());
    Text needed = finding.neededDocument();
    add(properties, "needed_zh", needed == null ? null : needed.zh());
    add(properties, "needed_en", needed == null ? null : needed.en());
    add(properties, "measured", finding.measured());
    add(properties, "unit", finding.unit());
    add(properties, "layer", finding.layer());
    add(properties, "feature", finding.feature());
    return properties;
  }

  private static void add(Map<String, Object> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value);
    }
  }
}
