package org.kuangjie.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.CatalogueTest;
import org.kuangjie.catalogue.RightsFixture;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.catalogue.store.PlanBalance;
import org.kuangjie.catalogue.store.PlanBalances;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rights are those of {@link RightsFixture}; the zones have no outlines. */
@CatalogueTest
class PlanBalanceTest {

  private static final String BALANCE = "/api/plans/CQ-MRP-2021/balance";
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final Actor PLANNER = new Actor("planner", Set.of(Role.CITY_PLANNER), Set.of());

  private final MockMvcTester mvc;
  private final PlanImporter importer;
  private final PlanBalances balances;
  private final JdbcClient database;
  private final TransactionTemplate undone;

  @Autowired
  PlanBalanceTest(
      MockMvcTester mvc,
      PlanImporter importer,
      PlanBalances balances,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.mvc = mvc;
    this.importer = importer;
    this.balances = balances;
    this.database = database;
    this.undone = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
    RightsFixture.load(database);
  }

  @ParameterizedTest(name = "002-R20: {0} holds {1} rights of about {2}, {3} of {4}")
  @CsvSource({
    "集中开采区, 2, 160, 420.5, 17500",
    "区外大型骨干, 1, 40, 150, 5500",
    "区外中小型, 2, 260, 80, 9000",
    "合计, 5, 460, 650.5, 32000"
  })
  void laysTheTiersBesideTheirCaps(String tier, int rights, int about, double capacity, int cap) {
    JsonNode row = find(balanceOn("2025-06-30").path("tiers"), "tier", tier);
    assertThat(row.path("rights").intValue()).isEqualTo(rights);
    assertThat(row.path("rightsAbout").intValue()).isEqualTo(about);
    assertThat(row.path("capacity").doubleValue()).isEqualTo(capacity);
    assertThat(row.path("capacityCap").intValue()).isEqualTo(cap);
    assertThat(row.path("exceeded").booleanValue()).isFalse();
  }

  @Test
  @DisplayName("002-R20: a zone without an outline tells what the register names, and no more")
  void tellsUnknownFromZero() {
    JsonNode zones = balanceOn("2025-06-30").path("zones");
    assertThat(zones.size()).isEqualTo(45);
    JsonNode zhenxi = find(zones, "code", "JZ01");
    assertThat(zhenxi.path("miningRights").intValue()).isEqualTo(2);
    assertThat(zhenxi.path("explorationRights").intValue()).isEqualTo(1);
    assertThat(zhenxi.path("capacity").doubleValue()).isEqualTo(420.5);
    assertThat(zhenxi.path("districtNames").path(0).stringValue()).isEqualTo("涪陵区");
    assertThat(find(zones, "code", "JZ02").path("miningRights").intValue()).isZero();
    assertThat(find(zones, "code", "JZ02").path("capacity").isNumber()).isTrue();
    JsonNode strontium = find(zones, "code", "KF04");
    assertThat(strontium.path("located").booleanValue()).isFalse();
    assertThat(strontium.path("miningRights").isNumber()).isFalse();
    assertThat(strontium.path("squareMetres").isNumber()).isFalse();
  }

  @ParameterizedTest(name = "002-R21: {0} needs {1}, lacks or gives {2}; registered are {3}")
  @CsvSource({
    "主城都市区, 13000, -4000, 440.5",
    "渝东北三峡库区城镇群, 5700, 2400, 210",
    "渝东南武陵山区城镇群, 2400, 1600, 0",
    "合计, 21100, 0, 650.5"
  })
  void laysTheRegionsBesideWhatIsRegistered(
      String region, int demand, int balance, double registered) {
    JsonNode row = find(balanceOn("2025-06-30").path("regions"), "region", region);
    assertThat(row.path("demand").intValue()).isEqualTo(demand);
    assertThat(row.path("balance").intValue()).isEqualTo(balance);
    assertThat(row.path("capacity").doubleValue()).isEqualTo(registered);
  }

  @Test
  @DisplayName("002-R21: 2400 and 1600 cover the 4000 that 主城都市区 lacks")
  void tellsWhoCoversTheDeficit() {
    JsonNode transfers = balanceOn("2025-06-30").path("transfers");
    assertThat(transfers.size()).isEqualTo(2);
    assertThat(transfers.path(0).path("to").stringValue()).isEqualTo("主城都市区");
    assertThat(transfers.path(0).path("amount").intValue()).isEqualTo(2400);
    assertThat(transfers.path(1).path("amount").intValue()).isEqualTo(1600);
  }

  @ParameterizedTest(name = "002-R02, R03, R04: {0} reached {1} ({2}), kept {3}, binding {4}")
  @CsvSource({
    "非油气矿山数量, 6, RIGHTS, true, false",
    "非油气大中型矿山比例, 83.3, SHARE, true, true",
    "主要矿种年开采总量:锶, 100, APPROVED_CAPACITY, false, false",
    "主要矿种年开采总量:建筑石料用灰岩, 650.5, APPROVED_CAPACITY, true, false",
    "主要矿种年开采总量:岩盐, 0, APPROVED_CAPACITY, true, false"
  })
  void tellsWhatIsReached(
      String name, double reached, String measure, boolean kept, boolean binding) {
    JsonNode row = find(balanceOn("2025-06-30").path("indicators"), "name", name);
    assertThat(row.path("reached").doubleValue()).isEqualTo(reached);
    assertThat(row.path("measure").stringValue()).isEqualTo(measure);
    assertThat(row.path("kept").booleanValue()).isEqualTo(kept);
    assertThat(row.path("binding").booleanValue()).isEqualTo(binding);
  }

