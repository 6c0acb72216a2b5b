package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.kuangjie.enforcement.alerts.AlertRules;
import org.kuangjie.enforcement.alerts.AlertTuning;
import org.kuangjie.enforcement.alerts.Tuning;
import org.kuangjie.enforcement.store.TuningStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "alert-rules", description = "预警规则 / alert rules")
class AlertRuleController {

  private final Tuning tuning;

  AlertRuleController(Tuning tuning) {
    this.tuning = tuning;
  }

  /** A number of a rule: what it is, its value now, and its range. */
  record ParameterAnswer(
      String name, Text title, double value, double initial, double least, double most) {}

  /** All rules with the numbers of one version. */
  record RulesAnswer(
      int version,
      List<RuleAnswer> rules,
      List<ParameterAnswer> parameters,
      List<TuningStore.Change> changes) {}

  /** What a rule looks at. */
  record RuleAnswer(String code, Text title) {}

  /** New numbers by {@code RULE.parameter}; those not named have their initial value. */
  record TuningBody(
      @NotNull @Size(max = 100) Map<String, Double> values,
      @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping("/api/alert-rules")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "预警规则与参数 / rules and their numbers")
  RulesAnswer get() {
    AlertTuning now = tuning.current();
    return new RulesAnswer(
        now.version(),
        AlertRules.ALL.stream().map(rule -> new RuleAnswer(rule.code(), rule.title())).toList(),
        AlertTuning.parameters().entrySet().stream()
            .map(
                each ->
                    new ParameterAnswer(
                        each.getKey(),
                        each.getValue().title(),
                        now.get(each.getKey()),
                        each.getValue().initial(),
                        each.getValue().least(),
                        each.getValue().most()))
            .toList(),
        tuning.changes());
  }

  @PutMapping("/api/alert-rules")
  @PreAuthorize(Policy.TUNES)
  @Operation(summary = "调整预警参数；已有预警不变 / tune the rules; alerts that stand keep their score")
  RulesAnswer put(@Valid @RequestBody TuningBody body, Actor actor) {
    tuning.set(body.values(), body.reason(), actor);
    return get();
  }
}
