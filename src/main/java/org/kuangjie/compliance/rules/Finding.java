package org.kuangjie.compliance.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * One finding of one rule.
 *
 * @param measured in {@code unit}; null when nothing is measured
 * @param tolerance what was allowed before the rule fired
 * @param needsHuman a person must confirm or decide
 * @param geometry conflict or place, EPSG:4490
 * @param keepOuts ground the boundary would have to leave for this finding to vanish; empty where
 *     no cut of the boundary helps. Not printed
 */
public record Finding(
    RuleDoc doc,
    Verdict verdict,
    Text message,
    @Nullable Double measured,
    @Nullable String unit,
    @Nullable String layer,
    @Nullable String feature,
    @Nullable String tolerance,
    boolean needsHuman,
    @Nullable Geometry geometry,
    List<KeepOut> keepOuts) {

  public Finding {
    keepOuts = List.copyOf(keepOuts);
  }

  /**
   * A feature and the ground around it.
   *
   * @param metres to keep from it; 0 = only its own ground
   */
  public record KeepOut(FeatureFact feature, double metres) {}

  public static Finding of(RuleDoc doc, Verdict verdict, String zh, String en) {
    return new Finding(
        doc, verdict, Text.of(zh, en), null, null, null, null, null, false, null, List.of());
  }

  public Finding withMeasured(double value, String valueUnit) {
    return new Finding(
        doc,
        verdict,
        message,
        value,
        valueUnit,
        layer,
        feature,
        tolerance,
        needsHuman,
        geometry,
        keepOuts);
  }

  public Finding withTolerance(String allowed) {
    return new Finding(
        doc,
        verdict,
        message,
        measured,
        unit,
        layer,
        feature,
        allowed,
        needsHuman,
        geometry,
        keepOuts);
  }

  public Finding withHuman() {
    return new Finding(
        doc, verdict, message, measured, unit, layer, feature, tolerance, true, geometry, keepOuts);
  }

  public Finding withLayer(String name) {
    return new Finding(
        doc,
        verdict,
        message,
        measured,
        unit,
        name,
        feature,
        tolerance,
        needsHuman,
        geometry,
        keepOuts);
  }

  public Finding withFeature(FeatureFact fact) {
    return new Finding(
        doc,
        verdict,
        message,
        measured,
        unit,
        fact.layer(),
        fact.code(),
        tolerance,
        needsHuman,
        fact.conflict(),
        keepOuts);
  }

  /** Names another feature, the place stays. */
  public Finding naming(FeatureFact fact) {
    return new Finding(
        doc,
        verdict,
        message,
        measured,
        unit,
        fact.layer(),
        fact.code(),
        tolerance,
        needsHuman,
        geometry,
        keepOuts);
  }

  public Finding withGeometry(@Nullable Geometry place) {
    return new Finding(
        doc,
        verdict,
        message,
        measured,
        unit,
        layer,
        feature,
        tolerance,
        needsHuman,
        place,
        keepOuts);
  }

  public Finding withKeepOuts(List<KeepOut> ground) {
    return new Finding(
        doc,
        verdict,
        message,
        measured,
        unit,
        layer,
        feature,
        tolerance,
        needsHuman,
        geometry,
        ground);
  }
}