  @Test
  @DisplayName("002-R02: what no source tells has a reason and no figure")
  void saysWhyAnIndicatorIsUnknown() {
    JsonNode row = find(balanceOn("2025-06-30").path("indicators"), "name", "新发现和评价大中型矿产地");
    assertThat(row.path("reached").isNumber()).isFalse();
    assertThat(row.path("kept").isBoolean()).isFalse();
    assertThat(row.path("basis").path("zh").stringValue()).contains("未接入");
  }

  @Test
  @DisplayName("002-R20: minerals are added up by district, with their 示意 marks on the layers")
  void addsUpByDistrictAndMineral() {
    JsonNode balance = balanceOn("2025-06-30");
    assertThat(balance.path("districts").size()).isEqualTo(4);
    JsonNode wanzhou = find(balance.path("districts"), "nameZh", "万州区");
    assertThat(wanzhou.path("miningRights").intValue()).isEqualTo(2);
    assertThat(wanzhou.path("capacity").intValue()).isEqualTo(210);
    assertThat(wanzhou.path("region").stringValue()).isEqualTo("渝东北三峡库区城镇群");
    JsonNode layer = find(balance.path("layers"), "name", "mining_rights");
    assertThat(layer.path("synthetic").booleanValue()).isTrue();
  }

  @Test
  @DisplayName("a district that is gone keeps its rights in its region: 渝北区 after 2025-11-06")
  void keepsRightsOfFormerDistricts() {
    JsonNode balance = balanceOn("2025-12-01");
    assertThat(balance.path("unplacedRights").intValue()).isZero();
    assertThat(find(balance.path("regions"), "region", "主城都市区").path("rights").intValue())
        .isEqualTo(3);
  }

  @Test
  @DisplayName("F-1: a day after the plan says so, and counts the rights of that day")
  void countsOnTheDay() {
    JsonNode later = balanceOn("2031-01-01");
    assertThat(later.path("inForce").booleanValue()).isFalse();
    assertThat(find(later.path("tiers"), "tier", "合计").path("rights").intValue()).isZero();
  }

  @Test
  @DisplayName("002-R20: while no rights are loaded nothing is counted, and nothing is zero")
  void countsNothingWithoutARegister() {
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          database
              .sql(
                  "UPDATE catalogue.layer_version SET in_force = false WHERE layer = 'mining_rights'")
              .update();
          PlanBalance balance = balances.get("CQ-MRP-2021", DAY, Actor.ANONYMOUS);
          assertThat(balance.tiers()).allMatch(tier -> tier.rights() == null);
          assertThat(balance.zones()).allMatch(zone -> zone.miningRights() == null);
          assertThat(balance.regions()).allMatch(region -> region.capacity() == null);
          assertThat(balance.indicators()).allMatch(indicator -> indicator.reached() == null);
        });
  }

  @Test
  @DisplayName("002-R51: the area of an official outline is for officials, of a 示意 one for all")
  void hidesTheAreaOfOfficialOutlines() {
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          outline("KF04", false);
          outline("KF05", true);
          assertThat(squareMetres("KF04", Actor.ANONYMOUS)).isNull();
          assertThat(squareMetres("KF04", PLANNER)).isBetween(1.0e6, 1.1e6);
          assertThat(squareMetres("KF05", Actor.ANONYMOUS)).isBetween(1.0e6, 1.1e6);
        });
  }

  @Test
  @DisplayName("002-R19: in a key mining zone the rights of its mineral that lie there count")
  void countsByPlaceInKeyZones() {
    undone.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          database
              .sql(
                  """
                  UPDATE catalogue.zone SET geom = ST_Multi(ST_MakeEnvelope(107, 28.9, 108, 29.1, 4490))
                  WHERE code IN ('KF04', 'KF05')
                  """)
              .update();
          assertThat(zone("KF04", PLANNER).miningRights()).isEqualTo(1);
          assertThat(zone("KF04", PLANNER).capacity()).isEqualByComparingTo("100");
          assertThat(zone("KF05", PLANNER).miningRights()).isZero();
        });
  }

  @ParameterizedTest(name = "{0} is refused with {1}")
  @CsvSource({
    "/api/plans/CQ-MRP-2021/balance?asOf=gestern, 400, as-of",
    "/api/plans/CQ-MRP-2021/balance?day=2025-01-01, 400, unknown-parameter",
    "/api/plans/CQ-MRP-1999/balance, 404, unknown-plan"
  })
  void refuses(String path, int status, String code) {
    MvcTestResult answer = mvc.get().uri(path).exchange();
    assertThat(answer).hasStatus(status);
    assertThat(read(answer).path("code").stringValue()).isEqualTo(code);
  }

  private void outline(String zone, boolean synthetic) {
    database
        .sql(
            """
            UPDATE catalogue.zone SET synthetic = :synthetic,
              geom = ST_Multi(ST_MakeEnvelope(107, 29, 107.01, 29.01, 4490))
            WHERE code = :zone
            """)
        .param("zone", zone)
        .param("synthetic", synthetic)
        .update();
  }

  private @Nullable Double squareMetres(String zone, Actor actor) {
    return zone(zone, actor).squareMetres();
  }

  private PlanBalance.ZoneFigures zone(String code, Actor actor) {
    return balances.get("CQ-MRP-2021", DAY, actor).zones().stream()
        .filter(zone -> zone.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode balanceOn(String day) {
    MvcTestResult answer = mvc.get().uri(BALANCE + "?asOf=" + day).exchange();
    assertThat(answer).hasStatusOk();
    return read(answer);
  }

  private static JsonNode find(JsonNode rows, String member, String value) {
    for (JsonNode row : rows) {
      if (row.path(member).asString("").equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no row with " + member + " " + value + " in " + rows);
  }

  private static JsonNode read(MvcTestResult answer) {
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }
}
