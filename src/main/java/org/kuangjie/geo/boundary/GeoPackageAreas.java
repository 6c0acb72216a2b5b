package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.geo.geopackage.WkbException;
import org.kuangjie.geo.geopackage.WkbGeometry;
import org.kuangjie.geo.geopackage.WkbGeometry.Kind;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;

/** Collects the polygons of a layer with their rings as stored, and says what else is in it. */
final class GeoPackageAreas {

  private final String layer;
  private final int maxVertices;
  private final Issues issues;
  private final List<RawPart> parts = new ArrayList<>();
  private final Map<Kind, Integer> others = new EnumMap<>(Kind.class);
  private int rows;
  private int without;
  private int vertices;

  GeoPackageAreas(String layer, int maxVertices, Issues issues) {
    this.layer = layer;
    this.maxVertices = maxVertices;
    this.issues = issues;
  }

  /**
   * @param shape as it stands in the geometry column
   */
  void add(@Nullable Object shape, RawAttributes attributes) {
    rows++;
    if (shape == null) {
      without++;
    } else if (shape instanceof byte[] blob) {
      add(blob, attributes);
    } else {
      throw damaged();
    }
  }

  private void add(byte[] blob, RawAttributes attributes) {
    WkbGeometry geometry;
    try {
      geometry = WkbGeometry.readBlob(blob, maxVertices);
    } catch (WkbException e) {
      throw refusal(e);
    }
    vertices += geometry.countVertices();
    if (vertices > maxVertices) {
      throw Assembler.tooManyCorners(vertices, maxVertices);
    } else if (geometry.isEmpty()) {
      without++;
    } else {
      visit(geometry, attributes);
    }
  }

  private DomainException refusal(WkbException e) {
    return switch (e.reason()) {
      case DAMAGED -> damaged();
      case TOO_MANY_VERTICES -> Assembler.tooManyCorners(maxVertices + 1, maxVertices);
      case KIND ->
          Unreadable.invalid(
              "geopackage-geometry-kind",
              "GeoPackage 图层 %s 第 %d 行是曲线或其他图形（%s），请转为折线后重新导出"
                  .formatted(layer, rows, e.getMessage()),
              "Row %d of layer %s of the GeoPackage is a curve or the like (%s); turn it into straight lines and export again"
                  .formatted(rows, layer, e.getMessage()));
    };
  }

  private DomainException damaged() {
    return Unreadable.invalid(
        "geopackage-geometry-damaged",
        "GeoPackage 图层 %s 第 %d 行的图形数据损坏，请重新导出".formatted(layer, rows),
        "The geometry in row %d of layer %s of the GeoPackage is damaged; export it again"
            .formatted(rows, layer));
  }

  private void visit(WkbGeometry geometry, RawAttributes attributes) {
    switch (geometry.kind()) {
      case POLYGON -> parts.add(attributes.part(rings(geometry)));
      case MULTI_POLYGON, COLLECTION -> geometry.parts().forEach(part -> visit(part, attributes));
      case POINT, LINE, MULTI_POINT, MULTI_LINE -> others.merge(geometry.kind(), 1, Integer::sum);
    }
  }

  private List<RawRing> rings(WkbGeometry polygon) {
    List<RawRing> rings = new ArrayList<>();
    for (Coordinate[] ring : polygon.lines()) {
      rings.add(ring(ring, rings.size() + 1));
    }
    return rings;
  }

  private RawRing ring(Coordinate[] ring, int number) {
    List<RawCorner> corners = new ArrayList<>();
    for (Coordinate c : ring) {
      String label = Integer.toString(corners.size() + 1);
      corners.add(
          new RawCorner(label, Double.toString(c.x), Double.toString(c.y), c.x, c.y, false));
    }
    int last = corners.size() - 1;
    if (last > 0 && corners.get(0).isSamePlace(corners.get(last))) {
      corners.remove(last);
    } else {
      issues.error(
          "DQ-04",
          new Where(parts.size() + 1, number, corners.size()),
          Text.of("拐点不闭合：环的末点与首点不同", "Not closed: the ring does not end where it starts"));
    }
    return new RawRing(corners);
  }

  /** The polygons of all rows. */
  List<RawPart> finish() {
    if (without > 0) {
      issues.warn(
          "DQ-04",
          Where.FILE,
          Text.format("图层 %s 有 %d 行没有图形", "%2$d rows of layer %1$s have no shape", layer, without));
    }
    others.forEach(
        (kind, count) ->
            issues.warn(
                "DQ-04",
                Where.FILE,
                Text.format(
                    "图层 %s 有 %d 个 %s，范围只取面，未采用",
                    "Layer %s holds %d times a %s; only areas make a boundary, they were left out",
                    layer,
                    count,
                    kind)));
    return parts;
  }
}
