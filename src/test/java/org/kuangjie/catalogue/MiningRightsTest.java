package org.kuangjie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class MiningRightsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private final MiningRights rights;
  private final PlanImporter importer;
  private final JdbcClient database;
  private final PlatformTransactionManager transactions;

  @Autowired
  MiningRightsTest(
      MiningRights rights,
      PlanImporter importer,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.transactions = transactions;
    this.rights = rights;
    this.importer = importer;
    this.database = database;
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
    RightsFixture.load(database);
  }

  @Test
  @DisplayName("002-R20: only mining rights of 建筑石料用灰岩 in force count, each in one tier")
  void addsUpTheTiers() {
    assertThat(tiers(Map.of()))
        .containsExactlyInAnyOrder("集中开采区 2 420.5", "区外大型骨干 1 150", "区外中小型 2 80");
  }

  @Test
  @DisplayName("002-R20: on a day without rights every tier is there and zero")
  void keepsEmptyTiers() {
    assertThat(rights.tierUsage("CQ-MRP-2021", LocalDate.of(2031, 1, 1), Map.of()))
        .hasSize(3)
        .allSatisfy(u -> assertThat(u.rights() + u.capacity().intValue()).isZero());
  }

  @Test
  @DisplayName(
      "E20: a right that has run out says so from the day after its last, others stay as they are")
  void saysWhenARightHasRunOut() {
    LocalDate last = LocalDate.of(2029, 12, 31);
    MiningRight right = right(1);
    assertThat(right.statusOn(last)).isEqualTo("有效");
    assertThat(right.statusOn(last.plusDays(1))).isEqualTo("过期");
    assertThat(right(6).statusOn(last.plusDays(1))).isEqualTo("注销");
  }

  private MiningRight right(int number) {
    return rights.find("C500000202001%010d".formatted(number)).orElseThrow();
  }

  @Test
  @DisplayName("F-1: a replay counts the rights and the zones of the versions it is given")
  void readsTheGivenVersions() {
    Map<String, Long> held = versionsInForce();
    List<String> before = tiers(held);
    TransactionTemplate undone = new TransactionTemplate(transactions);
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          leaveZonesEmpty();
          assertThat(tiers(Map.of()))
              .containsExactlyInAnyOrder("集中开采区 0 0", "区外大型骨干 3 570.5", "区外中小型 2 80");
          assertThat(tiers(held)).isEqualTo(before).contains("集中开采区 2 420.5");
        });
    assertThat(rights.approvedCapacity("锶", DAY, held)).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("F-1: a layer that the replayed report does not name had no features")
  void countsNothingOfALayerThatIsNotNamed() {
    Map<String, Long> other = Map.of(LayerName.DISTRICTS, 1L);
    assertThat(rights.tierUsage("CQ-MRP-2021", DAY, other)).allMatch(u -> u.rights() == 0);
    assertThat(rights.approvedCapacity("锶", DAY, other)).isEqualByComparingTo("0");
  }

  private List<String> tiers(Map<String, Long> versionIds) {
    return rights.tierUsage("CQ-MRP-2021", DAY, versionIds).stream()
        .map(
            u ->
                u.tier()
                    + " "
                    + u.rights()
                    + " "
                    + u.capacity().stripTrailingZeros().toPlainString())
        .toList();
  }

  private Map<String, Long> versionsInForce() {
    return database
        .sql("SELECT layer, id FROM catalogue.layer_version WHERE in_force")
        .query((row, number) -> Map.entry(row.getString("layer"), row.getLong("id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void leaveZonesEmpty() {
    database
        .sql(
            """
            UPDATE catalogue.layer_version SET in_force = false WHERE layer = 'zones_concentrated';
            INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date,
                synthetic, feature_count, hash, loaded_by, in_force)
            VALUES ('zones_concentrated', 999, '示意', 'CC0-1.0', '2025-06-01', true, 0, 'test',
                    'test', true)
            """)
        .update();
  }

  @Test
  @DisplayName(
      "002-R10, R34: approved capacity of a mineral leaves out cancelled rights and exploration")
  void addsUpApprovedCapacity() {
    assertThat(rights.approvedCapacity("建筑石料用灰岩", DAY, Map.of())).isEqualByComparingTo("650.5");
    assertThat(rights.approvedCapacity("岩盐", DAY, Map.of())).isEqualByComparingTo("0");
  }

  @Test
  @DisplayName("Hibernate Spatial reads the outline of a right in EPSG:4490")
  void readsTheOutline() {
    MiningRights.MiningRight right = rights.find("C5000002020010000000001").orElseThrow();
    assertThat(right.geometry().getSRID()).isEqualTo(4490);
    assertThat(right.geometry().getEnvelopeInternal().getMinX()).isEqualTo(107.01);
    assertThat(right.geometry().getEnvelopeInternal().getMinY()).isEqualTo(29.0);
    assertThat(right.scale()).isEqualByComparingTo("300");
    assertThat(rights.find("C0")).isEmpty();
  }
}
