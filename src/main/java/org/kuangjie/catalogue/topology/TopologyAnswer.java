package org.kuangjie.catalogue.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.topology.TopologyFinding.Repair;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.geo.sliver.FixedOverlay;
import org.kuangjie.geo.sliver.Sliver;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/** A topology report as machines read it. */
public final class TopologyAnswer {

  private TopologyAnswer() {}

  /** Members of a JSON object; outlines are GeoJSON geometries. */
  public static Map<String, Object> fields(TopologyReport report) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("sentence", sentence(report));
    answer.put("layer", version(report.layer()));
    answer.put("against", version(report.against()));
    answer.put("asOf", report.request().asOf());
    answer.put("narrowMetres", report.request().narrowMetres());
    answer.put("toleranceSquareMetres", TopologyReport.AREA_TOLERANCE_SQUARE_METRES);
    answer.put("overlayGridDegrees", FixedOverlay.DEGREES);
    answer.put("compared", report.compared());
    answer.put("counts", report.counts());
    answer.put("complete", report.isComplete());
    answer.put("leftOut", report.leftOut());
    answer.put(
        "findings",
        report.findings().stream()
            .map(
                finding -> {
                  Map<String, Object> fields = fields(finding);
                  putOutline(fields, "geometry", finding.geometry());
                  return fields;
                })
            .toList());
    return answer;
  }

  /** The pieces as features, for a map; findings without an outline are left to the report. */
  public static FeatureCollection features(TopologyReport report) {
    FeatureCollection features = new FeatureCollection();
    for (TopologyFinding finding : report.findings()) {
      Geometry geometry = finding.geometry();
      if (geometry != null) {
        Feature feature = new Feature();
        feature.setGeometry(GeoJson.of(geometry));
        feature.setProperties(fields(finding));
        features.add(feature);
      }
    }
    return features;
  }

  /** What a person wants to know first. */
  public static Text sentence(TopologyReport report) {
    String layer = report.layer().name();
    String against = report.against().name();
    if (report.counts().isEmpty()) {
      return Text.of(
          "图层 %s 与 %s 比较 %d 次，未发现重叠、空隙或超出".formatted(layer, against, report.compared()),
          "%d comparisons of %s with %s: nothing overlaps, gapes or lies outside"
              .formatted(report.compared(), layer, against));
    }
    return Text.of(
        "图层 %s 与 %s 比较 %d 次，发现：%s"
            .formatted(layer, against, report.compared(), counts(report, true)),
        "%d comparisons of %s with %s found: %s"
            .formatted(report.compared(), layer, against, counts(report, false)));
  }

  private static String counts(TopologyReport report, boolean zh) {
    return report.counts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> (zh ? e.getKey().title().zh() : e.getKey().title().en()) + " " + e.getValue())
        .collect(Collectors.joining(zh ? "、" : ", "));
  }

  private static Map<String, Object> version(LayerInfo info) {
    return Map.of(
        "name", info.name(),
        "version", info.version(),
        "date", info.date(),
        "synthetic", info.synthetic(),
        "hash", info.hash());
  }

  private static Map<String, Object> fields(TopologyFinding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", finding.kind());
    fields.put("title", finding.kind().title());
    fields.put("first", finding.first());
    if (finding.second() != null) {
      fields.put("second", finding.second());
    }
    Sliver.Kind cause = finding.cause();
    if (cause != null) {
      fields.put("cause", cause);
      fields.put("causeTitle", cause.title());
      fields.put("areaSquareMetres", finding.areaSquareMetres());
      fields.put("hectares", Areas.hectares(finding.areaSquareMetres()));
      fields.put("mu", Areas.mu(finding.areaSquareMetres()));
      fields.put("widthMetres", finding.widthMetres());
    }
    fields.put("message", finding.message());
    Repair repair = finding.repair();
    if (repair != null) {
      fields.put("repair", repair(repair));
    }
    return fields;
  }

  private static Map<String, Object> repair(Repair repair) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("feature", repair.feature());
    fields.put("message", repair.words());
    fields.put("areaBeforeSquareMetres", repair.areaBeforeSquareMetres());
    fields.put("areaAfterSquareMetres", repair.areaAfterSquareMetres());
    putOutline(fields, "geometry", repair.outline());
    return fields;
  }

  private static void putOutline(
      Map<String, Object> fields, String name, @Nullable Geometry outline) {
    if (outline != null) {
      fields.put(name, GeoJson.of(outline));
    }
  }
}
