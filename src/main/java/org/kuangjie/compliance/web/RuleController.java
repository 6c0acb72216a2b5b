package org.kuangjie.compliance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.kuangjie.compliance.rules.LawOfTwoDays;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "rules", description = "核查规则 / rules of the boundary check")
class RuleController {

  private final RuleSet rules;

  RuleController(RuleSet rules) {
    this.rules = rules;
  }

  /** All rules of one version. */
  record RuleList(String version, String hash, List<RuleDoc> rules) {}

  @GetMapping("/api/rules")
  @PreAuthorize("permitAll()")
  @Operation(summary = "规则目录 / all rules with source, clause and parameters")
  RuleList list() {
    return new RuleList(
        RuleSet.VERSION, rules.hash(), rules.list().stream().map(Rule::doc).toList());
  }

  @GetMapping("/api/rules/changes")
  @PreAuthorize("permitAll()")
  @Operation(summary = "两日之间开始、停止施行的规则 / rules that began and ended between two days")
  LawOfTwoDays changes(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    return rules.compare(from, to);
  }

  @GetMapping("/api/rules/{id}")
  @PreAuthorize("permitAll()")
  @Operation(summary = "一条规则 / one rule")
  RuleDoc get(@PathVariable String id) {
    return rules
        .find(id)
        .map(Rule::doc)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-rule",
                    "没有编号为%s的规则".formatted(id),
                    "there is no rule %s".formatted(id)));
  }
}
