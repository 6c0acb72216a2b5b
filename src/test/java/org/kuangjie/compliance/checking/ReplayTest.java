package org.kuangjie.compliance.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.kuangjie.shared.DomainException;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** Stored reports judged again, on real PostGIS. */
@KuangjieTest
class ReplayTest {

  private static final String BAUXITE =
      """
      {"rightKind":"exploration","action":"new","mineral":"铝土矿","asOf":"2025-03-01"}""";
  private static final String QUARRY =
      """
      {"rightKind":"mining","action":"new","mineral":"建筑石料用灰岩","scale":100,"miningMethod":"open-pit",
       "elevationTop":420,"elevationBottom":260,"authority":"涪陵区","asOf":"2025-03-01"}""";

  @Autowired private BoundaryChecks checks;
  @Autowired private SubjectReader subjects;
  @Autowired private ContextGatherer gatherer;
  @Autowired private Snapshots snapshots;
  @Autowired private Disclosure disclosure;
  @Autowired private Repairs repairs;
  @Autowired private CheckStore store;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionOperations transactions;
  @Autowired private PlanImporter plans;
  @Autowired private LayerImporter layers;
  @Autowired private JdbcClient database;

  private boolean changed;

  @BeforeEach
  void land() {
    new CheckedLand(plans, layers).load();
  }

  @AfterEach
  void asBefore() {
    if (changed) {
      plans.load(Path.of("gis-data"), Actor.SYSTEM);
    }
  }

  private CheckReport check(String request) {
    return checks.check(
        BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"),
        RequestReader.read(request),
        Actor.SYSTEM);
  }

  private BoundaryChecks.Replay replay(CheckReport report) {
    return checks.replay(report.id(), Actor.SYSTEM);
  }

  /** Judged again as it was, byte by byte, although a check of today says otherwise. */
  private void holds(CheckReport report, String request) {
    assertThat(check(request).hash()).isNotEqualTo(report.hash());
    BoundaryChecks.Replay replay = replay(report);
    assertThat(replay.differences()).isEmpty();
    assertThat(replay.identical()).isTrue();
    assertThat(replay.hash()).isEqualTo(report.hash());
    assertThat(replay.note()).isNull();
  }

  @Test
  @DisplayName("F-1: a replay is the same byte by byte after a new version of the red line")
  void afterAnotherRedLine() {
    CheckReport report = check(QUARRY);
    new CheckedLand(plans, layers).loadRedLine(0.008);
    holds(report, QUARRY);
  }

  @Test
  @DisplayName(
      "F-1, F-2: … after a plan came in with another cap and floor, a mineral left its list,"
          + " district and authority changed their names")
  void afterAnotherPlanAndOtherLists(@TempDir Path folder) throws IOException {
    CheckReport quarry = check(QUARRY);
    CheckReport bauxite = check(BAUXITE);
    assertThat(quarry.passed()).contains("PL-11");
    assertThat(message(bauxite)).contains("未列名的战略性矿产");
    FileSystemUtils.copyRecursively(Path.of("gis-data"), folder);
    Path plan = folder.resolve("plans/CQ-MRP-2021");
    change(plan.resolve("caps.csv"), "集中开采区,160,", "集中开采区,159,");
    change(plan.resolve("caps.csv"), "区外大型骨干,40,", "区外大型骨干,41,");
    change(
        plan.resolve("scale_floors.csv"), "主城都市区,新设,矿石 万吨,100\n建筑石料", "主城都市区,新设,矿石 万吨,120\n建筑石料");
    Path reference = folder.resolve("reference");
    change(reference.resolve("mineral_list_entries.csv"), "STRATEGIC@2016,铝\n", "");
    change(reference.resolve("districts.csv"), "Fuling District", "Fuling Area");
    change(reference.resolve("authorities.csv"), "Fuling", "Fooling");
    changed = true;
    plans.load(folder, Actor.SYSTEM);

    assertThat(check(QUARRY).passed()).doesNotContain("PL-11");
    assertThat(message(check(BAUXITE))).contains("不在允许的有限人为活动之内");
    holds(quarry, QUARRY);
    holds(bauxite, BAUXITE);
  }

