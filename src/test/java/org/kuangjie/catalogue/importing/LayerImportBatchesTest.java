package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Imports that are large, come at once, or end in the middle. */
class LayerImportBatchesTest {

  private Imports imports;

  @BeforeEach
  void emptyCatalogue() {
    imports = new Imports();
  }

  @Test
  @DisplayName("An import that dies in the middle leaves the former version in force")
  void dyingImportChangesNothing() {
    redlines(Imports.redline("R1", Imports.box(107.4, 29.7)));
    Iterator<ImportRow> rows =
        ImportRow.all(
            IntStream.range(0, 2000)
                .mapToObj(
                    i -> {
                      if (i == 1500) {
                        killOtherSessions();
                      }
                      return Imports.redline("N" + i, Imports.box(107, 29));
                    }));
    assertThatThrownBy(() -> imports.load(LayerName.ECO_REDLINE, rows, false))
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    assertThat(inForce(LayerName.ECO_REDLINE).version()).isEqualTo(1);
    assertThat(imports.count("catalogue.control_area")).isEqualTo(1);
    assertThat(imports.count("catalogue.overlay_ground WHERE ground")).isEqualTo(1);
  }

  @Test
  @DisplayName("Two imports of one layer queue up and become versions 1 and 2")
  void twoImportsQueueUp() throws Exception {
    CountDownLatch firstIsIn = new CountDownLatch(1);
    Iterator<ImportRow> slow =
        ImportRow.all(
            Stream.of("A", "B")
                .map(
                    code -> {
                      firstIsIn.countDown();
                      if (code.equals("B")) {
                        waitUntilSomebodyQueues();
                      }
                      return Imports.redline(code, Imports.box(107, 29));
                    }));
    CompletableFuture<ImportReport> first =
        CompletableFuture.supplyAsync(() -> imports.load(LayerName.ECO_REDLINE, slow, false));
    firstIsIn.await();
    ImportReport second = redlines(Imports.redline("C", Imports.box(107, 29)));
    assertThat(first.get().findVersion().orElseThrow().version()).isEqualTo(1);
    assertThat(second.findVersion().orElseThrow().version()).isEqualTo(2);
    assertThat(inForce(LayerName.ECO_REDLINE).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("E9: a ring of 100 000 vertices is taken and cut into parts of at most 128")
  void hundredThousandVertices() {
    Geometry big =
        new GeometryFactory().createPoint(new Coordinate(107.4, 29.7)).buffer(0.1, 25_000);
    assertThat(big.getNumPoints()).isGreaterThan(99_000);
    assertThat(redlines(Imports.redline("R1", big)).findVersion()).isPresent();
    assertThat(imports.count("catalogue.overlay_part WHERE ST_NPoints(geom) > 129")).isZero();
    assertThat(imports.count("catalogue.overlay_part")).isGreaterThan(700);
  }

  @Test
  @DisplayName("E11: over several batches every feature has its parts, whole or cut, in file order")
  void batchesKeepRowsAndParts() {
    int rows = 9000;
    Iterator<ImportRow> features =
        ImportRow.all(
            IntStream.range(0, rows)
                .mapToObj(i -> Imports.redline("R%05d".formatted(i), batchShape(i))));
    ImportReport report = imports.load(LayerName.ECO_REDLINE, features, false);
    assertThat(report.accepted()).isEqualTo(rows);
    assertThat(imports.count("catalogue.control_area WHERE whole")).isEqualTo(rows - 9);
    String parts = "catalogue.overlay_part AS p JOIN catalogue.control_area AS f";
    assertThat(imports.count(parts + " ON f.id = p.feature_id AND f.whole")).isZero();
    assertThat(imports.count(parts + " ON f.id = p.feature_id")).isGreaterThanOrEqualTo(9);
    assertThat(imports.count(parts + " ON f.id = p.feature_id AND NOT ST_IsValid(p.geom)"))
        .isZero();
    assertThat(
            imports.count(
                """
                (SELECT ST_Area(f.geom) - sum(ST_Area(g.geom)) AS lost
                 FROM catalogue.control_area AS f
                 LEFT JOIN catalogue.overlay_ground AS g ON g.feature_id = f.id AND g.ground
                 GROUP BY f.id) AS area WHERE lost IS NULL OR abs(lost) > 1e-15
                """))
        .isZero();
    assertThat(
            imports.count(
                "(SELECT code < lag(code) OVER (ORDER BY id) AS back FROM catalogue.control_area)"
                    + " AS o WHERE back"))
        .isZero();
  }

  /** A round parcel of 400 m; every thousandth is of 11 km, with edges too long for a part. */
  private static Geometry batchShape(int i) {
    Geometry centre =
        new GeometryFactory()
            .createPoint(new Coordinate(107 + i % 90 * 0.01, 29 + Math.floorDiv(i, 90) * 0.01));
    return i % 1000 == 500 ? centre.buffer(0.05, 3) : centre.buffer(0.002, 8);
  }

  @Test
  @DisplayName("E12: a row the database refuses in an early batch stops the whole version")
  void refusalInAnEarlyBatchIsTold() {
    redlines(Imports.redline("R1", Imports.box(107.4, 29.7)));
    Iterator<ImportRow> rows =
        ImportRow.all(
            IntStream.range(0, 9000)
                .mapToObj(i -> Imports.redline(i == 7 ? "N\0" : "N" + i, batchShape(i))));
    assertThatThrownBy(() -> imports.load(LayerName.ECO_REDLINE, rows, false))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.code()).isEqualTo("layer-refused-by-database"));
    assertThat(imports.count("catalogue.control_area")).isEqualTo(1);
    assertThat(imports.count("catalogue.overlay_ground WHERE ground")).isEqualTo(1);
    assertThat(inForce(LayerName.ECO_REDLINE).version()).isEqualTo(1);
  }

  /** From a connection of its own: the thread's is the one to be killed. */
  private void killOtherSessions() {
    try (Connection connection = imports.stores.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void waitUntilSomebodyQueues() {
    String waiting =
        "pg_locks WHERE locktype = 'advisory' AND NOT granted"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    while (imports.count(waiting) == 0) {
      Thread.onSpinWait();
    }
  }

  private ImportReport redlines(LayerFeature... rows) {
    return imports.load(LayerName.ECO_REDLINE, rows);
  }

  private LayerInfo inForce(String layer) {
    return imports.stores.versions().findInForce(layer).orElseThrow();
  }
}
