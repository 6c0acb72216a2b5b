package org.kuangjie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of 渝府办发〔2022〕113号 as the plan snapshot gives them. */
@CatalogueTest
class PlansTest {

  private static final String CODE = "CQ-MRP-2021";

  private final Plans plans;
  private final PlanImporter importer;

  @Autowired
  PlansTest(Plans plans, PlanImporter importer) {
    this.plans = plans;
    this.importer = importer;
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
  }

  @ParameterizedTest(name = "002-R01: on {0} the plan applies: {1}, in force: {2}")
  @CsvSource({
    "2020-12-31, false, false",
    "2021-01-01, true, true",
    "2025-12-31, true, true",
    "2026-01-01, true, false"
  })
  void appliesFromItsFirstDayOn(LocalDate day, boolean applies, boolean inForce) {
    Optional<Plan> plan = plans.findApplicable(day);
    assertThat(plan.map(Plan::code)).isEqualTo(applies ? Optional.of(CODE) : Optional.empty());
    assertThat(plan.map(p -> p.isInForce(day)).orElse(false)).isEqualTo(inForce);
  }

  @Test
  @DisplayName("002-R01: an unknown plan is refused with the codes that are held")
  void refusesAnUnknownPlan() {
    assertThatThrownBy(() -> plans.get("CQ-MRP-2026"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining(CODE);
  }

  @Test
  @DisplayName("002-R02: 10 + 10 indicators, only the share of large and medium mines is binding")
  void holdsTheIndicators() {
    Plan plan = plans.get(CODE);
    assertThat(plan.indicators()).filteredOn(i -> i.box() == 1).hasSize(10);
    assertThat(plan.indicators()).filteredOn(i -> i.box() == 2).hasSize(10);
    assertThat(plan.indicators())
        .filteredOn(Plan.Indicator::binding)
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.name()).isEqualTo("非油气大中型矿山比例");
              assertThat(i.valueMin()).isEqualByComparingTo("60");
            });
    assertThat(plan.indicators())
        .filteredOn(i -> i.box() == 2 && "建筑石料用灰岩".equals(i.mineral()))
        .singleElement()
        .satisfies(i -> assertThat(i.valueMax()).isEqualByComparingTo("32000"));
  }

  @Test
  @DisplayName("002-R05: seven minerals of advantage")
  void holdsTheMineralsOfAdvantage() {
    assertThat(minerals("开采", "优势"))
        .containsExactlyInAnyOrder("地热", "锶", "毒重石", "岩盐", "石灰岩", "砂岩", "页岩");
  }

  @Test
  @DisplayName("002-R11: the minerals exploration aims at")
  void holdsTheMineralsOfExploration() {
    assertThat(minerals("勘查", "主攻"))
        .containsExactlyInAnyOrder(
            "天然气", "页岩气", "石油", "煤层气", "铝土矿", "钾盐", "萤石", "地热", "锶", "毒重石", "岩盐");
  }

  @Test
  @DisplayName("002-R18: restricted and banned minerals; 锰 is restricted for mining only")
  void holdsTheLists() {
    assertThat(minerals("开采", "限制"))
        .containsExactlyInAnyOrder("煤", "锰", "铅", "锌", "耐火粘土", "高岭石粘土", "硫铁矿");
    assertThat(minerals("开采", "禁止")).containsExactlyInAnyOrder("汞", "砖瓦用粘土");
    Plan plan = plans.get(CODE);
    assertThat(plan.hasPolicy("锰", "勘查", "重点")).isTrue();
    assertThat(plan.hasPolicy("锰", "勘查", "限制")).isFalse();
    assertThat(plan.hasPolicy("砖瓦用页岩", "开采", "禁止")).isFalse();
  }

  @Test
  @DisplayName("002-R20: tiers 160/17500, 40/5500, 260/9000, together 460/32000, all soft")
  void holdsTheCaps() {
    Plan plan = plans.get(CODE);
    assertThat(plan.caps()).noneMatch(Plan.Cap::hard);
    assertThat(Stream.of("集中开采区", "区外大型骨干", "区外中小型", "合计").map(t -> cap(plan, t)))
        .containsExactly("160/17500", "40/5500", "260/9000", "460/32000");
  }

  @Test
  @DisplayName("002-R21: the gap of 4000 is covered by 2400 and 1600")
  void holdsTheRegionalBalance() {
    assertThat(plans.get(CODE).balances())
        .extracting(b -> b.regionalGroup() + " " + b.balance())
        .containsExactlyInAnyOrder("主城都市区 -4000", "渝东北三峡库区城镇群 2400", "渝东南武陵山区城镇群 1600", "合计 0");
  }

  @ParameterizedTest(name = "002-R35: {0} {1}/{2}/{3}")
  @CsvSource({
    "地热,20,10,5",
    "锶,100,30,6",
    "石膏,30,20,5",
    "毒重石,10,5,2",
    "萤石,10,5,3",
    "岩盐,20,10,5",
    "水泥用灰岩,100,50,30",
    "建筑石料用灰岩,100,50,20",
    "饰面石材,1,0.5,0.3",
    "建筑用砂岩,30,10,5",
    "水泥配料用砂岩,60,20,10",
    "页岩,30,6,3"
  })
  void holdsTheScaleClasses(String mineral, BigDecimal large, BigDecimal medium, BigDecimal small) {
    Plan plan = plans.get(CODE);
    assertThat(plan.scaleClasses()).hasSize(12);
    assertThat(plan.findScaleClass(mineral))
        .hasValueSatisfying(
            c -> {
              assertThat(c.large()).isEqualByComparingTo(large);
              assertThat(c.medium()).isEqualByComparingTo(medium);
              assertThat(c.small()).isEqualByComparingTo(small);
            });
  }

  @ParameterizedTest(name = "002-R36: {0} {1}: new {2}, integrated {3}")
  @CsvSource({
    "水泥用灰岩,主城都市区,100,50",
    "水泥用灰岩,渝东北三峡库区城镇群,100,50",
    "水泥用灰岩,渝东南武陵山区城镇群,100,50",
    "建筑石料用灰岩,主城都市区,100,50",
    "建筑石料用灰岩,渝东北三峡库区城镇群,20,20",
    "建筑石料用灰岩,渝东南武陵山区城镇群,20,20",
    "砖瓦用页岩,主城都市区,8,5",
    "砖瓦用页岩,渝东北三峡库区城镇群,5,3",
    "砖瓦用页岩,渝东南武陵山区城镇群,5,3"
  })
  void holdsTheFloors(String mineral, String region, BigDecimal fresh, BigDecimal integrated) {
    Plan plan = plans.get(CODE);
    assertThat(plan.scaleFloors()).hasSize(18);
    assertThat(plan.findScaleFloor(mineral, region, "新设").orElseThrow().floor())
        .isEqualByComparingTo(fresh);
    assertThat(plan.findScaleFloor(mineral, region, "整合扩能").orElseThrow().floor())
        .isEqualByComparingTo(integrated);
  }

  @Test
  @DisplayName("002-R17, R39: quotas 16 + 14 and 25 + 29")
  void holdsTheBlockQuotas() {
    assertThat(plans.get(CODE).blockQuotas())
        .extracting(q -> q.kind() + " " + q.authority() + " " + q.count())
        .containsExactlyInAnyOrder(
            "勘查规划区块 市级 16", "勘查规划区块 六区合计 14", "开采规划区块 市级 25", "开采规划区块 六区合计 29");
  }

  private List<String> minerals(String activity, String policy) {
    return plans.get(CODE).policies().stream()
        .filter(p -> p.activity().equals(activity) && p.policy().equals(policy))
        .map(Plan.MineralPolicy::mineral)
        .toList();
  }

  private static String cap(Plan plan, String tier) {
    Plan.Cap cap = plan.findCap(tier).orElseThrow();
    return cap.rightsAbout() + "/" + cap.capacity().stripTrailingZeros().toPlainString();
  }
}
