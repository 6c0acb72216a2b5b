package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;
import org.kuangjie.compliance.Verdict;

/** The golden cases of compliance-rules B.6 for the families DQ, PL, SB, PA, RV, IF and MR. */
class GoldenCasesTest {

  private static final Map<String, Object> DELIMITED_2020 = Map.of("delimited_on", "2020-06-30");

  @ParameterizedTest(name = "{0}: {3} {4} 新设 {2} {1} → {5} {6}")
  @DisplayName("G1–G5, G21: floors, classes and banned minerals")
  @CsvSource({
    "G1, 汞, 新设, 涪陵区, 10, PL-02, BLOCK",
    "G2, 砖瓦用粘土, 新设, 綦江区, 10, PL-02, BLOCK",
    "G2, 砖瓦用页岩, 新设, 綦江区, 8, PL-11, PASS",
    "G2, 砖瓦用页岩, 新设, 綦江区, 7.99, PL-11, BLOCK",
    "G2, 砖瓦用页岩, 整合扩能, 綦江区, 5, PL-11, PASS",
    "G2, 砖瓦用页岩, 整合扩能, 綦江区, 4.99, PL-11, BLOCK",
    "G2, 砖瓦用页岩, 新设, 丰都县, 5, PL-11, PASS",
    "G2, 砖瓦用页岩, 新设, 丰都县, 4.99, PL-11, BLOCK",
    "G2, 砖瓦用页岩, 整合扩能, 丰都县, 3, PL-11, PASS",
    "G3, 建筑石料用灰岩, 新设, 涪陵区, 99, PL-11, BLOCK",
    "G3, 建筑石料用灰岩, 新设, 涪陵区, 100, PL-11, PASS",
    "G3, 建筑石料用灰岩, 新设, 涪陵区, 100, PL-12, PASS",
    "G3, 建筑石料用灰岩, 整合扩能, 涪陵区, 50, PL-11, PASS",
    "G3, 建筑石料用灰岩, 整合扩能, 涪陵区, 49.9, PL-11, BLOCK",
    "G3, 建筑石料用灰岩, 新设, 万州区, 20, PL-11, PASS",
    "G3, 建筑石料用灰岩, 新设, 万州区, 20, PL-12, STRICT",
    "G3, 建筑石料用灰岩, 新设, 万州区, 19.99, PL-11, BLOCK",
    "G4, 水泥用灰岩, 新设, 石柱, 50, PL-11, BLOCK",
    "G5, 萤石, 新设, 彭水, 2.9, PL-11, BLOCK",
    "G5, 普通萤石, 新设, 彭水, 3, PL-11, PASS",
    "G5, 萤石, 新设, 彭水, 3, PL-12, STRICT",
    "G21, 锶, 新设, 大足区, 5.9, PL-11, BLOCK",
    "G21, 锶, 新设, 大足区, 6, PL-11, PASS"
  })
  void floorsAndBans(
      String golden,
      String mineral,
      String action,
      String district,
      String scale,
      String rule,
      String expected) {
    Case given =
        Case.of(
                "'rightKind':'采矿权','action':'%s','mineral':'%s','scale':%s"
                    .formatted(action, mineral, scale))
            .in(district);
    assertThat(given.verdict(rule)).as(golden).isEqualTo(expected);
  }

  @Test
  @DisplayName("G6: 4999 m from the Wu bank is RV-01 STRICT with RV-09, 5001 m passes RV-01")
  void fiveKilometres() {
    Case inside =
        Case.newQuarry("建筑石料用灰岩", "100")
            .in("彭水")
            .near(LayerName.RIVER_REACHES, "bank", "乌江", 4999, 0);
    assertThat(inside.verdict("RV-01")).isEqualTo("STRICT");
    assertThat(inside.verdict("RV-09")).isEqualTo("INFO");
    Case outside =
        Case.newQuarry("建筑石料用灰岩", "100")
            .in("彭水")
            .near(LayerName.RIVER_REACHES, "bank", "乌江", 5001, 0)
            .without(LayerName.FIRST_RIDGE);
    assertThat(outside.verdict("RV-01")).isEqualTo("PASS");
    assertThat(outside.verdict("RV-09")).isEqualTo("PASS");
    assertThat(outside.verdict("RV-02")).isEqualTo("INDETERMINATE");
  }

  @Test
  @DisplayName("U3: a finding says whether the bank or the centre line was measured, and its error")
  void namesTheLineMeasured() {
    Case bank = Case.newQuarry("锶", "10").near(LayerName.RIVER_REACHES, "bank", "长江", 4000, 300);
    assertThat(bank.run("RV-01").toString()).contains("距长江岸线4000米（误差±300米）");
    Case line =
        Case.newQuarry("锶", "10").near(LayerName.RIVER_REACHES, "centreline", "长江", 4000, 1400);
    assertThat(line.run("RV-01").toString()).contains("距长江中心线（未载入岸线）4000米（误差±1400米）", "待判");
  }

