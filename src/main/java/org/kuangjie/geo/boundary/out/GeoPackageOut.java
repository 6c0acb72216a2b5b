package org.kuangjie.geo.boundary.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;
import org.kuangjie.geo.file.WorkFile;
import org.kuangjie.geo.geopackage.NewGeoPackage;
import org.kuangjie.geo.geopackage.NewGeoPackage.Column;
import org.kuangjie.geo.geopackage.NewGeoPackage.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A GeoPackage with one layer of polygons. Shells run against the clock, holes with it. */
final class GeoPackageOut {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Equal boundaries make equal files. */
  private static final Instant CHANGED = Instant.parse("2000-01-01T00:00:00Z");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("名称", "TEXT"),
          new Column("备注", "TEXT"),
          new Column("标高上限", "REAL"),
          new Column("标高下限", "REAL"));

  private GeoPackageOut() {}

  static byte[] write(OutBoundary boundary) {
    Layer layer = new Layer("boundary", "范围 / boundary", boundary.crs(), "POLYGON", CHANGED);
    try (WorkFile work = WorkFile.create(null, ".gpkg")) {
      try (NewGeoPackage file = NewGeoPackage.create(work.path(), layer, COLUMNS)) {
        for (Part part : boundary.parts()) {
          file.add(
              polygon(part), Arrays.asList(part.name(), part.remark(), part.top(), part.bottom()));
        }
        file.finish();
      }
      return Files.readAllBytes(work.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Polygon polygon(Part part) {
    List<LinearRing> rings = new ArrayList<>();
    for (Ring ring : part.rings()) {
      rings.add(line(ring.turned(rings.isEmpty())));
    }
    return FACTORY.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing line(Ring ring) {
    return FACTORY.createLinearRing(
        ring.closed().stream()
            .map(corner -> new Coordinate(corner.east(), corner.north()))
            .toArray(Coordinate[]::new));
  }
}
