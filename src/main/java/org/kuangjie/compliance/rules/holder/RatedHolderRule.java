package org.kuangjie.compliance.rules.holder;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.math.BigDecimal;
import org.kuangjie.compliance.HolderStanding.Standing;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** HO-03: renewal and change for a holder whose restoration credit is C or D. */
record RatedHolderRule() implements Rule {

  private static final RuleDoc DOC =
      RuleDoc.of(
              "HO-03",
              RuleDoc.Stage.ATTRIBUTES,
              "矿业权人生态修复信用差或一般",
              "Holder of poor or fair restoration credit")
          .source("渝规资规范〔2024〕4号", "第二十二条", RuleDoc.Confidence.H)
          .gist("对信用差的市场主体，在矿业权延续、变更等方面予以限制；限制的具体内容办法未定")
          .fires(
              "延续或变更的矿业权人信用评级为C或D；没有评级或不在信用库的不判",
              "a right is renewed or changed whose holder is rated C or D; not judged without a rating")
          .verdicts(STRICT, BLOCK)
          .configured("band D", "STRICT")
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    if (!renewsOrChanges(context.action())) {
      return RuleOutcome.PASSED;
    }
    Standing standing = context.holder();
    if (standing == null) {
      return RuleOutcome.notRun(
          "未说明矿业权人，或信用库中没有", "nobody says who the holder is, or the register does not hold it");
    }
    String band = standing.band();
    if (band == null) {
      return RuleOutcome.notRun("该矿业权人没有信用评级", "the holder has no rating");
    }
    return band.equals("C") || band.equals("D")
        ? RuleOutcome.of(finding(standing, band))
        : RuleOutcome.PASSED;
  }

  private static Finding finding(Standing standing, String band) {
    boolean blocks = band.equals("D") && standing.bandBlocks();
    BigDecimal score = standing.score();
    String points = score == null ? "" : score.stripTrailingZeros().toPlainString();
    Finding finding =
        Finding.of(
            DOC,
            blocks ? BLOCK : STRICT,
            "矿业权人生态修复信用评级%s（%s分），延续、变更%s；不良行为：%s"
                .formatted(
                    band, points, blocks ? "不予办理" : "从严", String.join("；", standing.violations())),
            "the holder's restoration credit is %s (%s points): %s; bad conduct: %s"
                .formatted(
                    band,
                    points,
                    blocks ? "no renewal or change" : "strict",
                    String.join("; ", standing.violations())));
    return (score == null ? finding : finding.withMeasured(score.doubleValue(), "points"))
        .withHuman();
  }

  private static boolean renewsOrChanges(RightAction action) {
    return switch (action) {
      case RENEW, EXPAND, REDUCE, CHANGE_MINERAL, CHANGE_METHOD, CONSOLIDATE -> true;
      case NEW, CONVERT, AGREEMENT, TRANSFER, RETAIN, CANCEL -> false;
    };
  }
}