  @Test
  @DisplayName("G7: geothermal on farmland with unknown damage is SB-02 INDETERMINATE")
  void geothermalOnFarmland() {
    assertThat(
            Case.of("'rightKind':'采矿权','action':'新设','mineral':'地热','miningMethod':'钻井'")
                .asOf("2025-10-01")
                .overlap(LayerName.FARMLAND, "永久基本农田", 10, DELIMITED_2020)
                .verdict("SB-02"))
        .isEqualTo("INDETERMINATE");
  }

  @Test
  @DisplayName("G8: new quarry on 10 m² of farmland is SB-02 BLOCK")
  void quarryOnFarmland() {
    assertThat(
            Case.newQuarry("建筑石料用灰岩", "100")
                .asOf("2025-10-01")
                .overlap(LayerName.FARMLAND, "永久基本农田", 10, DELIMITED_2020)
                .verdict("SB-02"))
        .isEqualTo("BLOCK");
  }

  @Test
  @DisplayName("G9: potash on the red line: exploration passes with conditions, mining needs proof")
  void potashOnRedLine() {
    Case exploration =
        Case.of("'rightKind':'探矿权','action':'新立','mineral':'钾盐'")
            .in("城口县")
            .overlap(LayerName.ECO_REDLINE, "general", 5000);
    assertThat(exploration.verdict("SB-01")).isEqualTo("PASS");
    assertThat(exploration.run("SB-01"))
        .isInstanceOfSatisfying(
            RuleOutcome.Findings.class,
            found -> assertThat(found.list().get(0).message().zh()).contains("绿色勘查", "0.5000公顷"));
    assertThat(
            Case.of("'rightKind':'采矿权','action':'新设','mineral':'钾盐'")
                .overlap(LayerName.ECO_REDLINE, "general", 5000)
                .verdict("SB-01"))
        .isEqualTo("BLOCK_UNLESS");
  }

  @Test
  @DisplayName("G10: bauxite exploration on the red line is BLOCK by default and needs a person")
  void bauxiteOnRedLine() {
    assertThat(
            Case.of("'rightKind':'探矿权','action':'新设','mineral':'铝土矿'")
                .overlap(LayerName.ECO_REDLINE, "general", 5000)
                .run("SB-01"))
        .isInstanceOfSatisfying(
            RuleOutcome.Findings.class,
            found -> {
              assertThat(found.list().get(0).verdict()).isEqualTo(Verdict.BLOCK);
              assertThat(found.list().get(0).needsHuman()).isTrue();
            });
  }

  @Test
  @DisplayName("G11: renewal of a right set before the delimitation passes SB-02")
  void setBeforeDelimitation() {
    assertThat(
            Case.of("'rightKind':'采矿权','action':'延续','mineral':'建筑石料用灰岩','setDate':'2015-01-01'")
                .asOf("2025-10-01")
                .overlap(LayerName.FARMLAND, "永久基本农田", 10, DELIMITED_2020)
                .verdict("SB-02"))
        .isEqualTo("PASS");
  }

  @Test
  @DisplayName("G15: the 161st right in the concentrated zones is PL-14 STRICT by count")
  void concentratedZonesFull() {
    Case given =
        Case.newQuarry("建筑石料用灰岩", "400")
            .in("涪陵区")
            .within(LayerName.ZONES_CONCENTRATED, "集中开采区", Map.of())
            .used("集中开采区", 160, "17000");
    assertThat(given.verdict("PL-14")).isEqualTo("STRICT");
    assertThat(
            Case.newQuarry("建筑石料用灰岩", "400")
                .in("涪陵区")
                .within(LayerName.ZONES_CONCENTRATED, "集中开采区", Map.of())
                .used("集中开采区", 159, "17000")
                .verdict("PL-14"))
        .isEqualTo("PASS");
  }

  @Test
  @DisplayName("G18: a claimed planar area is DQ-08 WARN")
  void planarAreaClaimed() {
    double planar = Case.area() + 484;
    Case given =
        Case.of("'rightKind':'采矿权','action':'新设','mineral':'锶','claimedAreaSquareMetres':" + planar)
            .planar(planar);
    assertThat(given.verdict("DQ-08")).isEqualTo("WARN");
    assertThat(given.run("DQ-08").toString()).contains("疑为平面面积");
  }

  @Test
  @DisplayName(
      "G19: manganese on farmland after 2026-06-15 is SB-02 INDETERMINATE and PL-04 STRICT")
  void manganeseAfterTheNewList() {
    Case given =
        Case.newQuarry("锰", "10")
            .asOf("2026-07-01")
            .in("城口县")
            .overlap(LayerName.FARMLAND, "永久基本农田", 500, DELIMITED_2020);
    assertThat(given.verdict("SB-02")).isEqualTo("INDETERMINATE");
    assertThat(given.verdict("PL-04")).isEqualTo("STRICT");
  }

  @Test
  @DisplayName("G20: without the red line layer nothing passes")
  void redLineNotLoaded() {
    Case given = Case.newQuarry("建筑石料用灰岩", "100").in("涪陵区").without(LayerName.ECO_REDLINE);
    assertThat(given.verdict("SB-01")).isEqualTo("INDETERMINATE");
    assertThat(given.judge().overall().isAtLeast(Verdict.INDETERMINATE)).isTrue();
  }

