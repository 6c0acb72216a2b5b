package org.kuangjie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class MiningRightsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  private final MiningRights rights;
  private final PlanImporter importer;
  private final JdbcClient database;

  @Autowired
  MiningRightsTest(MiningRights rights, PlanImporter importer, JdbcClient database) {
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
    assertThat(rights.tierUsage("CQ-MRP-2021", DAY, null, null))
        .extracting(
            u ->
                u.tier()
                    + " "
                    + u.rights()
                    + " "
                    + u.capacity().stripTrailingZeros().toPlainString())
        .containsExactlyInAnyOrder("集中开采区 2 420.5", "区外大型骨干 1 150", "区外中小型 2 80");
  }

  @Test
  @DisplayName("002-R20: on a day without rights every tier is there and zero")
  void keepsEmptyTiers() {
    assertThat(rights.tierUsage("CQ-MRP-2021", LocalDate.of(2031, 1, 1), null, null))
        .hasSize(3)
        .allSatisfy(u -> assertThat(u.rights() + u.capacity().intValue()).isZero());
  }

  @Test
  @DisplayName("Replay reads the version it is given, not the one in force")
  void readsTheGivenVersion() {
    assertThat(rights.tierUsage("CQ-MRP-2021", DAY, -1L, null)).allMatch(u -> u.rights() == 0);
    assertThat(rights.tierUsage("CQ-MRP-2021", DAY, null, -1L))
        .filteredOn(u -> u.tier().equals("集中开采区"))
        .allMatch(u -> u.rights() == 0);
    long version =
        database
            .sql("SELECT id FROM catalogue.layer_version WHERE layer = 'mining_rights'")
            .query(Long.class)
            .single();
    assertThat(rights.approvedCapacity("锶", DAY, version)).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName(
      "002-R10, R34: approved capacity of a mineral leaves out cancelled rights and exploration")
  void addsUpApprovedCapacity() {
    assertThat(rights.approvedCapacity("建筑石料用灰岩", DAY, null)).isEqualByComparingTo("650.5");
    assertThat(rights.approvedCapacity("岩盐", DAY, null)).isEqualByComparingTo("0");
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
