package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.Case;
import org.kuangjie.compliance.CheckReport.NotRun;
import org.kuangjie.compliance.Verdict;

/** Aggregation of domain README §0 and compliance-rules B.5. */
class JudgementTest {

  private static final String QUARRY = "建筑石料用灰岩";

  @Test
  @DisplayName("the verdicts are ordered as the domain orders them")
  void orderOfSeverity() {
    assertThat(Verdict.values())
        .containsExactly(
            Verdict.DATA_ERROR,
            Verdict.BLOCK,
            Verdict.BLOCK_UNLESS,
            Verdict.STRICT,
            Verdict.INDETERMINATE,
            Verdict.WARN,
            Verdict.INFO,
            Verdict.PASS);
  }

  @Test
  @DisplayName("every rule ends in exactly one of findings, passed and not run")
  void everyRuleIsAccountedFor() {
    Judgement judgement = Case.newQuarry(QUARRY, "100").in("涪陵区").judge();
    Set<String> seen = new HashSet<>(judgement.passed());
    judgement.notRun().forEach(left -> assertThat(seen.add(left.rule())).as(left.rule()).isTrue());
    judgement.findings().stream().map(f -> f.doc().id()).distinct().forEach(seen::add);
    assertThat(seen).hasSameSizeAs(RuleSet.defaults().list());
  }

  @Test
  @DisplayName("a data error stops the spatial rules, which are then listed as not run")
  void dataErrorStopsSpatialRules() {
    Judgement judgement = Case.newQuarry("汞", "10").in("涪陵区").issue("DQ-05", true).judge();
    assertThat(judgement.overall()).isEqualTo(Verdict.DATA_ERROR);
    assertThat(judgement.notRun())
        .extracting(NotRun::rule)
        .contains("SB-01", "RV-01", "PL-11", "DQ-09");
    assertThat(judgement.findings()).extracting(f -> f.doc().id()).contains("DQ-05", "PL-02");
  }

  @Test
  @DisplayName("undecided is never turned into a pass by rules that pass")
  void undecidedStays() {
    Judgement judgement =
        Case.of("'rightKind':'探矿权','action':'延续','mineral':'锶'")
            .in("大足区")
            .without(LayerName.CROPLAND)
            .judge();
    assertThat(judgement.overall()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(judgement.passed()).contains("SB-01", "SB-02");
  }

  @Test
  @DisplayName(
      "a rule that throws is listed with an error id and the overall is at least undecided")
  void failingRuleIsNotSilent() {
    RuleDoc doc = RuleSet.defaults().find("PL-02").orElseThrow().doc();
    Rule broken =
        new Rule() {
          @Override
          public RuleDoc doc() {
            return doc;
          }

          @Override
          public RuleOutcome evaluate(CheckContext context) {
            throw new IllegalStateException("broken");
          }
        };
    Judgement judgement =
        Judgement.of(new RuleSet(List.of(broken)), Case.newQuarry(QUARRY, "100").context());
    assertThat(judgement.overall()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(judgement.notRun().get(0).reason().zh()).contains("规则内部错误，编号PL-02-");
  }

  @Test
  @DisplayName("a rule does not run on a day before it was law")
  void ruleBeforeItsTime() {
    Judgement judgement =
        Case.newQuarry(QUARRY, "100")
            .asOf("2022-08-15")
            .in("涪陵区")
            .overlap(LayerName.ECO_REDLINE, "general", 50)
            .judge();
    assertThat(judgement.notRun()).extracting(NotRun::rule).contains("SB-01");
  }

  @Test
  @DisplayName("the sentence names the verdict and the rule that decides it")
  void sentenceNamesTheWorst() {
    Judgement judgement = Case.newQuarry("汞", "10").in("涪陵区").judge();
    assertThat(judgement.sentence().zh()).startsWith("结论：禁止。PL-02 汞为规划禁止开发矿种");
    assertThat(judgement.sentence().en()).startsWith("Verdict: forbidden. PL-02");
  }

  @Test
  @DisplayName(
      "F-2: between two days, in either order, it is told what became law and what ceased to be")
  void comparesTheLawOfTwoDays() {
    RuleSet rules = RuleSet.defaults();
    LocalDate before = LocalDate.of(2025, 6, 30);
    LocalDate after = LocalDate.of(2025, 7, 1);
    LawOfTwoDays law = rules.compare(after, before);
    assertThat(law.from()).isEqualTo(before);
    assertThat(law.began()).extracting(RuleDoc::id).contains("MR-10", "MR-11");
    assertThat(law.began()).allMatch(doc -> after.equals(doc.validFrom()));
    assertThat(law.ended()).allMatch(doc -> before.equals(doc.validTo()));
    LawOfTwoDays same = rules.compare(after, after);
    assertThat(same.began()).isEmpty();
    assertThat(same.ended()).isEmpty();
  }

  @Test
  @DisplayName("the rule set holds 105 rules under one hash")
  void ruleSetIsComplete() {
    assertThat(RuleSet.defaults().list()).hasSize(105);
    assertThat(RuleSet.defaults().hash()).matches("[0-9a-f]{64}");
    Rule first = RuleSet.defaults().list().get(0);
    assertThatThrownBy(() -> new RuleSet(List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