  private static final String OPEN_PIT =
      "'rightKind':'采矿权','action':'新设','mineral':'建筑石料用灰岩','miningMethod':'露天','scale':100,'elevationTop':300,'elevationBottom':250";

  @Test
  @DisplayName(
      "G12: an open pit 900 m from a railway needs approval, underground passes with a note")
  void nineHundredMetresFromARailway() {
    Map<String, Object> edge = Map.of("edge", "edge");
    assertThat(
            Case.of(OPEN_PIT).beside(LayerName.INFRASTRUCTURE, "铁路", 900, 0, edge).verdict("IF-06"))
        .isEqualTo("BLOCK_UNLESS");
    Case underground =
        Case.of(OPEN_PIT.replace("露天", "地下") + ",'blasting':false")
            .beside(LayerName.INFRASTRUCTURE, "铁路", 900, 0, edge);
    assertThat(underground.verdict("IF-06")).isEqualTo("PASS");
    assertThat(underground.run("IF-06").toString()).contains("非露天开采且说明不爆破");
    assertThat(underground.judge().passed()).contains("IF-06");
  }

  @Test
  @DisplayName(
      "G13: 99.99 m from the edge of a county road is BLOCK, 105 m from its centre line 待判")
  void countyRoad() {
    Case edge =
        Case.of(OPEN_PIT).beside(LayerName.INFRASTRUCTURE, "县道", 99.99, 0, Map.of("edge", "edge"));
    assertThat(edge.verdict("IF-01")).isEqualTo("BLOCK");
    assertThat(edge.run("IF-01").toString()).contains("距县道（示意县道）99.99米，小于法定100米（《公路安全保护条例》第十七条）");
    Case centreLine =
        Case.of(OPEN_PIT)
            .beside(LayerName.INFRASTRUCTURE, "县道", 105, 0, Map.of("edge", "centreline"));
    assertThat(centreLine.verdict("IF-01")).isEqualTo("INDETERMINATE");
    assertThat(centreLine.run("IF-01").toString()).contains("半宽按不超过15米计", "区间90—105米", "待判");
  }

  @Test
  @DisplayName("G14: the same ground at +300…+250 and +200…+100 is MR-02 and not MR-01")
  void otherElevation() {
    Case given =
        Case.of(OPEN_PIT)
            .owns()
            .right(
                "采矿权",
                "C2",
                5000,
                0,
                Map.of("mineral", "建筑石料用灰岩", "elevation_top", 200.0, "elevation_bottom", 100.0));
    assertThat(given.verdict("MR-02")).isEqualTo("BLOCK_UNLESS");
    assertThat(given.verdict("MR-01")).isEqualTo("PASS");
    assertThat(given.run("MR-02").toString()).contains("+200…+100 m", "+300…+250 m");
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, true", "2025-07-01, false"})
  @DisplayName("G16, F-2: the old list of article 20 fires on its last day only")
  void oldList(String day, boolean fires) {
    Judgement judgement =
        Case.of(OPEN_PIT)
            .asOf(day)
            .in("涪陵区")
            .beside(LayerName.INFRASTRUCTURE, "重要工业区", 100, 0, Map.of("edge", "edge"))
            .judge();
    assertThat(verdicts(judgement, "IF-17")).isEqualTo(fires ? List.of("BLOCK_UNLESS") : List.of());
    assertThat(judgement.notRun().stream().anyMatch(n -> n.rule().equals("IF-17")))
        .isEqualTo(!fires);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-14, PA-02b, BLOCK, PA-02", "2026-03-15, PA-02, BLOCK_UNLESS, PA-02b"})
  @DisplayName("G17, F-2: an experimental area on the eve and the day of the new regulation")
  void experimentalArea(String day, String rule, String verdict, String other) {
    Judgement judgement =
        Case.of(OPEN_PIT)
            .asOf(day)
            .in("涪陵区")
            .overlap(LayerName.PROTECTED_AREAS, "自然保护区一般控制区", 500)
            .judge();
    assertThat(verdicts(judgement, rule)).containsExactly(verdict);
    assertThat(verdicts(judgement, other)).isEmpty();
    assertThat(judgement.notRun())
        .filteredOn(left -> left.rule().equals(other))
        .singleElement()
        .satisfies(left -> assertThat(left.reason().zh()).contains("不适用").doesNotContain("null"));
  }

  @Test
  @DisplayName("G22: a neighbour that shares an edge only is no overlap: MR-01 passes")
  void sharedEdge() {
    assertThat(
            Case.of(OPEN_PIT)
                .owns()
                .right(
                    "采矿权",
                    "C2",
                    0,
                    0,
                    Map.of("mineral", "建筑石料用灰岩", "elevation_top", 300.0, "elevation_bottom", 250.0))
                .verdict("MR-01"))
        .isEqualTo("PASS");
  }

  private static List<String> verdicts(Judgement judgement, String rule) {
    return judgement.findings().stream()
        .filter(finding -> finding.doc().id().equals(rule))
        .map(finding -> finding.verdict().name())
        .toList();
  }
}
