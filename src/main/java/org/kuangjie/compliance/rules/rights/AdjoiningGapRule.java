package org.kuangjie.compliance.rules.rights;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.INFO;

import java.util.Comparator;
import java.util.Optional;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.Unstated;
import org.kuangjie.compliance.rules.rights.OtherRight.Holder;

/** MR-06: the gap beside a right of the same holder may be granted by agreement. */
record AdjoiningGapRule(RuleDoc doc) implements Rule {

  private static final double ABOUT = 300;
  private static final Unstated HOLDER =
      Unstated.of("holderUscc", "矿业权人，是否同一矿业权人", "who applies, so whether the holder is the same");

  static Rule of() {
    return new AdjoiningGapRule(
        RuleDoc.of(
                "MR-06",
                RuleDoc.Stage.SPATIAL,
                "同一矿业权人相邻夹缝约300米",
                "Gap of about 300 m between rights of one holder")
            .source("自然资规〔2023〕6号", "协议出让", RuleDoc.Confidence.M)
            .gist("同一矿业权人相邻采矿权之间距离300米左右的夹缝区域，可以协议出让")
            .fires(
                "协议出让的范围距同一矿业权人的采矿权不超过300米；矿业权人未知的待判",
                "a boundary to be granted by agreement lies within 300 m of a mining right of the same holder;"
                    + " undecided when nobody says who applies")
            .verdicts(INFO, INDETERMINATE)
            .parameter("limit", "300 m (左右)")
            .layers(LayerName.MINING_RIGHTS)
            .build());
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action() == RightAction.AGREEMENT
        ? context.withLayers(doc, () -> judge(context))
        : RuleOutcome.PASSED;
  }

  private RuleOutcome judge(CheckContext context) {
    Optional<OtherRight> nearest =
        OtherRight.around(context)
            .filter(right -> right.isMining() && right.holder() != Holder.OTHER)
            .filter(right -> right.fact().distanceMetres() <= ABOUT)
            .min(Comparator.comparing(right -> right.fact().distanceMetres()));
    return nearest.map(right -> RuleOutcome.of(finding(right))).orElse(RuleOutcome.PASSED);
  }

  private Finding finding(OtherRight right) {
    boolean same = right.holder() == Holder.SAME;
    String metres = Amounts.plain(right.fact().distanceMetres());
    return Finding.of(
            doc,
            same ? INFO : INDETERMINATE,
            "距%s %s米：%s"
                .formatted(
                    right.title(), metres, same ? "同一矿业权人的相邻夹缝，可按协议出让办理" : HOLDER.words().zh()),
            "%s m from %s: %s"
                .formatted(
                    metres,
                    right.title(),
                    same ? "a gap beside a right of the same holder" : HOLDER.words().en()))
        .withFeature(right.fact())
        .withMeasured(Amounts.round(right.fact().distanceMetres(), 2), "m")
        .withTolerance("about 300 m")
        .withHuman();
  }
}
