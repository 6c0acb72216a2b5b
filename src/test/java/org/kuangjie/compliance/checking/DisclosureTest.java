package org.kuangjie.compliance.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a report shows of layers that are not public, on real PostGIS. */
@KuangjieTest
class DisclosureTest {

  private static final Actor ENTITY = new Actor("e", Set.of(Role.ENTITY), Set.of());
  private static final Actor PLANNER = new Actor("p", Set.of(Role.CITY_PLANNER), Set.of());
  private static final String REQUEST =
      """
      {"rightKind":"mining","action":"new","mineral":"锶","scale":10,"miningMethod":"underground",
       "elevationTop":420,"elevationBottom":260,"asOf":"2025-03-01"}""";

  @Autowired private BoundaryChecks checks;
  @Autowired private Disclosure disclosure;
  @Autowired private PlanImporter plans;
  @Autowired private LayerImporter layers;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  @BeforeEach
  void land() {
    new CheckedLand(plans, layers).load();
  }

  private void undone(Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              work.run();
            });
  }

  @Test
  @DisplayName("002-R51, E4: an entity learns how much of an official zone it shares, never where")
  void hidesOfficialZones() {
    undone(
        () -> {
          draw("KF04", false);
          CheckReport report = check(ENTITY);
          ReportFinding zone = keyZone(report);
          assertThat(zone.geometry()).isNull();
          assertThat(Objects.requireNonNull(zone.withheld()).zh()).contains("此件删减后公开");
          assertThat(Objects.requireNonNull(zone.measured())).isGreaterThan(100_000);
          assertThat(ReportJson.write(ReportGeoJson.of(report))).doesNotContain("PL-09");
          assertThat(report.findings())
              .filteredOn(finding -> finding.rule().equals("SB-01"))
              .allMatch(finding -> finding.geometry() != null && finding.withheld() == null);
          assertThat(keyZone(check(PLANNER)).geometry()).isNotNull();
          assertThat(keyZone(check(PLANNER)).withheld()).isNull();
        });
  }

  @Test
  @DisplayName("002-R51, F-1: the report of an entity can be replayed and shows no more then")
  void replaysWithoutThePlace() {
    undone(
        () -> {
          draw("KF04", false);
          CheckReport report = check(ENTITY);
          BoundaryChecks.Replay replay = checks.replay(report.id(), PLANNER);
          assertThat(replay.identical()).as(replay.toString()).isTrue();
        });
  }

  @Test
  @DisplayName("002-R51: a zone that is 示意 is shown to everybody")
  void showsSampleZones() {
    undone(
        () -> {
          draw("KF04", true);
          assertThat(keyZone(check(ENTITY)).geometry()).isNotNull();
        });
  }

  @Test
  @DisplayName(
      "E4: a report withholds what the services withhold, and every layer nobody publishes")
  void followsThePublishedLayers() {
    SpatialFacts facts =
        new SpatialFacts(
            Map.of(),
            Stream.of(
                    LayerName.INFRASTRUCTURE,
                    LayerName.ECO_REDLINE,
                    LayerName.MINING_RIGHTS,
                    LayerName.BLOCKS_MINING,
                    "unpublished")
                .map(layer -> fact(layer, false))
                .toList(),
            List.of(),
            Map.of());
    assertThat(disclosure.listWithheld(facts, ENTITY))
        .containsExactly(LayerName.BLOCKS_MINING, LayerName.INFRASTRUCTURE, "unpublished");
    assertThat(disclosure.listWithheld(facts, Actor.ANONYMOUS))
        .contains(LayerName.ECO_REDLINE)
        .doesNotContain(LayerName.MINING_RIGHTS);
    assertThat(disclosure.listWithheld(facts, PLANNER)).containsExactly("unpublished");
  }

  @Test
  @DisplayName("002-R51: one official block among 示意 ones hides the places of its layer")
  void oneOfficialIsEnough() {
    List<FeatureFact> both =
        List.of(fact(LayerName.BLOCKS_MINING, true), fact(LayerName.BLOCKS_MINING, false));
    assertThat(
            disclosure.listWithheld(new SpatialFacts(Map.of(), both, List.of(), Map.of()), ENTITY))
        .containsExactly(LayerName.BLOCKS_MINING);
    assertThat(
            disclosure.listWithheld(
                new SpatialFacts(Map.of(), both.subList(0, 1), List.of(), Map.of()), ENTITY))
        .isEmpty();
  }

  private static FeatureFact fact(String layer, boolean synthetic) {
    return new FeatureFact(
        layer, 1, "X", "X", "X", 50, 0, 0, false, null, Map.of("synthetic", synthetic));
  }

  private CheckReport check(Actor actor) {
    return checks.check(
        BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"), RequestReader.read(REQUEST), actor);
  }

  private static ReportFinding keyZone(CheckReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("PL-09") && finding.measured() != null)
        .findFirst()
        .orElseThrow();
  }

  private void draw(String zone, boolean synthetic) {
    int drawn =
        database
            .sql(
                """
                WITH drawn AS (
                    UPDATE catalogue.zone AS f SET synthetic = :synthetic,
                      geom = ST_Multi(ST_MakeEnvelope(107.405, 29.69, 107.42, 29.72, 4490))
                    FROM catalogue.layer_version AS v
                    WHERE v.id = f.layer_version_id AND v.in_force AND f.code = :code
                    RETURNING f.id, f.layer_version_id, f.geom)
                INSERT INTO catalogue.overlay_part (layer_version_id, feature_id, geom)
                SELECT layer_version_id, id, geom FROM drawn
                """)
            .param("synthetic", synthetic)
            .param("code", zone)
            .update();
    assertThat(drawn).isEqualTo(1);
  }
}
