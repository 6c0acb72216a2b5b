package org.kuangjie.enforcement.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.AlertRule.Parameter;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * The numbers of the alert rules, of one version. A score is the sum of the points, 100 at most;
 * the severity follows from it.
 *
 * @param values by {@code RULE.parameter}; what is missing has its initial value
 */
public record AlertTuning(int version, Map<String, Double> values) {

  /** From which score on an alert is MEDIUM, HIGH, URGENT. */
  private static final List<Parameter> SEVERITIES =
      List.of(
          new Parameter("MEDIUM", Text.of("较重", "medium"), 30, 1, 100),
          new Parameter("HIGH", Text.of("重要", "high"), 50, 1, 100),
          new Parameter("URGENT", Text.of("紧急", "urgent"), 75, 1, 100));

  private static final String SEVERITY = "SEVERITY";
  private static final int HIGHEST_SCORE = 100;

  public static final AlertTuning INITIAL = new AlertTuning(0, Map.of());

  /**
   * @throws DomainException {@code bad-tuning} naming the value and its range
   */
  public AlertTuning {
    values = Map.copyOf(values);
    Map<String, Parameter> known = parameters();
    values.forEach(
        (name, value) -> {
          Parameter parameter = known.get(name);
          if (parameter == null) {
            throw bad(name + "不是可调参数", name + " is no parameter");
          } else if (!(value >= parameter.least() && value <= parameter.most())) {
            throw bad(
                "%s须为%s至%s".formatted(name, parameter.least(), parameter.most()),
                "%s must be %s to %s".formatted(name, parameter.least(), parameter.most()));
          }
        });
    if (!(value(values, SEVERITIES.get(0)) < value(values, SEVERITIES.get(1))
        && value(values, SEVERITIES.get(1)) < value(values, SEVERITIES.get(2)))) {
      throw bad("SEVERITY.MEDIUM、HIGH、URGENT须依次增大", "SEVERITY.MEDIUM, HIGH and URGENT must rise");
    }
  }

  private static double value(Map<String, Double> values, Parameter severity) {
    return values.getOrDefault(SEVERITY + "." + severity.name(), severity.initial());
  }

  /** Every parameter by {@code RULE.parameter}. */
  public static Map<String, Parameter> parameters() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    SEVERITIES.forEach(parameter -> all.put(SEVERITY + "." + parameter.name(), parameter));
    for (AlertRule rule : AlertRules.ALL) {
      rule.parameters().forEach(p -> all.put(rule.code() + "." + p.name(), p));
    }
    return all;
  }

  public double get(String name) {
    Parameter parameter = parameters().get(name);
    if (parameter == null) {
      throw new IllegalArgumentException(name);
    }
    return values.getOrDefault(name, parameter.initial());
  }

  /** Score, severity and reasons of an observation. */
  public Alert.Priority judge(AlertFacts facts) {
    List<Reason> reasons = new ArrayList<>();
    for (AlertRule rule : AlertRules.ALL) {
      reasons.addAll(rule.judge(facts, parameter -> get(rule.code() + "." + parameter)));
    }
    int score = Math.min(HIGHEST_SCORE, reasons.stream().mapToInt(Reason::points).sum());
    return new Alert.Priority(severity(score), score, reasons, version, 0);
  }

  private Severity severity(int score) {
    Severity severity = Severity.LOW;
    for (Parameter step : SEVERITIES) {
      if (score >= get(SEVERITY + "." + step.name())) {
        severity = Severity.valueOf(step.name());
      }
    }
    return severity;
  }

  private static DomainException bad(String zh, String en) {
    return DomainException.invalid("bad-tuning", zh, en);
  }
}
