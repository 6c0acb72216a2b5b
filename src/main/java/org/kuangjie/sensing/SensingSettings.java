package org.kuangjie.sensing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patches are compared. Every result prints what it was measured with; no national tolerance is
 * published (C.5), so all of it is OURS.
 *
 * @param tolerance when a patch that reaches over a boundary counts
 * @param history when patches are one disturbance, and what is told early
 * @param deliveries what happens to patches that came in
 * @param workers comparisons at the same time
 * @param batch patches compared together
 */
@Validated
@ConfigurationProperties("kuangjie.sensing")
public record SensingSettings(
    @DefaultValue @Valid Tolerance tolerance,
    @DefaultValue @Valid History history,
    @DefaultValue @Valid Deliveries deliveries,
    @DefaultValue("2") @Min(1) @Max(16) int workers,
    @DefaultValue("1000") @Min(10) @Max(10_000) int batch) {

  /** What holds when nothing is configured. */
  public static SensingSettings defaults() {
    return new SensingSettings(
        new Tolerance(2, 0.5, 2, 3, 100, 1, 3),
        new History(0.3, 0.5, 100, 365),
        new Deliveries(true, 1),
        2,
        1000);
  }

  /**
   * Horizontal uncertainty and what follows from it (C.5).
   *
   * @param resolutions σ in ground resolutions of the image
   * @param licenceMetres precision of the licence, added to σ
   * @param unknownResolutionMetres ground resolution taken where a patch states none
   * @param surveyFactor up to so many σ outside a patch is to be surveyed first (需实测)
   * @param leastSquareMetres smaller areas outside are to be surveyed first
   * @param noiseSquareMetres smaller areas are none
   * @param sliverMetres pieces up to this width are examined as slivers (F-6)
   */
  public record Tolerance(
      @DefaultValue("2") @DecimalMin("0.5") @DecimalMax("10") double resolutions,
      @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("50") double licenceMetres,
      @DefaultValue("2") @DecimalMin("0.05") @DecimalMax("100") double unknownResolutionMetres,
      @DefaultValue("3") @DecimalMin("1") @DecimalMax("10") double surveyFactor,
      @DefaultValue("100") @DecimalMin("0") @DecimalMax("10000") double leastSquareMetres,
      @DefaultValue("1") @DecimalMin("0.01") @DecimalMax("100") double noiseSquareMetres,
      @DefaultValue("3") @DecimalMin("0.1") @DecimalMax("30") double sliverMetres) {

    /** σ in metres of a patch seen in an image of the resolution. */
    public double sigma(double resolutionMetres) {
      return resolutions * resolutionMetres + licenceMetres;
    }
  }

  /**
   * Patches that came in.
   *
   * @param compare whether a delivery is compared with rights and control areas as soon as it is
   *     in, which raises its alerts; without it somebody has to ask for it
   * @param yearsTold patches of so many years before the present one still raise alerts then; those
   *     of older years are compared silently
   */
  public record Deliveries(
      @DefaultValue("true") boolean compare, @DefaultValue("1") @Min(0) @Max(100) int yearsTold) {}

  /**
   * Patches over time.
   *
   * @param leastIou common part of their union from which two patches are one disturbance
   * @param leastShare common part of the smaller one from which they are, too
   * @param noticeMetres a front nearer than this to a boundary it moves towards is told early
   * @param noticeDays and only when it would arrive within so many days
   */
  public record History(
      @DefaultValue("0.3") @DecimalMin("0.05") @DecimalMax("0.95") double leastIou,
      @DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("1") double leastShare,
      @DefaultValue("100") @DecimalMin("1") @DecimalMax("1000") double noticeMetres,
      @DefaultValue("365") @DecimalMin("1") @DecimalMax("3650") double noticeDays) {}
}
