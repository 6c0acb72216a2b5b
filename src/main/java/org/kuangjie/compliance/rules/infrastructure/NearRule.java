package org.kuangjie.compliance.rules.infrastructure;

import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Overlaps;
import org.kuangjie.compliance.rules.Restricted;
import org.kuangjie.compliance.rules.Rule;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleOutcome;
import org.kuangjie.compliance.rules.infrastructure.Conduct.Doing;
import org.kuangjie.shared.Text;

/**
 * The boundary lies nearer to some works than a statute allows; the rules of the family differ in
 * works, distance, named line, conduct and verdict. The nearest of the worst is reported, the
 * others are counted. Inside the band of what is not exactly known the answer is 待判 (U9).
 */
record NearRule(RuleDoc doc, List<Target> targets, Verdict verdict, Text need, HalfWidths widths)
    implements Rule {

  NearRule {
    targets = List.copyOf(targets);
  }

  @Override
  public RuleOutcome evaluate(CheckContext context) {
    return context.action().endsWork() || targets.stream().allMatch(t -> isNothing(t, context))
        ? RuleOutcome.PASSED
        : context.withLayers(doc, () -> judge(context));
  }

  private static boolean isNothing(Target target, CheckContext context) {
    return target.conduct().of(context) == Doing.NO;
  }

  /** One feature near the boundary, and what it leads to. */
  private record Reach(FeatureFact fact, EdgeBand band, Doing doing, Verdict verdict) {}

  private RuleOutcome judge(CheckContext context) {
    List<Reach> reaches =
        targets.stream()
            .filter(target -> !isNothing(target, context))
            .flatMap(target -> reaches(context, target))
            .toList();
    Optional<Reach> worst =
        reaches.stream()
            .min(
                Comparator.comparing(Reach::verdict)
                    .thenComparing(reach -> Restricted.is(reach.fact()))
                    .thenComparing(reach -> reach.band().nearMetres())
                    .thenComparing(reach -> reach.fact().code()));
    return worst
        .map(reach -> finding(reach, reaches))
        .map(RuleOutcome::of)
        .orElse(RuleOutcome.PASSED);
  }

  private Stream<Reach> reaches(CheckContext context, Target target) {
    Doing doing = target.conduct().of(context);
    return context.spatial().list(target.layer()).stream()
        .filter(target::matches)
        .map(fact -> reach(context, target, fact, doing))
        .filter(reach -> !reach.band().isSurelyBeyond())
        .filter(reach -> isInside(context, reach));
  }

  /** Where no distance is given (圈定地区以内) a shared edge is no trespass. */
  private static boolean isInside(CheckContext context, Reach reach) {
    return reach.band().limit().most() > 0
        || reach.band().errorMetres() > 0
        || Overlaps.isReal(reach.fact(), context.tolerance());
  }

  private Reach reach(CheckContext context, Target target, FeatureFact fact, Doing doing) {
    EdgeBand band =
        EdgeBand.of(fact, target, widths, context.boundary().geometry(), context.tolerance());
    return new Reach(fact, band, doing, verdict(band, doing));
  }

  private Verdict verdict(EdgeBand band, Doing doing) {
    if (doing instanceof Doing.NotDone) {
      return PASS;
    }
    boolean certain = doing instanceof Doing.Done && band.isSurelyWithin();
    return certain ? verdict : INDETERMINATE;
  }

  private Finding finding(Reach reach, List<Reach> all) {
    if (Restricted.is(reach.fact())) {
      return Restricted.finding(doc, reach.verdict());
    }
    long others = all.stream().filter(other -> other.verdict() == reach.verdict()).count() - 1;
    Text words = words(reach);
    Finding finding =
        Finding.of(
                doc,
                reach.verdict(),
                words.zh() + (others > 0 ? "；另有%d处".formatted(others) : ""),
                words.en() + (others > 0 ? "; %d more".formatted(others) : ""))
            .withFeature(reach.fact())
            .withMeasured(Amounts.round(reach.band().heldMetres(), 2), "m")
            .withTolerance(
                "±%s m, half width %s m"
                    .formatted(
                        Amounts.plain(reach.band().errorMetres()),
                        Amounts.plain(reach.band().halfWidthMetres())))
            .withKeepOuts(
                all.stream()
                    .filter(other -> other.verdict() == reach.verdict())
                    .filter(other -> !Restricted.is(other.fact()))
                    .map(other -> new Finding.KeepOut(other.fact(), other.band().clearanceMetres()))
                    .toList());
    return reach.verdict() == Verdict.BLOCK ? finding : finding.withHuman();
  }

  private Text words(Reach reach) {
    EdgeBand band = reach.band();
    String metres = Amounts.plain(band.heldMetres());
    Text conclusion = conclusion(reach);
    return Text.of(
        "距%s（%s）%s米%s，%s（%s）%s"
            .formatted(
                kind(reach.fact()),
                reach.fact().name(),
                metres,
                band.basis().zh(),
                (band.isSurelyWithin() ? "小于" : "跨") + band.limitWords().zh(),
                article(),
                conclusion.zh()),
        "%s m from %s (%s)%s, %s %s%s"
            .formatted(
                metres,
                reach.fact().kind(),
                reach.fact().name(),
                band.basis().en(),
                band.isSurelyWithin() ? "below" : "across",
                band.limitWords().en(),
                conclusion.en()));
  }

  /** Kinds of reaches are codes, all others are Chinese words. */
  private static String kind(FeatureFact fact) {
    return switch (fact.kind()) {
      case "bank" -> "岸线";
      case "centreline" -> "中心线";
      default -> fact.kind();
    };
  }

  private Text conclusion(Reach reach) {
    if (reach.doing() instanceof Doing.NotStated unstated) {
      Text words = unstated.fact().words();
      return Text.of("：" + words.zh(), ": " + words.en());
    } else if (reach.doing() instanceof Doing.NotDone no && no.note() != null) {
      return Text.of("：" + no.note().zh(), ": " + no.note().en());
    } else if (reach.verdict() == INDETERMINATE) {
      return Text.of("，待判", ", undecided");
    }
    return need;
  }

  /** 《…》第…条 */
  private String article() {
    return "《%s》%s".formatted(doc.source().document(), doc.source().article());
  }
}
