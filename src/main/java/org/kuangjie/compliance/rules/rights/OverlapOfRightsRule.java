package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.H;
import static org.kuangjie.compliance.rules.RuleDoc.Confidence.M;

import java.util.List;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.compliance.rules.rights.Depths.Relation;
import org.kuangjie.compliance.rules.rights.OtherRight.Holder;
import org.kuangjie.shared.Text;

/** MR-01 … MR-04: common ground with another right, one finding per right. */
record OverlapOfRightsRule(RuleDoc doc, Test test) implements Rule {

  private static final String LAW = "中华人民共和国矿产资源法（2024年修订）";
  private static final Unstated HOLDER =
      Unstated.of("holderUscc", "矿业权人，是否同一矿业权人", "who applies, so whether the holder is the same");

  /** What one right that shares ground means; empty = nothing. */
  @FunctionalInterface
  interface Test {
    Optional<Conflict> of(CheckContext context, OtherRight right);
  }

  record Conflict(Verdict verdict, Text words) {
    static Optional<Conflict> of(Verdict verdict, String zh, String en) {
      return Optional.of(new Conflict(verdict, Text.of(zh, en)));
    }

    static Optional<Conflict> undecided(Unstated fact) {
      return Optional.of(new Conflict(INDETERMINATE, fact.words()));
    }
  }

  static List<Rule> list(ComplianceSettings settings) {
    return List.of(
        sameDepth(settings), otherDepth(settings), exploration(settings), oilAndGas(settings));
  }

  private static RuleDoc.Builder doc(ComplianceSettings settings, String id, String zh, String en) {
    return RuleDoc.of(id, RuleDoc.Stage.SPATIAL, zh, en)
        .tolerance(settings)
        .parameter(
            "left out",
            "the right under check (existingRight), rights that are 注销 or over on the day")
        .layers(LayerName.MINING_RIGHTS);
  }

  private static Rule sameDepth(ComplianceSettings settings) {
    return new OverlapOfRightsRule(
        doc(settings, "MR-01", "与他人采矿权平面、标高重叠", "Overlap with a mining right in plan and elevation")
            .source(LAW, "第二十三条、第三十五条（2025年7月1日前为2009年文本第十九条）", H)
            .gist("矿业权人在登记的区域内享有勘查、开采的权利；他人不得进入其矿区范围采矿")
            .fires(
                "范围（注销除外）与其他矿业权人的采矿权平面重叠且标高区间重叠；探矿权未限定标高的按全深度计；矿业权人或标高未知的待判；油气与非油气之间见MR-04",
                "the boundary shares ground and elevations with a mining right of another holder; an"
                    + " exploration right without elevations takes all depths; undecided where holder or elevations"
                    + " are not known; oil and gas against solid minerals: MR-04")
            .verdicts(BLOCK, INDETERMINATE)
            .build(),
        (context, right) -> {
          if (!right.isMining()
              || right.isOfOtherKindThan(context)
              || right.holder() == Holder.SAME) {
            return Optional.empty();
          }
          return switch (Depths.of(context).to(right.depths())) {
            case APART -> Optional.empty();
            case UNKNOWN -> elevationsUnknown();
            case SHARED ->
                right.holder() == Holder.OTHER
                    ? Conflict.of(BLOCK, "标高区间重叠，禁止", "elevations overlap as well, forbidden")
                    : Conflict.undecided(HOLDER);
          };
        });
  }

  private static Optional<Conflict> elevationsUnknown() {
    return Conflict.of(
        INDETERMINATE, "一方标高未知，不能判定是否重叠，待判", "elevations of one side are not known, undecided");
  }

  private static Rule otherDepth(ComplianceSettings settings) {
    return new OverlapOfRightsRule(
        doc(settings, "MR-02", "与采矿权平面重叠、标高不重叠", "Overlap with a mining right in plan only")
            .source("自然资规〔2023〕6号", "深部、上部协议出让", M)
            .gist("已设采矿权深部或上部需要统一开采的，可以协议出让；上下重叠的须作安全论证")
            .fires(
                "范围（注销除外）与采矿权平面重叠而标高区间不重叠；标高未知的待判",
                "the boundary shares ground with a mining right at other elevations; undecided where"
                    + " elevations are not known")
            .needs(
                "深部或上部协议出让文件和安全论证", "agreement on the deeper or upper part and a proof of safety")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .build(),
        (context, right) -> {
          if (!right.isMining() || right.isOfOtherKindThan(context)) {
            return Optional.empty();
          }
          Relation relation = Depths.of(context).to(right.depths());
          if (relation == Relation.UNKNOWN) {
            return elevationsUnknown();
          }
          return relation == Relation.SHARED
              ? Optional.empty()
              : Conflict.of(
                  BLOCK_UNLESS,
                  "标高区间不重叠，须为深部或上部协议出让并通过安全论证",
                  "at other elevations: only by agreement for the deep or upper part, with proof of safety");
        });
  }

