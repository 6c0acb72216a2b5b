package org.kuangjie.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures and choices the sources leave open, and distances an authority may widen. All of them
 * stand in the rules' documents and so in the hash of the rule set.
 *
 * @param overlap when common ground counts
 * @param claimedAreaSquareMetres DQ-08: claimed and ellipsoidal area may differ by so much; the
 *     default is the last digit of an area in km² with 4 decimals
 * @param unnamedStrategic SB-01, BLOCK or INDETERMINATE: answer to a new or growing right in the
 *     ecological red line for a strategic mineral that 自然资发〔2022〕142号 does not name
 * @param hardCaps PL-14, PL-15: true makes the caps a ban, although the plan says “about” (左右)
 * @param rivers distances of facilities from rivers
 */
@Validated
@ConfigurationProperties("kuangjie.compliance")
public record ComplianceSettings(
    @DefaultValue @Valid Overlap overlap,
    @DefaultValue("100") @DecimalMin("0") @DecimalMax("10000") double claimedAreaSquareMetres,
    @DefaultValue("BLOCK") UnnamedStrategic unnamedStrategic,
    @DefaultValue("false") boolean hardCaps,
    @DefaultValue @Valid Rivers rivers) {

  /** What holds when nothing is configured. */
  public static ComplianceSettings defaults() {
    return new ComplianceSettings(
        new Overlap(1, 1e-5), 100, UnnamedStrategic.BLOCK, false, new Rivers(1000, 3000, 1000));
  }

  /** The open end “等战略性矿产”, read strictly or left to a person. */
  public enum UnnamedStrategic {
    BLOCK,
    INDETERMINATE
  }

  /**
   * Noise of coordinates is no overlap and no gap.
   *
   * @param squareMetres a common area up to this is a touch
   * @param share of the boundary that may stick out of a feature said to hold it, as cutting
   *     features into parts moves areas a little
   */
  public record Overlap(
      @DefaultValue("1") @DecimalMin("0.01") @DecimalMax("100") double squareMetres,
      @DefaultValue("0.00001") @DecimalMin("0") @DecimalMax("0.01") double share) {

    /** What may stick out of a feature that holds a boundary of the given area. */
    public double gapSquareMetres(double boundarySquareMetres) {
      return Math.max(squareMetres, boundarySquareMetres * share);
    }
  }

  /**
   * 长江保护法 art 26: the statutory distance is the lowest value, for a statute cannot be configured
   * away.
   *
   * @param chemicalMetres RV-03: chemical works from rivers of the Yangtze system
   * @param tailingsMainStemMetres RV-04: tailings from the main stem
   * @param tailingsTributaryMetres RV-05: tailings from major tributaries
   */
  public record Rivers(
      @DefaultValue("1000") @DecimalMin("1000") @DecimalMax("3000") double chemicalMetres,
      @DefaultValue("3000") @DecimalMin("3000") @DecimalMax("5000") double tailingsMainStemMetres,
      @DefaultValue("1000") @DecimalMin("1000") @DecimalMax("3000")
          double tailingsTributaryMetres) {}
}
