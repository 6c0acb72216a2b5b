package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.compliance.Case;
import org.kuangjie.compliance.Verdict;

/**
 * Each rule: a case that fires, one that does not, and one that cannot be decided where it exists.
 */
class EachRuleTest {

  static Stream<Arguments> cases() {
    return Stream.of(
            DataAndPlanCases.dataRules(),
            DataAndPlanCases.planAttributes(),
            PlanPlaceCases.planPlaces(),
            PlanPlaceCases.planCaps(),
            ControlAndRiverCases.controlRules(),
            ControlAndRiverCases.farmland(),
            ControlAndRiverCases.farmlandBefore(),
            ControlAndRiverCases.facilityWorks(),
            ControlAndRiverCases.sandSeasons(),
            ControlAndRiverCases.riverRules(),
            ProtectedAreaCases.areas(),
            InfrastructureCases.roads(),
            InfrastructureCases.railways(),
            InfrastructureCases.pipelinesAndPlaces(),
            RightCases.overlaps(),
            RightCases.spacing(),
            RightCases.gridAndTerms(),
            AuthorityCases.all(),
            HolderCases.all(),
            ProcedureCases.all())
        .flatMap(cases -> cases);
  }

  @ParameterizedTest(name = "{0} {1} → {3}")
  @MethodSource("cases")
  void judges(String rule, String situation, Case given, String expected) {
    assertThat(given.verdict(rule)).isEqualTo(expected);
  }

  @Test
  @DisplayName("what may be granted under a condition names the paper that fulfils it (B.1)")
  void conditionsNameTheirPaper() {
    assertThat(RuleSet.defaults().list())
        .extracting(Rule::doc)
        .filteredOn(doc -> doc.verdicts().contains(Verdict.BLOCK_UNLESS))
        .isNotEmpty()
        .allSatisfy(doc -> assertThat(doc.neededDocuments()).containsKey(Verdict.BLOCK_UNLESS));
    assertThat(RuleSet.defaults().list())
        .extracting(Rule::doc)
        .allSatisfy(doc -> assertThat(doc.verdicts()).containsAll(doc.neededDocuments().keySet()));
  }

  @Test
  @DisplayName("every rule of the set is tried above")
  void everyRuleIsTried() {
    Set<String> tried =
        cases()
            .map(arguments -> (String) arguments.get()[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        RuleSet.defaults().list().stream()
            .map(rule -> rule.doc().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tried).isEqualTo(all);
  }
}