  private static Rule exploration(ComplianceSettings settings) {
    return new OverlapOfRightsRule(
        doc(settings, "MR-03", "与他人探矿权重叠", "Overlap with an exploration right of another holder")
            .source(LAW, "第二十三条", H)
            .gist("探矿权人在登记的区域内享有勘查的权利，并可以依法取得采矿权")
            .fires(
                "范围（注销除外）与其他矿业权人的探矿权重叠；矿业权人未知的待判；油气与非油气之间见MR-04",
                "the boundary shares ground with an exploration right of another holder, undecided when"
                    + " nobody says who applies; oil and gas against solid minerals: MR-04")
            .verdicts(BLOCK, INDETERMINATE)
            .build(),
        (context, right) -> {
          if (right.isMining()
              || right.isOfOtherKindThan(context)
              || right.holder() == Holder.SAME) {
            return Optional.empty();
          }
          return right.holder() == Holder.OTHER
              ? Conflict.of(BLOCK, "其他矿业权人的探矿权，禁止重叠", "held by another, forbidden")
              : Conflict.undecided(HOLDER);
        });
  }

  private static Rule oilAndGas(ComplianceSettings settings) {
    return new OverlapOfRightsRule(
        doc(settings, "MR-04", "油气与非油气矿业权重叠", "Overlap of oil or gas and other minerals")
            .source("关于进一步完善矿产资源勘查开采登记管理的通知", "油气与非油气矿业权重叠", M)
            .gist("油气与非油气矿业权重叠的，须有不影响已设矿业权的承诺或者互不影响、权益保护协议")
            .fires(
                "油气矿业权的范围（注销除外）与非油气矿业权重叠，或反之",
                "a boundary for oil or gas shares ground with a right to another mineral, or the reverse")
            .needs(
                "矿业权人之间的互不影响和权益保护协议，或不影响承诺",
                "agreement of the holders that neither is affected, or an undertaking")
            .verdicts(BLOCK_UNLESS, INDETERMINATE)
            .build(),
        (context, right) ->
            right.isOfOtherKindThan(context)
                ? Conflict.of(
                    BLOCK_UNLESS,
                    "油气与非油气重叠，须有不影响承诺或互不影响协议",
                    "oil or gas against another mineral: needs a promise or an agreement of no harm")
                : Optional.empty());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork()
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private RuleOutcome judge(CheckContext context) {
    return RuleOutcome.of(
        OtherRight.overlapping(context).stream()
            .flatMap(right -> test.of(context, right).map(c -> finding(context, right, c)).stream())
            .toList());
  }

  private Finding finding(CheckContext context, OtherRight right, Conflict conflict) {
    Finding finding =
        Finding.of(
                doc,
                conflict.verdict(),
                "与%s（%s，%s）平面重叠%s平方米，本次标高%s：%s"
                    .formatted(
                        right.fact().kind(),
                        right.title(),
                        right.depths().print(),
                        right.squareMetres(),
                        Depths.of(context).print(),
                        conflict.words().zh()),
                "shares %s m² with %s (%s); this one %s: %s"
                    .formatted(
                        right.squareMetres(),
                        right.title(),
                        right.depths().print(),
                        Depths.of(context).print(),
                        conflict.words().en()))
            .withFeature(right.fact())
            .withMeasured(Amounts.round(right.fact().overlapSquareMetres(), 2), "m²")
            .withTolerance(Amounts.plain(context.tolerance().squareMetres()) + " m²")
            .withKeepOuts(List.of(new Finding.KeepOut(right.fact(), 0)));
    return conflict.verdict() == BLOCK ? finding : finding.withHuman();
  }
}
