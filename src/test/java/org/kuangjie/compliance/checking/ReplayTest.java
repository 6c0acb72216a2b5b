package org.kuangjie.compliance.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckedLand;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.compliance.store.CheckStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Stored reports judged again, on real PostGIS. */
@KuangjieTest
class ReplayTest {

  private static final String REQUEST =
      """
      {"rightKind":"exploration","action":"new","mineral":"铝土矿","asOf":"2025-03-01"}""";

  @Autowired private BoundaryChecks checks;
  @Autowired private SubjectReader subjects;
  @Autowired private ContextGatherer gatherer;
  @Autowired private CheckStore store;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionOperations transactions;
  @Autowired private PlanImporter plans;
  @Autowired private LayerImporter layers;

  @Test
  @DisplayName("F-1: a replay uses the rules of today and says when they are others than then")
  void saysThatTheRulesChanged() {
    new CheckedLand(plans, layers).load();
    CheckReport report =
        checks.check(
            BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"),
            RequestReader.read(REQUEST),
            Actor.SYSTEM);
    BoundaryChecks.Replay same = checks.replay(report.id(), Actor.SYSTEM);
    assertThat(same.identical()).isTrue();
    assertThat(same.note()).isNull();

    BoundaryChecks.Replay other = underOtherRules().replay(report.id(), Actor.SYSTEM);
    assertThat(other.identical()).isFalse();
    assertThat(Objects.requireNonNull(other.note()).zh())
        .contains("规则集已变更", report.ruleSet().hash());
    assertThat(other.differences()).anyMatch(line -> line.startsWith("/ruleSet/hash"));
    assertThat(other.differences()).anyMatch(line -> line.contains("INDETERMINATE"));
  }

  private BoundaryChecks underOtherRules() {
    ComplianceSettings usual = ComplianceSettings.defaults();
    ComplianceSettings open =
        new ComplianceSettings(
            usual.overlap(),
            usual.claimedAreaSquareMetres(),
            ComplianceSettings.UnnamedStrategic.INDETERMINATE,
            false,
            usual.rivers(),
            usual.infrastructure());
    return new StoredBoundaryChecks(
        subjects, gatherer, RuleSet.of(open, 5000), store, events, transactions);
  }

  @Test
  @DisplayName("the rehearsal after the start finds a verdict and leaves nothing behind")
  void rehearsalIsNotKept() {
    new CheckedLand(plans, layers).load();
    StoredBoundaryChecks bare =
        new StoredBoundaryChecks(
            subjects, gatherer, RuleSet.defaults(), store, events, transactions);
    CheckReport report =
        bare.rehearse(
            BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"), RequestReader.read(REQUEST));
    assertThat(report.overall()).isNotNull();
    assertThat(report.findings()).isNotEmpty();
    assertThat(store.find(report.id())).isEmpty();
  }
}
