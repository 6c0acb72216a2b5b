package org.kuangjie.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * The answer to a check, complete enough to be verified without the database. {@code hash} is
 * SHA-256 over the canonical JSON (RFC 8785) of everything but {@code id} and {@code hash}.
 *
 * @param overall most severe verdict of all findings
 * @param plan null when no plan is held
 * @param reference the reference lists of minerals and authorities; null when none is loaded
 * @param layers versions that were read
 * @param areas null when the boundary could not be located
 * @param passed rules that ran and did not fire
 * @param request as evaluated: day and plan filled in, holder left out
 * @param evidence what binds the report to its inputs; null in reports made before it was kept
 */
public record CheckReport(
    UUID id,
    Text sentence,
    Verdict overall,
    @Nullable PlanUsed plan,
    @Nullable ReferenceUsed reference,
    RuleSetUsed ruleSet,
    LocalDate asOf,
    List<LayerUsed> layers,
    @Nullable AreaStatement areas,
    BoundaryStatement boundary,
    List<ReportFinding> findings,
    List<String> passed,
    List<NotRun> notRun,
    CheckRequest request,
    String softwareVersion,
    @Nullable Evidence evidence,
    String hash) {

  public CheckReport {
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
    passed = List.copyOf(passed);
    notRun = List.copyOf(notRun);
  }

  /** The same report under its hash. */
  public CheckReport withHash(String sha256) {
    return new CheckReport(
        id,
        sentence,
        overall,
        plan,
        reference,
        ruleSet,
        asOf,
        layers,
        areas,
        boundary,
        findings,
        passed,
        notRun,
        request,
        softwareVersion,
        evidence,
        sha256);
  }

  /**
   * @param hash SHA-256 over the canonical form of the plan's figures; null in former reports
   */
  public record PlanUsed(
      String code,
      int version,
      Text name,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String hash) {}

  /** Minerals, their lists in time, authorities and districts as loaded together. */
  public record ReferenceUsed(int version, String hash) {}

  /**
   * @param input SHA-256 over the canonical form of everything kept for a replay, the boundary file
   *     included: one changed byte of it shows
   * @param facts SHA-256 over every measure that was read from the layers, also where no rule fired
   */
  public record Evidence(String input, String facts) {}

  /** {@code hash}: SHA-256 over all rule documents and parameters. */
  public record RuleSetUsed(String version, String hash) {}

  /** {@code synthetic}: 示意 data. */
  public record LayerUsed(
      String name, int version, LocalDate date, boolean synthetic, String hash, String source) {}

  /**
   * Three areas (F-4): ellipsoidal is the legal one (TD/T 1055-2019 附录D); hectares and mu are made
   * from it.
   *
   * @param planarCrs plane the planar area is measured in
   * @param explanation why planar and ellipsoidal differ
   */
  public record AreaStatement(
      double ellipsoidalSquareMetres,
      @Nullable Double planarSquareMetres,
      @Nullable Double claimedSquareMetres,
      double hectares,
      double mu,
      @Nullable String planarCrs,
      Text explanation) {}

  /**
   * @param geometry GeoJSON in EPSG:4490, null when nothing could be located
   */
  public record BoundaryStatement(
      @Nullable String crs,
      Text crsReason,
      String format,
      @Nullable Map<String, Object> geometry,
      List<DistrictTouched> districts) {

    public BoundaryStatement {
      districts = List.copyOf(districts);
    }
  }

  public record DistrictTouched(String code, String name, String planRegion, double squareMetres) {}

  /**
   * @param measured in {@code unit}; null when nothing is measured
   * @param feature code of the feature; null when several are meant
   * @param tolerance what was allowed before the rule fired, in {@code unit} unless said otherwise
   * @param geometry GeoJSON of the conflict or its place; null where there is none
   * @param neededDocument approval, consent or proof that has to be produced; null where the source
   *     names none
   * @param withheld why the place is not shown to who asked; null when it is, or when there is none
   */
  public record ReportFinding(
      String rule,
      int ruleVersion,
      Verdict verdict,
      String source,
      String clause,
      Text message,
      @Nullable Double measured,
      @Nullable String unit,
      @Nullable String layer,
      @Nullable String feature,
      @Nullable String tolerance,
      boolean needsHuman,
      @Nullable Text neededDocument,
      @Nullable Map<String, Object> geometry,
      @Nullable Text withheld) {}

  public record NotRun(String rule, Text reason) {}
}
