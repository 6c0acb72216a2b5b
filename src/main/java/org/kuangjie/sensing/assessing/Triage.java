package org.kuangjie.sensing.assessing;

import java.util.EnumSet;
import java.util.Set;
import org.kuangjie.sensing.Certainty;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.SensingSettings;

/**
 * From measures to the relation that counts most (C.2, C.5).
 *
 * @param signs every relation found, {@code finding} among them
 */
record Triage(PatchFinding finding, Set<PatchFinding> signs, Certainty certainty) {

  /** From this share of the patch in a right it is partly inside. */
  private static final double PARTLY = 0.02;

  static final Triage UNDECIDED =
      new Triage(PatchFinding.UNDECIDED, EnumSet.of(PatchFinding.UNDECIDED), Certainty.NONE);

  /**
   * @param differences from the licence of the right with most of the patch
   */
  static Triage of(
      RightsMeasure measure,
      Set<PatchFinding> differences,
      double sigma,
      SensingSettings.Tolerance tolerance) {
    Set<PatchFinding> signs = EnumSet.noneOf(PatchFinding.class);
    signs.addAll(differences);
    double noise = tolerance.noiseSquareMetres();
    if (measure.outside() <= noise) {
      PatchFinding finding = differences.stream().sorted().findFirst().orElse(PatchFinding.INSIDE);
      // The order of the enum puts method before mineral; the mineral weighs more.
      if (differences.contains(PatchFinding.MINERAL_DIFFERS)) {
        finding = PatchFinding.MINERAL_DIFFERS;
      }
      signs.add(finding);
      return new Triage(finding, signs, Certainty.NONE);
    }
    boolean partly = measure.inside() > Math.max(noise, PARTLY * measure.total());
    if (measure.ended() > noise) {
      signs.add(PatchFinding.EXPIRED_RIGHT);
    }
    if (measure.exploration() > noise) {
      signs.add(PatchFinding.EXPLORATION_RIGHT);
    }
    PatchFinding finding = partly ? across(measure, sigma) : outside(measure);
    signs.add(finding);
    return new Triage(finding, signs, certainty(measure, finding, partly, sigma, tolerance));
  }

  private static PatchFinding across(RightsMeasure measure, double sigma) {
    if (measure.sliver() != null) {
      return PatchFinding.SLIVER;
    }
    return measure.farthest() <= sigma ? PatchFinding.EDGE_BAND : PatchFinding.ACROSS;
  }

  private static PatchFinding outside(RightsMeasure measure) {
    if (measure.ended() >= measure.outside() / 2) {
      return PatchFinding.EXPIRED_RIGHT;
    }
    return measure.exploration() >= measure.outside() / 2
        ? PatchFinding.EXPLORATION_RIGHT
        : PatchFinding.OUTSIDE;
  }

  private static Certainty certainty(
      RightsMeasure measure,
      PatchFinding finding,
      boolean partly,
      double sigma,
      SensingSettings.Tolerance tolerance) {
    if (finding == PatchFinding.SLIVER || finding == PatchFinding.EDGE_BAND) {
      return Certainty.WITHIN_ERROR;
    }
    boolean near = partly && measure.farthest() <= tolerance.surveyFactor() * sigma;
    return near || measure.outside() <= tolerance.leastSquareMetres()
        ? Certainty.TO_SURVEY
        : Certainty.BEYOND_ERROR;
  }
}
