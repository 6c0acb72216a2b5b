package org.kuangjie.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kuangjie.compliance.CheckReport.NotRun;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rule set says of one context.
 *
 * @param overall most severe finding; never better than 待判 when a rule failed
 */
public record Judgement(
    Verdict overall, List<Finding> findings, List<String> passed, List<NotRun> notRun) {

  private static final Logger LOG = LoggerFactory.getLogger(Judgement.class);

  public Judgement {
    findings = List.copyOf(findings);
    passed = List.copyOf(passed);
    notRun = List.copyOf(notRun);
  }

  /** Runs the data rules, then what they leave possible; every rule ends in one of the lists. */
  public static Judgement of(RuleSet rules, CheckContext context) {
    Tally tally = new Tally(context);
    rules.list(RuleDoc.Stage.DATA).forEach(tally::run);
    rules.list(RuleDoc.Stage.ATTRIBUTES).forEach(tally::run);
    rules.list(RuleDoc.Stage.SPATIAL).forEach(tally::run);
    return tally.total();
  }

  private static final class Tally {
    private final CheckContext context;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final List<NotRun> notRun = new ArrayList<>();
    private boolean failed;

    Tally(CheckContext context) {
      this.context = context;
    }

    void run(Rule rule) {
      RuleDoc doc = rule.doc();
      RuleOutcome outcome = obstacle(doc);
      add(doc, outcome == RuleOutcome.PASSED ? evaluate(rule) : outcome);
    }

    /** PASSED = nothing is in the way. */
    private RuleOutcome obstacle(RuleDoc doc) {
      if (!doc.isInForce(context.asOf())) {
        return notInForce(doc);
      } else if (doc.stage() == RuleDoc.Stage.DATA) {
        return RuleOutcome.PASSED;
      } else if (!context.isComplete()) {
        return RuleOutcome.notRun(
            "缺少必填属性（矿种、矿业权类型或办理事项），未运行", "mineral, kind of right or action is missing");
      } else if (doc.stage() == RuleDoc.Stage.SPATIAL && hasDataError()) {
        return RuleOutcome.notRun("存在数据错误，空间规则未运行", "data errors stop the spatial rules");
      }
      return RuleOutcome.PASSED;
    }

    private RuleOutcome notInForce(RuleDoc doc) {
      boolean over = doc.validTo() != null && context.asOf().isAfter(doc.validTo());
      return over
          ? RuleOutcome.notRun(
              "该规则在%s不适用（施行至%s）".formatted(context.asOf(), doc.validTo()),
              "not law on %s (in force until %s)".formatted(context.asOf(), doc.validTo()))
          : RuleOutcome.notRun(
              "该规则在%s不适用（%s起施行）".formatted(context.asOf(), doc.validFrom()),
              "not law on %s (in force from %s)".formatted(context.asOf(), doc.validFrom()));
    }

    private boolean hasDataError() {
      return findings.stream().anyMatch(f -> f.verdict() == Verdict.DATA_ERROR);
    }

    private RuleOutcome evaluate(Rule rule) {
      try {
        return Restricted.evaluate(rule, context);
      } catch (RuntimeException e) {
        failed = true;
        String errorId = errorId(rule, e);
        LOG.error("rule {} failed, error {}", rule.doc().id(), errorId, e);
        return RuleOutcome.notRun("规则内部错误，编号" + errorId, "internal error " + errorId);
      }
    }

    /** Made from rule and fault alone, so that a replay names the same id. */
    private static String errorId(Rule rule, RuntimeException e) {
      int fault = (e.getClass().getName() + e.getMessage()).hashCode();
      return rule.doc().id() + "-" + Integer.toHexString(fault).toUpperCase(Locale.ROOT);
    }

    private void add(RuleDoc doc, RuleOutcome outcome) {
      if (outcome instanceof RuleOutcome.Findings found) {
        findings.addAll(found.list());
        if (found.list().stream().allMatch(f -> f.verdict() == Verdict.PASS)) {
          passed.add(doc.id());
        }
      } else if (outcome instanceof RuleOutcome.NotRun blocked) {
        notRun.add(new NotRun(doc.id(), blocked.reason()));
      } else {
        passed.add(doc.id());
      }
    }

    Judgement total() {
      Verdict worst = Verdict.mostSevere(findings.stream().map(Finding::verdict).toList());
      Verdict overall =
          failed && !worst.isAtLeast(Verdict.INDETERMINATE) ? Verdict.INDETERMINATE : worst;
      return new Judgement(overall, findings, passed, notRun);
    }
  }

  /** The finding a sentence starts with; the most severe, first of its kind. */
  public Optional<Finding> findWorst() {
    return findings.stream().min(Comparator.comparing(Finding::verdict));
  }

  /** One sentence for people. */
  public Text sentence() {
    Text head = overall.title();
    long others = findings.stream().filter(f -> f.verdict() != Verdict.PASS).count() - 1;
    Text worst =
        findWorst()
            .filter(f -> f.verdict() == overall && overall != Verdict.PASS)
            .map(
                f ->
                    Text.of(
                        f.doc().id() + " " + f.message().zh(),
                        f.doc().id() + " " + f.message().en()))
            .orElse(Text.of("规则均未提出问题", "no rule objects"));
    Text more =
        others > 0
            ? Text.of("；另有%d项发现".formatted(others), "; %d more finding(s)".formatted(others))
            : Text.of("", "");
    Text left =
        notRun.isEmpty()
            ? Text.of("", "")
            : Text.of(
                "；%d条规则未运行".formatted(notRun.size()),
                "; %d rule(s) not run".formatted(notRun.size()));
    return Text.of(
        "结论：" + head.zh() + "。" + worst.zh() + more.zh() + left.zh() + "。",
        "Verdict: " + head.en() + ". " + worst.en() + more.en() + left.en() + ".");
  }
}
