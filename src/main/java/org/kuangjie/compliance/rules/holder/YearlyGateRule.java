package org.kuangjie.compliance.rules.holder;

import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;

import java.util.List;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.YearlyGates.Gate;
import org.kuangjie.compliance.YearlyGates.State;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** HO-05: no passed yearly check or publicity, no renewal, change or transfer (004-R10). */
record YearlyGateRule() implements Rule {

  private static final Unstated RIGHT =
      Unstated.of("existingRight", "原许可证号", "the licence that is renewed, changed or transferred");

  private static final RuleDoc DOC =
      RuleDoc.of(
              "HO-05",
              RuleDoc.Stage.ATTRIBUTES,
              "年度检查和信息公示",
              "Yearly check and publicity of the holder")
          .source("国土资发〔2009〕148号；自然资源部令第13号", "一（四）", RuleDoc.Confidence.M)
          .gist("未参加年检或年检不合格的，不予办理延续、变更、转让；今天看年度检查和勘查开采信息公示")
          .fires(
              "延续、变更、转让的矿业权，最近一次到期的年度检查或信息公示未报、不合格；待审、当时未建台账、没有台账或未说明原许可证的待判",
              "a right is renewed, changed or transferred whose newest yearly check or publicity that fell due is"
                  + " missing or not passed; undecided while it waits for review, was due before the register"
                  + " was kept, nobody keeps a register, or the licence is not stated")
          .needs(
              "补报并通过的年度检查，或者补正后的勘查开采信息公示",
              "the yearly check made up for and passed, or the publicity put right")
          .verdicts(BLOCK_UNLESS, INDETERMINATE)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (!isGated(context.action())) {
      return RuleOutcome.PASSED;
    }
    List<Gate> gates = context.gates();
    if (context.existingRight() == null) {
      return RuleOutcome.of(RIGHT.finding(DOC));
    } else if (gates == null) {
      return RuleOutcome.of(
          Finding.of(
                  DOC,
                  INDETERMINATE,
                  "没有该矿业权的义务履行台账，年度检查和信息公示情况不明，待判",
                  "no register tells of the yearly duties of this right, undecided")
              .withHuman());
    }
    List<Finding> findings =
        gates.stream()
            .filter(gate -> gate.state() != State.MET)
            .map(YearlyGateRule::finding)
            .toList();
    return findings.isEmpty() ? RuleOutcome.PASSED : RuleOutcome.of(findings);
  }

  private static Finding finding(Gate gate) {
    boolean refused = gate.state() == State.MISSING || gate.state() == State.FAILED;
    return Finding.of(
            DOC,
            refused ? BLOCK_UNLESS : INDETERMINATE,
            "%s年度“%s”（%s，%s到期）%s"
                .formatted(
                    gate.period(), gate.duty().zh(), gate.clause(), gate.due(), zh(gate.state())),
            "%s of %s (%s, due %s) %s"
                .formatted(
                    gate.duty().en(), gate.period(), gate.clause(), gate.due(), en(gate.state())))
        .withHuman();
  }

  private static String zh(State state) {
    return switch (state) {
      case MET -> "已通过";
      case MISSING -> "未履行，补办并通过后方可办理延续、变更、转让";
      case FAILED -> "不合格，整改并通过后方可办理延续、变更、转让";
      case PENDING -> "已报送待审，待判";
      case UNKNOWN -> "到期时未建台账，是否履行不明，待判";
    };
  }

  private static String en(State state) {
    return switch (state) {
      case MET -> "was passed";
      case MISSING -> "is missing: no renewal, change or transfer until it is made up and passed";
      case FAILED -> "was not passed: no renewal, change or transfer until it is";
      case PENDING -> "is filed and not reviewed yet, undecided";
      case UNKNOWN -> "fell due before the register was kept, undecided";
    };
  }

  private static boolean isGated(RightAction action) {
    return switch (action) {
      case RENEW, EXPAND, REDUCE, CHANGE_MINERAL, CHANGE_METHOD, CONSOLIDATE, TRANSFER -> true;
      case NEW, CONVERT, AGREEMENT, RETAIN, CANCEL -> false;
    };
  }
}
