package org.kuangjie.ogc.filter;

import java.time.Instant;
import org.kuangjie.shared.DomainException;

/**
 * A period of time in a filter (ISO 19108 TM_Period).
 *
 * @param end not before the begin
 */
public record TimePeriod(Instant begin, Instant end) {

  /**
   * @throws DomainException INVALID when the end is before the begin
   */
  public TimePeriod {
    if (end.isBefore(begin)) {
      throw FilterReader.refused("TimePeriod", "止早于起", "ends before it begins");
    }
  }
}
