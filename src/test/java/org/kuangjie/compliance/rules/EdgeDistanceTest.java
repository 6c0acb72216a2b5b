package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.store.Surroundings;
import org.kuangjie.compliance.Case;
import org.kuangjie.geo.GeodesicDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Rules over distances and areas that PostGIS measured. */
class EdgeDistanceTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final double WEST = 106.55;
  private static final double SOUTH = 29.55;
  private static final double SIDE = 0.01;
  private static final String MINE =
      "'rightKind':'采矿权','action':'新设','mineral':'锶','miningMethod':'露天','elevationTop':300,'elevationBottom':250";

  private Surroundings around;

  @BeforeEach
  void emptyLand() {
    around = new Surroundings();
  }

  private Case mine() {
    return Case.of(MINE).spatial(around.facts(Case.SQUARE, DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "县道, edge, 99.99, 0, IF-01, BLOCK",
    "县道, edge, 100.01, 0, IF-01, PASS",
    "县道, edge, 99.99, 2, IF-01, INDETERMINATE",
    "县道, centreline, 105, 0, IF-01, INDETERMINATE",
    "县道, centreline, 115.01, 0, IF-01, PASS",
    "铁路, edge, 999.9, 0, IF-06, BLOCK_UNLESS",
    "铁路, centreline, 1031, 0, IF-06, PASS",
    "管道隧道, centreline, 999.9, 0, IF-11, BLOCK"
  })
  @DisplayName("G13, U9, IF-01, IF-06, IF-11: the distance is measured to the line that is held")
  void measuresToTheLine(
      String kind, String edge, double metres, double error, String rule, String expected) {
    around.work(kind, edge, error, lineAt(metres));
    Case given = mine();
    assertThat(given.verdict(rule)).isEqualTo(expected);
    if (!expected.equals("PASS")) {
      Finding finding = ((RuleOutcome.Findings) given.run(rule)).list().get(0);
      assertThat(Objects.requireNonNull(finding.measured())).isCloseTo(metres, within(0.01));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.005, 15, BLOCK", "0.00002, 15, INDETERMINATE", "0.00002, 0, BLOCK"})
  @DisplayName("U9, IF-09: a pipeline inside is certain only where its error cannot put it outside")
  void crossingLine(double degreesInside, double error, String expected) {
    around.work("输油气管道", "centreline", error, line(WEST + degreesInside));
    assertThat(mine().verdict("IF-09")).isEqualTo(expected);
  }

  @Test
  @DisplayName("IF-13: of secret ground nothing leaves the database but that it is met")
  void secretGround() {
    around.secret("军事禁区", Case.square(WEST + 0.005, SOUTH, 0.02));
    Case given = mine();
    assertThat(given.verdict("IF-13")).isEqualTo("BLOCK");
    assertThat(given.run("IF-13").toString())
        .contains("受限，请向")
        .doesNotContain("示意军事禁区", "W1", "POLYGON");
  }

  @Test
  @DisplayName("G22, MR-01, MR-03: a shared edge is no overlap, ten metres are")
  void neighbours() {
    LocalDate later = LocalDate.of(2030, 1, 1);
    around.right("采矿权", "C-edge", later, Case.square(WEST + SIDE, SOUTH, SIDE));
    around.right("采矿权", "C-over", DAY.minusDays(1), Case.square(WEST - 0.005, SOUTH, SIDE));
    Case edge = mine().owns();
    assertThat(edge.verdict("MR-01")).isEqualTo("PASS");
    assertThat(edge.verdict("MR-02")).isEqualTo("PASS");

    around.right("采矿权", "C-north", later, Case.square(WEST, SOUTH + SIDE - 0.0001, SIDE));
    around.right("探矿权", "T-south", later, Case.square(WEST, SOUTH - SIDE + 0.0001, SIDE));
    Case given = mine().owns();
    assertThat(given.verdict("MR-01")).isEqualTo("BLOCK");
    assertThat(given.verdict("MR-03")).isEqualTo("BLOCK");
    Finding finding = ((RuleOutcome.Findings) given.run("MR-01")).list().get(0);
    assertThat(finding.feature()).isEqualTo("C-north");
    assertThat(Objects.requireNonNull(finding.measured())).isBetween(10_600.0, 10_800.0);
    assertThat(Objects.requireNonNull(finding.geometry()).getDimension()).isEqualTo(2);
    assertThat(mine().owns("C-north").verdict("MR-01")).isEqualTo("PASS");
    assertThat(mine().verdict("MR-01")).isEqualTo("INDETERMINATE");
  }

  /** A meridian so many metres west of the square. */
  private static Geometry lineAt(double metres) {
    double low = WEST - 0.05;
    double high = WEST;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (GeodesicDistance.metres(line(middle), Case.SQUARE) > metres) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return line(low);
  }

  private static Geometry line(double longitude) {
    return FACTORY.createLineString(
        new Coordinate[] {
          new Coordinate(longitude, SOUTH - 0.02), new Coordinate(longitude, SOUTH + 0.03)
        });
  }
}
