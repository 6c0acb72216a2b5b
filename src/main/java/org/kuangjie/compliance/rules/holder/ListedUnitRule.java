package org.kuangjie.compliance.rules.holder;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.STRICT;

import java.util.List;
import org.kuangjie.compliance.HolderStanding.Listing;
import org.kuangjie.compliance.HolderStanding.Standing;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;

/** HO-01 and HO-02: publicly funded work of a technical unit that is on one of the two lists. */
record ListedUnitRule(RuleDoc doc, boolean serious, Verdict verdict, String zh, String en)
    implements Rule {

  private static final String SOURCE = "渝规资规范〔2023〕6号";
  private static final Unstated UNIT =
      Unstated.of("technicalUnitUscc", "技术服务单位", "the technical unit");
  private static final Unstated FUNDS =
      Unstated.of("publicFunds", "是否财政资金项目", "whether public funds pay for it");

  static Rule ofSerious() {
    return new ListedUnitRule(
        RuleDoc.of(
                "HO-01",
                RuleDoc.Stage.ATTRIBUTES,
                "技术服务单位列入严重失信主体名单",
                "Technical unit on the list of serious breaches")
            .source(SOURCE, "第十七条", RuleDoc.Confidence.M)
            .gist("列入严重失信主体名单的技术服务单位，名单公开期间禁止承担财政资金项目")
            .fires(
                "财政资金项目的技术服务单位在严重失信主体名单中；未说明单位或资金的待判",
                "the technical unit of a publicly funded project is on the list of serious breaches;"
                    + " undecided when unit or funds are not stated")
            .verdicts(BLOCK, INDETERMINATE)
            .build(),
        true,
        BLOCK,
        "严重失信主体名单，不得承担财政资金项目",
        "on the list of serious breaches: no publicly funded work");
  }

  static Rule ofAbnormal() {
    return new ListedUnitRule(
        RuleDoc.of(
                "HO-02",
                RuleDoc.Stage.ATTRIBUTES,
                "技术服务单位列入异常名录",
                "Technical unit on the list of abnormal units")
            .source(SOURCE, "第十七条", RuleDoc.Confidence.M)
            .gist("列入异常名录的技术服务单位，名录公开期间承担财政资金项目受到限制")
            .fires(
                "财政资金项目的技术服务单位在异常名录中；未说明单位或资金的待判",
                "the technical unit of a publicly funded project is on the list of abnormal units;"
                    + " undecided when unit or funds are not stated")
            .verdicts(STRICT, INDETERMINATE)
            .build(),
        false,
        STRICT,
        "异常名录，承担财政资金项目受限，须书面说明理由（限制的含义办法未定）",
        "on the list of abnormal units: restricted for public funds, a reason is to be recorded");
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    Boolean funds = context.request().publicFunds();
    boolean named = context.technicalUnitNamed();
    if (Boolean.FALSE.equals(funds) || (funds == null && !named)) {
      return RuleOutcome.PASSED;
    } else if (!named) {
      return RuleOutcome.of(UNIT.finding(doc));
    }
    Standing standing = context.technicalUnit();
    if (standing == null) {
      return RuleOutcome.notRun(
          "信用库中没有该技术服务单位", "the technical unit is not in the credit register");
    }
    List<Listing> listed =
        standing.listings().stream().filter(entry -> entry.serious() == serious).toList();
    if (listed.isEmpty()) {
      return RuleOutcome.PASSED;
    }
    return RuleOutcome.of(funds == null ? FUNDS.finding(doc) : finding(listed.get(0)));
  }

  private Finding finding(Listing entry) {
    return Finding.of(
            doc,
            verdict,
            "技术服务单位列入%s；名单编号%s".formatted(zh, entry.number()),
            "the technical unit is %s; entry %s".formatted(en, entry.number()))
        .withHuman();
  }
}
