package org.kuangjie.enforcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How enforcement is run. Where a law gives no number it is OURS.
 *
 * @param sameDisturbanceShare common part of the smaller outline from which two observations are
 *     one disturbance
 * @param take working days within which an alert has to be taken before it escalates (OURS)
 * @param verifyDays calendar days for 核实举证 of a taken alert; the notice of 2024-03-22 gives a
 *     quarter and no count (C.4)
 * @param delivery how people are told
 * @param photoSightMetres how far a photo is taken to show the ground
 * @param photoAngle opening angle of a camera in degrees
 * @param patrolSightMetres how far to both sides a patrol is taken to have looked
 * @param visitsPerYear 004-R04: inspections per mine and year
 * @param visitsPerYearWatched of mines whose holder is on a credit list or rated D (001-R33 gives
 *     no number; OURS)
 */
@Validated
@ConfigurationProperties("kuangjie.enforcement")
public record EnforcementSettings(
    @DefaultValue("0.3") @DecimalMin("0.01") @DecimalMax("1") double sameDisturbanceShare,
    @DefaultValue @Valid Take take,
    @DefaultValue("30") @Min(1) @Max(365) int verifyDays,
    @DefaultValue @Valid Delivery delivery,
    @DefaultValue("300") @Min(10) @Max(5000) int photoSightMetres,
    @DefaultValue("65") @Min(10) @Max(180) int photoAngle,
    @DefaultValue("250") @Min(10) @Max(5000) int patrolSightMetres,
    @DefaultValue("4") @Min(1) @Max(52) int visitsPerYear,
    @DefaultValue("6") @Min(1) @Max(52) int visitsPerYearWatched) {

  /**
   * Working days by severity.
   *
   * @param urgent to take an urgent alert
   * @param high to take one of high severity
   * @param medium to take one of medium severity
   * @param low to take one of low severity
   */
  public record Take(
      @DefaultValue("1") @Min(1) @Max(60) int urgent,
      @DefaultValue("2") @Min(1) @Max(60) int high,
      @DefaultValue("3") @Min(1) @Max(60) int medium,
      @DefaultValue("5") @Min(1) @Max(60) int low) {

    public int workingDays(Severity severity) {
      return switch (severity) {
        case URGENT -> urgent;
        case HIGH -> high;
        case MEDIUM -> medium;
        case LOW -> low;
      };
    }
  }

  /**
   * Webhooks and e-mail.
   *
   * @param attempts of a delivery before it goes to the dead-letter list
   * @param firstPauseSeconds pause before the second attempt; each further pause is twice as long,
   *     an hour at most
   * @param timeoutSeconds longest time of one attempt
   * @param from sender of e-mails; empty: no e-mail is sent
   * @param plainHttp let webhooks go to addresses without TLS
   */
  public record Delivery(
      @DefaultValue("8") @Min(1) @Max(50) int attempts,
      @DefaultValue("10") @Min(1) @Max(3600) int firstPauseSeconds,
      @DefaultValue("10") @Min(1) @Max(120) int timeoutSeconds,
      @DefaultValue("") String from,
      @DefaultValue("false") boolean plainHttp) {}
}
