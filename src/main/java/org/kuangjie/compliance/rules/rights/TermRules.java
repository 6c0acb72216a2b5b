package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.WARN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.geo.EllipsoidalArea;

/** MR-10 … MR-12: renewals and terms, 矿产资源法 art 24. */
final class TermRules {

  private static final String LAW = "中华人民共和国矿产资源法（2024年修订）";
  private static final LocalDate NEW_LAW = LocalDate.of(2025, 7, 1);
  private static final Unstated TERM = Unstated.of("termYears", "期限（年）", "the term in years");

  private TermRules() {}

  static List<Rule> list(ComplianceSettings settings) {
    return List.of(Reduction.of(settings), new Renewals(), new Term());
  }

  private static boolean renewsExploration(CheckContext context) {
    return !context.isMining() && context.action() == RightAction.RENEW;
  }

  /** MR-10. */
  private record Reduction(RuleDoc doc) implements Rule {

    static Rule of(ComplianceSettings settings) {
      return new Reduction(
          RuleDoc.of("MR-10", RuleDoc.Stage.SPATIAL, "探矿权延续核减面积", "Renewal reduces the area")
              .source(LAW, "第二十四条", RuleDoc.Confidence.H)
              .gist("探矿权续期时应当按照规定核减勘查区域面积；核减比例由规定确定")
              .fires(
                  "探矿权延续的面积不小于原面积；原矿业权未说明的待判",
                  "a renewed exploration right is not smaller than it was; undecided when the former right is"
                      + " not named")
              .needs("按规定核减面积后的范围", "a boundary reduced as prescribed")
              .verdicts(BLOCK_UNLESS, INDETERMINATE)
              .from(NEW_LAW)
              .coverTolerance(settings)
              .build());
    }

    @Override
    public RuleOutcome evaluate(CheckContext context) {
      if (!renewsExploration(context)) {
        return RuleOutcome.PASSED;
      }
      MiningRight former = context.existingRight();
      if (former == null) {
        return RuleOutcome.of(
            Unstated.of("existingRight", "原许可证号", "the former licence").finding(doc));
      }
      double before = EllipsoidalArea.squareMetres(former.geometry());
      double now = context.boundary().ellipsoidalSquareMetres();
      double tolerance = context.tolerance().gapSquareMetres(before);
      return before - now > tolerance
          ? RuleOutcome.PASSED
          : RuleOutcome.of(finding(before, now, tolerance));
    }

    private Finding finding(double before, double now, double tolerance) {
      return Finding.of(
              doc,
              BLOCK_UNLESS,
              "探矿权延续未核减面积（原%s公顷，现%s公顷），须按规定核减或属不核减情形（比例法律未定）"
                  .formatted(Amounts.hectares(before), Amounts.hectares(now)),
              "renewed without reduction (%s ha before, %s ha now): to be reduced as prescribed, or exempt"
                  .formatted(Amounts.hectares(before), Amounts.hectares(now)))
          .withMeasured(Amounts.round(now - before, 2), "m²")
          .withTolerance(Amounts.plain(tolerance) + " m²")
          .withHuman();
    }
  }

  /** MR-11. */
  private record Renewals() implements Rule {

    private static final int MOST = 3;
    private static final BigDecimal YEARS = BigDecimal.valueOf(5);

    private static final RuleDoc DOC =
        RuleDoc.of("MR-11", RuleDoc.Stage.ATTRIBUTES, "探矿权续期次数和期限", "Number and length of renewals")
            .source(LAW, "第二十四条", RuleDoc.Confidence.H)
            .gist("探矿权续期最多不超过三次，每次期限为五年；法律、行政法规另有规定的除外")
            .fires(
                "探矿权延续超过3次，或期限超过5年；未说明的待判",
                "an exploration right is renewed for the fourth time, or for more than 5 years; undecided"
                    + " when not stated")
            .verdicts(BLOCK, INDETERMINATE)
            .from(NEW_LAW)
            .parameter("renewals", MOST)
            .parameter("years", YEARS)
            .build();

    @Override
    public RuleDoc doc() {
      return DOC;
    }

    @Override
    public RuleOutcome evaluate(CheckContext context) {
      return renewsExploration(context) ? RuleOutcome.of(judge(context)) : RuleOutcome.PASSED;
    }

