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

/** Secret features: a finding says 受限 and whom to ask, never what, where, how big or how far. */
class RestrictedFindingsTest {

  private static final String MINE =
      "'rightKind':'采矿权','action':'新设','mineral':'建筑石料用灰岩','miningMethod':'露天','blasting':true,"
          + "'scale':50,'pitType':'山坡型','facilities':['炸药库','工业广场']";

  @Test
  @DisplayName("what lies near is called by its Chinese word, also where the data hold a code")
  void saysNoCodeInChinese() {
    Case given =
        Case.of("'rightKind':'采矿权','action':'新设','mineral':'建筑石料用灰岩','miningMethod':'露天'")
            .beside(LayerName.RIVER_REACHES, "bank", 10, 5, Map.of());
    List<Finding> findings = ((RuleOutcome.Findings) given.run("IF-17")).list();
    assertThat(findings.get(0).message().zh()).startsWith("距岸线（");
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvSource({
    "IF-13, infrastructure, 军事禁区",
    "IF-14, infrastructure, 军事外围安全控制范围",
    "IF-15, infrastructure, 作战工程",
    "IF-01, infrastructure, 国道",
    "IF-05, infrastructure, 国道",
    "IF-06, infrastructure, 铁路",
    "IF-07, infrastructure, 铁路桥梁",
    "IF-12, infrastructure, 管道附属设施",
    "IF-16, infrastructure, 电力设施",
    "IF-17, infrastructure, 重要工业区",
    "MR-05, infrastructure, 重要工业区",
    "MR-07, protected_areas, 战略性矿产地",
    "MR-13, protected_areas, 国家规划矿区",
    "PA-01, protected_areas, 自然保护区核心保护区",
    "PA-11, protected_areas, 古生物化石产地",
    "SB-01, eco_redline, general",
    "SB-02, farmland, 永久基本农田",
    "SB-03, urban_boundary, 城镇开发边界",
    "SB-04, cropland, 耕地",
    "PL-24, reserve_sites, 矿产资源储备地",
    "RV-02, first_ridge, 第一山脊可视范围",
    "RV-06, waters, 河道管理范围",
    "RV-07, waters, 堤防"
  })
  @DisplayName("IF-13: every rule answers 受限 about secret ground and leaves the rest out")
  void saysOnlyThatItIsThere(String rule, String layer, String kind) {
    Case given = Case.of(MINE).overlap(layer, kind, 7777, Map.of("restricted", true));
    List<Finding> findings = ((RuleOutcome.Findings) given.run(rule)).list();
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.message().zh()).startsWith("受限，请向").doesNotContain(kind, "示意", "77", "米");
    assertThat(finding.message().en()).startsWith("restricted: ask").doesNotContain(kind, "77");
    assertThat(finding.geometry() == null).isTrue();
    assertThat(finding.measured() == null).isTrue();
    assertThat(finding.feature() == null).isTrue();
    assertThat(finding.layer() == null).isTrue();
    assertThat(finding.tolerance() == null).isTrue();
    assertThat(finding.needsHuman()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"IF-13, 军事禁区", "IF-15, 作战工程"})
  @DisplayName("IF-13: military ground nobody marked as secret is answered the same way")
  void unmarkedGroundIsSecretAsWell(String rule, String kind) {
    Case given = Case.of(MINE).overlap(LayerName.INFRASTRUCTURE, kind, 7777);
    assertThat(((RuleOutcome.Findings) given.run(rule)).list().toString())
        .contains("受限")
        .doesNotContain("示意" + kind, "7777");
  }

  @Test
  @DisplayName("IF-13: open ground is told as if there were no secret, and 受限 stands beside it")
  void openGroundIsToldAsBefore() {
    Case given = Case.of(MINE).overlap(LayerName.URBAN_BOUNDARY, "城镇开发边界", 1234);
    List<Finding> alone = ((RuleOutcome.Findings) given.run("SB-03")).list();
    given.overlap(LayerName.URBAN_BOUNDARY, "城镇开发边界", 7777, Map.of("restricted", true));
    List<Finding> beside = ((RuleOutcome.Findings) given.run("SB-03")).list();
    assertThat(alone).hasSize(1);
    assertThat(beside).hasSize(2);
    assertThat(beside.get(0)).isEqualTo(alone.get(0));
    assertThat(beside.get(0).measured()).isEqualTo(1234.0);
    assertThat(beside.get(1).message().zh()).startsWith("受限");
    assertThat(beside.get(1).verdict()).isEqualTo(alone.get(0).verdict());
  }
}
