package org.kuangjie.geo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.kuangjie.geo.geopackage.NewGeoPackage;
import org.kuangjie.geo.geopackage.NewGeoPackage.Column;
import org.kuangjie.geo.geopackage.NewGeoPackage.Layer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes small GeoPackages for tests, faulty ones included. */
final class GeoPackages {

  private GeoPackages() {}

  /**
   * The layer {@code boundary} with one polygon.
   *
   * @param corners north and east in EPSG:4524
   */
  static byte[] of(double[]... corners) {
    Layer layer =
        new Layer(
            "boundary", "示意", Crs.GK_ZONE_36, "POLYGON", Instant.parse("2000-01-01T00:00:00Z"));
    Coordinate[] ring =
        IntStream.rangeClosed(0, corners.length)
            .mapToObj(i -> corners[i % corners.length])
            .map(at -> new Coordinate(at[1], at[0]))
            .toArray(Coordinate[]::new);
    Path file = temporary();
    try (NewGeoPackage made =
        NewGeoPackage.create(file, layer, List.of(new Column("名称", "TEXT")))) {
      made.add(new GeometryFactory().createPolygon(ring), List.of("示意石灰岩矿"));
      made.finish();
    }
    // Small pages keep the fixtures small.
    return changed(taken(file), "PRAGMA page_size = 512", "VACUUM");
  }

  /** After statements were run on it; any SQLite database may be given, or nothing. */
  static byte[] changed(byte[] geoPackage, String... statements) {
    Path file = temporary();
    try {
      Files.write(file, geoPackage);
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement sql = database.createStatement()) {
        for (String statement : statements) {
          sql.execute(statement);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return taken(file);
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("boundary", ".gpkg");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] taken(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      Files.delete(file);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