    private List<Finding> judge(CheckContext context) {
      List<Finding> findings = new ArrayList<>();
      Integer number = context.request().renewalNumber();
      BigDecimal years = context.request().termYears();
      if (number == null) {
        findings.add(Unstated.of("renewalNumber", "第几次续期", "which renewal it is").finding(DOC));
      } else if (number > MOST) {
        findings.add(
            Finding.of(
                    DOC,
                    BLOCK,
                    "第%d次续期，超过3次".formatted(number),
                    "renewal number %d, at most 3 are allowed".formatted(number))
                .withMeasured(number, "renewals"));
      }
      if (years == null) {
        findings.add(TERM.finding(DOC));
      } else if (years.compareTo(YEARS) > 0) {
        findings.add(
            Finding.of(
                    DOC,
                    BLOCK,
                    "续期%s年，超过5年".formatted(Amounts.plain(years)),
                    "renewed for %s years, at most 5 are allowed".formatted(Amounts.plain(years)))
                .withMeasured(years.doubleValue(), "years"));
      }
      return findings;
    }
  }

  /** MR-12. */
  private record Term() implements Rule {

    private static final BigDecimal LEGAL = BigDecimal.valueOf(30);
    private static final BigDecimal MEDIUM = BigDecimal.valueOf(20);
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private static final RuleDoc DOC =
        RuleDoc.of("MR-12", RuleDoc.Stage.ATTRIBUTES, "采矿权期限", "Term of a mining right")
            .source(LAW + "；重庆市矿产资源管理条例", "第二十四条；第二十八条", RuleDoc.Confidence.H)
            .gist("采矿权期限最长不超过三十年；重庆市条例仍按大型30年、中型20年、小型10年，与上位法不一致时以法律为准")
            .fires(
                "采矿权（转让、保留、注销、缩小除外）期限超过30年（2025年7月1日起禁止，此前提示），或超过规模类别的30、20、10年（提示）；未说明期限或规模的待判",
                "a mining right for more than 30 years (forbidden since 2025-07-01, a warning before), or more"
                    + " than 30, 20, 10 years by class of scale (a warning); undecided when term or scale are not"
                    + " stated")
            .verdicts(BLOCK, WARN, INDETERMINATE)
            .parameter("law", "30 years")
            .parameter("city regulation", "大型 30, 中型 20, 小型 10 years; classes of 专栏9")
            .build();

    @Override
    public RuleDoc doc() {
      return DOC;
    }

    @Override
    public RuleOutcome evaluate(CheckContext context) {
      boolean applies = context.isMining() && !context.action().keepsTerm();
      return applies ? judge(context) : RuleOutcome.PASSED;
    }

    private RuleOutcome judge(CheckContext context) {
      BigDecimal years = context.request().termYears();
      if (years == null) {
        return RuleOutcome.of(TERM.finding(DOC));
      } else if (years.compareTo(LEGAL) > 0) {
        return RuleOutcome.of(tooLong(context, years));
      } else if (years.compareTo(SMALL) <= 0) {
        return RuleOutcome.PASSED;
      }
      return byClass(context, years);
    }

    private Finding tooLong(CheckContext context, BigDecimal years) {
      boolean law = !context.asOf().isBefore(NEW_LAW);
      return finding(
          law ? BLOCK : WARN,
          years,
          law ? "法定最长30年" : "重庆市条例最长30年",
          law ? "30 years by law" : "30 years by the city's regulation");
    }

    private RuleOutcome byClass(CheckContext context, BigDecimal years) {
      BigDecimal scale = context.request().scale();
      Optional<ScaleClass> limits =
          Optional.ofNullable(context.plan())
              .flatMap(plan -> plan.findScaleClass(context.requireMineral().code()));
      if (scale == null || limits.isEmpty()) {
        return RuleOutcome.of(
            Unstated.of("scale", "生产规模或专栏9类别", "scale or its class of 专栏9").finding(DOC));
      }
      boolean large = scale.compareTo(limits.get().large()) >= 0;
      boolean medium = scale.compareTo(limits.get().medium()) >= 0;
      BigDecimal most = large ? LEGAL : medium ? MEDIUM : SMALL;
      String size = large ? "大型" : medium ? "中型" : "小型";
      return years.compareTo(most) > 0
          ? RuleOutcome.of(
              finding(
                  WARN,
                  years,
                  "重庆市条例%s矿山最长%s年（法律最长30年）".formatted(size, most),
                  "%s years for a %s mine by the city's regulation, 30 by law"
                      .formatted(most, size)))
          : RuleOutcome.PASSED;
    }

    private static Finding finding(Verdict verdict, BigDecimal years, String zh, String en) {
      return Finding.of(
              DOC,
              verdict,
              "采矿权期限%s年，超过%s".formatted(Amounts.plain(years), zh),
              "a term of %s years exceeds %s".formatted(Amounts.plain(years), en))
          .withMeasured(years.doubleValue(), "years");
    }
  }
}
