package org.kuangjie.compliance.rules.data;

import static org.kuangjie.compliance.Verdict.DATA_ERROR;

import org.kuangjie.compliance.ElevationBand;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;

/** DQ-11: the upper elevation is above the lower one. */
record ElevationOrderRule() implements Rule {

  private static final RuleDoc DOC =
      RuleDoc.of("DQ-11", RuleDoc.Stage.DATA, "标高上下限顺序", "Order of elevations")
          .house("标高的填报", RuleDoc.Confidence.L)
          .gist("标高上限高于标高下限，1985国家高程基准，米")
          .fires("标高上限不高于标高下限", "the upper elevation is not above the lower one")
          .verdicts(DATA_ERROR)
          .build();

  @Override
  public RuleDoc doc() {
    return DOC;
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return RuleOutcome.of(
        context.listElevationBands().stream()
            .filter(ElevationBand::isUpsideDown)
            .map(ElevationOrderRule::finding)
            .toList());
  }

  private static Finding finding(ElevationBand band) {
    String top = Amounts.plain(band.top());
    String bottom = Amounts.plain(band.bottom());
    return Finding.of(
            DOC,
            DATA_ERROR,
            "标高上下限颠倒：上限%s米不高于下限%s米".formatted(top, bottom),
            "elevations are upside down: top %s m is not above bottom %s m".formatted(top, bottom))
        .withMeasured(Amounts.round(band.top() - band.bottom(), 2), "m");
  }
}
