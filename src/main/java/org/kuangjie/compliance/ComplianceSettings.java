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
 * @param infrastructure what is assumed where the law or the data leave an edge or distance open
 */
@Validated
@ConfigurationProperties("kuangjie.compliance")
public record ComplianceSettings(
    @DefaultValue @Valid Overlap overlap,
    @DefaultValue("100") @DecimalMin("0") @DecimalMax("10000") double claimedAreaSquareMetres,
    @DefaultValue("BLOCK") UnnamedStrategic unnamedStrategic,
    @DefaultValue("false") boolean hardCaps,
    @DefaultValue @Valid Rivers rivers,
    @DefaultValue @Valid Infrastructure infrastructure) {

  /** What holds when nothing is configured. */
  public static ComplianceSettings defaults() {
    return new ComplianceSettings(
        new Overlap(1, 1e-5),
        100,
        UnnamedStrategic.BLOCK,
        false,
        new Rivers(1000, 3000, 1000),
        new Infrastructure(40, 30, 15, 10, 30, 50, 500));
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

  /**
   * Half widths in metres: how far the edge of the land (公路用地外缘, 路堤坡脚) can lie from a centre line.
   * Where only the line is held, the answer within this width is undecided.
   *
   * @param nationalRoadHalfWidth metres from the centre line of a 国道 to the edge of its land, at
   *     most
   * @param provincialRoadHalfWidth metres from the centre line of a 省道 to the edge of its land, at
   *     most
   * @param countyRoadHalfWidth metres from the centre line of a 县道 to the edge of its land, at most
   * @param townshipRoadHalfWidth metres from the centre line of a 乡道 to the edge of its land, at
   *     most
   * @param railwayHalfWidth metres from the centre line of a 铁路 to the edge of its land, at most
   * @param otherHalfWidth the same for bridges and tunnels of an unknown road, ferries, power
   *     lines, stations
   * @param oldLawMetres IF-17: metres for the “一定距离” of the law before 2025-07-01, which no text
   *     defines
   */
  public record Infrastructure(
      @DefaultValue("40") @DecimalMin("5") @DecimalMax("100") double nationalRoadHalfWidth,
      @DefaultValue("30") @DecimalMin("4") @DecimalMax("100") double provincialRoadHalfWidth,
      @DefaultValue("15") @DecimalMin("3") @DecimalMax("60") double countyRoadHalfWidth,
      @DefaultValue("10") @DecimalMin("2") @DecimalMax("40") double townshipRoadHalfWidth,
      @DefaultValue("30") @DecimalMin("5") @DecimalMax("100") double railwayHalfWidth,
      @DefaultValue("50") @DecimalMin("5") @DecimalMax("200") double otherHalfWidth,
      @DefaultValue("500") @DecimalMin("50") @DecimalMax("3000") double oldLawMetres) {}
}
