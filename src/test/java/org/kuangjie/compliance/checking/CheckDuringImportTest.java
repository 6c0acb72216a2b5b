package org.kuangjie.compliance.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports and checks at the same time, on real PostGIS. */
@KuangjieTest
class CheckDuringImportTest {

  private static final String REQUEST =
      """
      {"rightKind":"exploration","action":"new","mineral":"建筑石料用灰岩","asOf":"2025-03-01"}""";
  private static final int IMPORTS = 8;
  private static final double[] DEGREES = {0.002, 0.008};

  @Autowired private BoundaryChecks checks;
  @Autowired private PlanImporter plans;
  @Autowired private LayerImporter layers;

  @Test
  @DisplayName("a check while an import replaces the red line uses one version, and says which")
  void oneVersion() throws Exception {
    CheckedLand land = new CheckedLand(plans, layers);
    land.load();
    int before = version(check());
    Map<Integer, Double> shares = new TreeMap<>();
    ExecutorService importer = Executors.newSingleThreadExecutor();
    try {
      Future<?> imports = importer.submit(() -> importAgainAndAgain(land));
      do {
        remember(shares, check());
      } while (!imports.isDone());
      imports.get();
    } finally {
      importer.shutdownNow();
    }
    remember(shares, check());
    assertThat(shares).hasSizeGreaterThan(1).containsKey(before + IMPORTS);
    shares.remove(before);
    shares.forEach(
        (version, share) ->
            assertThat(share)
                .as("version %d", version)
                .isCloseTo(DEGREES[(version - before - 1) % 2] / 0.01, within(0.01)));
  }

  private static void importAgainAndAgain(CheckedLand land) {
    for (int i = 0; i < IMPORTS; i++) {
      land.loadRedLine(DEGREES[i % 2]);
    }
  }

  private CheckReport check() {
    return checks.check(
        BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"),
        RequestReader.read(REQUEST),
        Actor.SYSTEM);
  }

  /** Two checks that name one version must have measured the same. */
  private static void remember(Map<Integer, Double> shares, CheckReport report) {
    double share = share(report);
    Double known = shares.putIfAbsent(version(report), share);
    assertThat(known == null ? share : known).isEqualTo(share);
  }

  private static int version(CheckReport report) {
    return report.layers().stream()
        .filter(layer -> layer.name().equals(LayerName.ECO_REDLINE))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private static double share(CheckReport report) {
    CheckReport.AreaStatement areas = Objects.requireNonNull(report.areas());
    return report.findings().stream()
            .filter(finding -> finding.rule().equals("SB-01"))
            .mapToDouble(finding -> finding.measured() == null ? 0 : finding.measured())
            .sum()
        / areas.ellipsoidalSquareMetres();
  }
}
