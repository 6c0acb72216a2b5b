package org.kuangjie.compliance.rules.rights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.MineralLists;
import org.kuangjie.compliance.rules.Overlaps;

/**
 * A right beside the one under check. Dates decide whether it lives (the overlay leaves out what
 * had ended on the day); of the states only 注销 takes it away.
 */
record OtherRight(FeatureFact fact, Holder holder) {

  static final String MINING = "采矿权";
  static final String EXPLORATION = "探矿权";
  private static final String CANCELLED = "注销";

  /** Whose it is, seen from the applicant. */
  enum Holder {
    SAME,
    OTHER,
    UNKNOWN
  }

  /** All around, the right that is renewed or changed left out. */
  static Stream<OtherRight> around(CheckContext context) {
    String own = licence(context).orElse("");
    return context.spatial().list(LayerName.MINING_RIGHTS).stream()
        .filter(fact -> !fact.code().equals(own))
        .filter(fact -> !fact.text("status").orElse("").equals(CANCELLED))
        .map(fact -> new OtherRight(fact, holder(context, fact)));
  }

  /** Those that share ground, not only an edge (G22). */
  static List<OtherRight> overlapping(CheckContext context) {
    return around(context)
        .filter(right -> Overlaps.isReal(right.fact(), context.tolerance()))
        .toList();
  }

  private static Optional<String> licence(CheckContext context) {
    return Optional.ofNullable(context.existingRight())
        .map(MiningRight::licenceNumber)
        .or(() -> Optional.ofNullable(context.request().existingRight()).map(String::strip));
  }

  private static Holder holder(CheckContext context, FeatureFact fact) {
    if (context.ownRights() == null) {
      return Holder.UNKNOWN;
    }
    return context.ownRights().contains(fact.code()) ? Holder.SAME : Holder.OTHER;
  }

  boolean isMining() {
    return fact.kind().equals(MINING);
  }

  String mineral() {
    return fact.text("mineral").orElse("");
  }

  boolean isOilOrGas() {
    return MineralLists.OIL_AND_GAS.contains(mineral());
  }

  /** Oil and gas lie with solid minerals under rules of their own (MR-04). */
  boolean isOfOtherKindThan(CheckContext context) {
    return isOilOrGas() != context.isMineralOneOf(MineralLists.OIL_AND_GAS);
  }

  Depths depths() {
    return Depths.of(fact);
  }

  /** Name and licence number, both public. */
  String title() {
    return "%s %s".formatted(fact.name(), fact.code());
  }

  String squareMetres() {
    return Amounts.plain(fact.overlapSquareMetres());
  }
}