  private static void change(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  private static String message(CheckReport report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals("SB-01"))
        .map(finding -> finding.message().zh())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("F-1: one changed byte of what is stored makes the hash check fail")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          of the boundary ; request = jsonb_set(request::jsonb, '{content}', to_jsonb('A' || (request ->> 'content')))::json ; 输入已被改动
          of the request ; request = jsonb_set(request::jsonb, '{request,scale}', '101')::json ; 输入已被改动
          of a district ; request = jsonb_set(request::jsonb, '{law,districts,0,nameEn}', '"X"')::json ; 输入已被改动
          of the report ; report = jsonb_set(report::jsonb, '{overall}', '"PASS"')::json ; 报告已被改动""")
  void seesWhatWasChanged(String part, String change, String words) {
    CheckReport report = check(QUARRY);
    unguarded(
        "boundary_check",
        "UPDATE compliance.boundary_check SET %s WHERE id = '%s'".formatted(change, report.id()));
    BoundaryChecks.Replay replay = replay(report);
    assertThat(replay.identical()).as(part).isFalse();
    assertThat(Objects.requireNonNull(replay.note()).zh()).contains(words);
    assertThat(replay.storedHash()).isEqualTo(report.hash());
  }

  @Test
  @DisplayName("F-1: a changed snapshot of the plan is not judged by")
  void seesAChangedPlan() {
    CheckReport report = check(QUARRY);
    String hash = Objects.requireNonNull(Objects.requireNonNull(report.plan()).hash());
    String set = "UPDATE compliance.snapshot SET content = jsonb_set(content, '{version}', '%s')";
    String where = " WHERE hash = '%s'".formatted(hash);
    unguarded("snapshot", set.formatted("\"9\"") + where);
    try {
      BoundaryChecks.Replay replay = replay(report);
      assertThat(replay.identical()).isFalse();
      assertThat(replay.hash()).isNull();
      assertThat(Objects.requireNonNull(replay.note()).zh()).contains("规划内容缺失或已被改动", hash);
    } finally {
      String version = Integer.toString(Objects.requireNonNull(report.plan()).version());
      unguarded("snapshot", set.formatted(version) + where);
    }
    assertThat(replay(report).identical()).isTrue();
  }

  @Test
  @DisplayName("F-1: a stored layer that was moved by a decimetre shows, no finding needed")
  void seesAMovedLayer() {
    CheckReport report = check(QUARRY);
    database
        .sql(
            """
            UPDATE catalogue.overlay_part SET geom = ST_Translate(geom, 0.000001, 0)
            WHERE layer_version_id = (SELECT id FROM catalogue.layer_version
                                      WHERE in_force AND layer = 'river_reaches')
            """)
        .update();
    BoundaryChecks.Replay replay = replay(report);
    assertThat(replay.identical()).isFalse();
    assertThat(replay.differences()).anyMatch(line -> line.startsWith("/evidence/facts"));
  }

  @Test
  @DisplayName("F-1: stored checks and what they were judged by cannot be changed")
  void refusesChanges() {
    check(QUARRY);
    for (String statement :
        new String[] {
          "UPDATE compliance.boundary_check SET overall = 'PASS' WHERE false",
          "DELETE FROM compliance.boundary_check WHERE false",
          "DELETE FROM compliance.snapshot WHERE false"
        }) {
      assertThatThrownBy(() -> database.sql(statement).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  @DisplayName("F-1: a check stored before its plan and lists were kept is not guessed at")
  void refusesWithoutLaw() {
    CheckReport report = check(QUARRY);
    unguarded(
        "boundary_check",
        "UPDATE compliance.boundary_check SET report = (report::jsonb - 'evidence')::json WHERE id = '%s'"
            .formatted(report.id()));
    assertThatThrownBy(() -> replay(report))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("check-without-law");
  }

  private void unguarded(String table, String statement) {
    String alter = "ALTER TABLE compliance." + table + " %s TRIGGER append_only";
    transactions.executeWithoutResult(
        status -> {
          database.sql(alter.formatted("DISABLE")).update();
          assertThat(database.sql(statement).update()).isEqualTo(1);
          database.sql(alter.formatted("ENABLE")).update();
        });
  }

  @Test
  @DisplayName("F-1: a replay under other rules names those that differ and runs those of today")
  void saysThatTheRulesChanged() {
    CheckReport report = check(BAUXITE);
    assertThat(replay(report).note()).isNull();
    ComplianceSettings usual = ComplianceSettings.defaults();
    ComplianceSettings open =
        new ComplianceSettings(
            usual.overlap(),
            usual.claimedAreaSquareMetres(),
            ComplianceSettings.UnnamedStrategic.INDETERMINATE,
            false,
            usual.rivers(),
            usual.infrastructure(),
            ComplianceSettings.defaults().blockWindow(),
            ComplianceSettings.defaults().workings());
    BoundaryChecks.Replay other = under(RuleSet.of(open, 5000)).replay(report.id(), Actor.SYSTEM);
    assertThat(other.identical()).isFalse();
    assertThat(Objects.requireNonNull(other.note()).zh())
        .contains("规则集已变更", report.ruleSet().hash(), "变更：SB-01；新增：无；取消：无", "原规则不能再运行");
    assertThat(other.differences()).anyMatch(line -> line.startsWith("/ruleSet/hash"));
    assertThat(other.differences()).anyMatch(line -> line.contains("INDETERMINATE"));
  }

  @Test
  @DisplayName("F-1: rules that came or went since are named as well")
  void saysWhichRulesCameOrWent() {
    CheckReport report = check(BAUXITE);
    RuleSet usual = RuleSet.defaults();
    RuleSet fewer =
        new RuleSet(
            usual.list().stream().filter(rule -> !rule.doc().id().equals("PL-11")).toList());
    BoundaryChecks.Replay now = under(fewer).replay(report.id(), Actor.SYSTEM);
    assertThat(Objects.requireNonNull(now.note()).en()).contains("removed: PL-11");
  }

  private StoredBoundaryChecks under(RuleSet rules) {
    CheckRunner runner = new CheckRunner(gatherer, rules, snapshots, disclosure);
    return new StoredBoundaryChecks(
        subjects,
        runner,
        snapshots,
        new Replays(runner, snapshots),
        repairs,
        store,
        events,
        transactions);
  }

  @Test
  @DisplayName("the rehearsal after the start finds a verdict and leaves nothing behind")
  void rehearsalIsNotKept() {
    CheckReport report =
        under(RuleSet.defaults())
            .rehearse(
                BoundaryInput.ofText(CheckedLand.SQUARE, "EPSG:4490"), RequestReader.read(BAUXITE));
    assertThat(report.overall()).isNotNull();
    assertThat(report.findings()).isNotEmpty();
    assertThat(store.find(report.id())).isEmpty();
  }
}
