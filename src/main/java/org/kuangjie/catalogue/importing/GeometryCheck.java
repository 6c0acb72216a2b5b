package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.ImportIssue.Severity;
import org.kuangjie.catalogue.importing.LayerTable.Outline;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether a row's geometry may enter a layer: kind, coordinate range, validity (E9). */
final class GeometryCheck {

  /** China; what is outside is no longitude and latitude of ours, or the axes are swapped. */
  private static final Envelope COUNTRY = new Envelope(73, 136, 3, 54);

  /** DQ-03. */
  private static final Envelope CITY = new Envelope(105.2, 110.3, 28.1, 32.3);

  private GeometryCheck() {}

  static List<ImportIssue> check(int row, @Nullable Geometry geometry, Outline outline) {
    if (geometry == null || geometry.isEmpty()) {
      return isOptional(outline) && geometry == null
          ? List.of()
          : List.of(
              ImportIssue.error(
                  row, "geometry-missing", Text.of("缺少图形", "The geometry is missing")));
    }
    List<ImportIssue> issues = new ArrayList<>();
    if (!isOfKind(geometry, outline)) {
      issues.add(
          ImportIssue.error(
              row,
              "geometry-kind",
              Text.of(
                  "图形类型 %s 不适用于该图层".formatted(geometry.getGeometryType()),
                  "This layer takes no %s".formatted(geometry.getGeometryType()))));
    }
    ImportIssue range = checkRange(row, geometry);
    if (range != null) {
      issues.add(range);
    }
    if (range == null || !range.isError()) {
      checkValid(row, geometry, issues);
    }
    return issues;
  }

  private static boolean isOptional(Outline outline) {
    return outline == Outline.AREA_OR_NONE || outline == Outline.POINT_OR_NONE;
  }

  private static boolean isOfKind(Geometry geometry, Outline outline) {
    boolean mixed =
        geometry instanceof GeometryCollection
            && !(geometry instanceof MultiPolygon
                || geometry instanceof MultiLineString
                || geometry instanceof MultiPoint);
    if (mixed) {
      return false;
    }
    return switch (outline) {
      case AREA, AREA_OR_NONE -> geometry.getDimension() == 2;
      case AREA_OR_LINE -> geometry.getDimension() >= 1;
      case POINT_OR_NONE -> geometry instanceof Point;
      case ANY -> true;
    };
  }

  private static @Nullable ImportIssue checkRange(int row, Geometry geometry) {
    Coordinate[] vertices = geometry.getCoordinates();
    for (int i = 0; i < vertices.length; i++) {
      if (!COUNTRY.contains(vertices[i])) {
        return at(row, i + 1, Severity.ERROR, "geometry-range", rangeText(vertices[i]), null);
      }
    }
    if (!CITY.intersects(geometry.getEnvelopeInternal())) {
      Text text = Text.of("图形在重庆市范围以外", "The geometry lies outside Chongqing");
      return at(row, 1, Severity.WARN, "geometry-outside-city", text, vertices[0]);
    }
    return null;
  }

  private static Text rangeText(Coordinate c) {
    if (COUNTRY.contains(c.y, c.x)) {
      return Text.of("经纬度疑似颠倒，须经度在前", "Axes look swapped; longitude comes first");
    }
    if (Math.abs(c.x) > 180 || Math.abs(c.y) > 180) {
      return Text.of(
          "坐标不是经纬度，疑为投影坐标；请先转换为 EPSG:4490",
          "Not degrees but projected coordinates; convert to EPSG:4490 first");
    }
    return Text.of("坐标超出允许范围", "The coordinate is out of range");
  }

  private static void checkValid(int row, Geometry geometry, List<ImportIssue> issues) {
    if (SimpleRing.isSurelyValid(geometry)) {
      return;
    }
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error != null) {
      Coordinate place = error.getCoordinate();
      Text text =
          Text.of(
              "图形无效（自相交、重叠环或环外的洞等）：" + error.getMessage(),
              "Invalid geometry: " + error.getMessage());
      issues.add(at(row, vertex(geometry, place), Severity.ERROR, "geometry-invalid", text, place));
    }
  }

  /** The vertex nearest to the place, from 1. */
  private static int vertex(Geometry geometry, Coordinate place) {
    Coordinate[] vertices = geometry.getCoordinates();
    int nearest = 0;
    for (int i = 1; i < vertices.length; i++) {
      if (vertices[i].distance(place) < vertices[nearest].distance(place)) {
        nearest = i;
      }
    }
    return nearest + 1;
  }

  private static ImportIssue at(
      int row, int vertex, Severity severity, String code, Text text, @Nullable Coordinate place) {
    return new ImportIssue(row, vertex, code, severity, text, place);
  }
}
