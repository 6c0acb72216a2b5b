package org.kuangjie.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
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
 * @param blockWindow PL-22: the days of a year on which planning blocks are adjusted
 * @param workings MR-14: how far workings may seem to lie outside before it counts
 */
@Validated
@ConfigurationProperties("kuangjie.compliance")
public record ComplianceSettings(
    @DefaultValue @Valid Overlap overlap,
    @DefaultValue("100") @DecimalMin("0") @DecimalMax("10000") double claimedAreaSquareMetres,
    @DefaultValue("BLOCK") UnnamedStrategic unnamedStrategic,
    @DefaultValue("false") boolean hardCaps,
    @DefaultValue @Valid Rivers rivers,
    @DefaultValue @Valid Infrastructure infrastructure,
    @DefaultValue @Valid BlockWindow blockWindow,
    @DefaultValue @Valid Workings workings) {

  /** What holds when nothing is configured. */
  public static ComplianceSettings defaults() {
    return new ComplianceSettings(
        new Overlap(1, 1e-5),
        100,
        UnnamedStrategic.BLOCK,
        false,
        new Rivers(1000, 3000, 1000),
        new Infrastructure(40, 30, 15, 10, 30, 50, 500),
        new BlockWindow("01-01", "03-31"),
        new Workings(0.5, 100, 0.5));
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

  /**
   * 每年年初 of 002 七（五）, which names no days.
   *
   * @param from first day, MM-DD
   * @param to last day, MM-DD; before {@code from} where the window runs over the end of the year
   */
  public record BlockWindow(
      @DefaultValue("01-01") @Pattern(regexp = DAY) String from,
      @DefaultValue("03-31") @Pattern(regexp = DAY) String to) {

    private static final String DAY =
        "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])";

    public boolean holds(LocalDate day) {
      MonthDay asked = MonthDay.from(day);
      boolean begun = !asked.isBefore(MonthDay.parse("--" + from));
      boolean goesOn = !asked.isAfter(MonthDay.parse("--" + to));
      return from.compareTo(to) <= 0 ? begun && goesOn : begun || goesOn;
    }
  }

  /**
   * No public text sets a tolerance for 越界 (U10). σ = error of the workings as held and of the
   * licence together; within σ nothing is said, within 3 σ a survey is asked for.
   *
   * @param licenceMetres metres the corners of a licence are sure to
   * @param squareMetres an area outside up to this is no suspicion, only to be surveyed
   * @param elevationMetres metres workings may lie above or below what is licensed
   */
  public record Workings(
      @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("10") double licenceMetres,
      @DefaultValue("100") @DecimalMin("0") @DecimalMax("10000") double squareMetres,
      @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("10") double elevationMetres) {}
}
