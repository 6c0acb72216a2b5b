package org.kuangjie.catalogue.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.store.IssueStore.Found;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * An issue of an import.
 *
 * @param row number in the file, from 1; 0 for the file as a whole
 * @param vertex from 1; null when the issue has no place
 * @param wkt the place as WKT, EPSG:4490, longitude first; also of coordinates GeoJSON cannot hold
 */
record IssueAnswer(
    int seq,
    int row,
    @Nullable Integer vertex,
    ImportIssue.Severity severity,
    String code,
    Text message,
    @Nullable List<Double> place,
    @Nullable String wkt) {

  static IssueAnswer of(Found found) {
    ImportIssue issue = found.issue();
    Coordinate place = issue.place();
    return new IssueAnswer(
        found.seq(),
        issue.row(),
        issue.vertex(),
        issue.severity(),
        issue.code(),
        issue.text(),
        place == null || !isFinite(place) ? null : List.of(place.x, place.y),
        place == null ? null : "POINT (" + place.x + " " + place.y + ")");
  }

  private static boolean isFinite(Coordinate place) {
    return Double.isFinite(place.x) && Double.isFinite(place.y);
  }

  /** A GeoJSON feature; its geometry is null where the issue has no place. */
  Map<String, @Nullable Object> feature() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("row", row);
    if (vertex != null) {
      properties.put("vertex", vertex);
    }
    properties.put("severity", severity);
    properties.put("code", code);
    properties.put("message_zh", message.zh());
    properties.put("message_en", message.en());
    if (wkt != null) {
      properties.put("wkt", wkt);
    }
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", seq);
    feature.put("geometry", place == null ? null : Map.of("type", "Point", "coordinates", place));
    feature.put("properties", properties);
    return feature;
  }
}
