package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights.RightTerms;

/**
 * Who or what owes a duty.
 *
 * @param code licence number, district code, or {@code city}
 * @param districtCode empty for the city
 * @param right null for offices
 */
public record DutySubject(
    String code, String name, String districtCode, @Nullable RightTerms right) {

  static final String CITY = "city";

  static DutySubject of(RightTerms right) {
    return new DutySubject(right.licenceNumber(), right.projectName(), right.districtCode(), right);
  }

  /** Offices are older than every period. */
  LocalDate since() {
    return right == null ? LocalDate.MIN : right.setOn();
  }

  boolean owes(DutyKind kind) {
    return right != null
        ? kind.concerns(right)
        : kind.owedBy() == (code.equals(CITY) ? DutyKind.Owner.CITY : DutyKind.Owner.DISTRICT);
  }

  /** Whether it existed in the period. */
  boolean owesFor(DutyKind kind, Period period) {
    boolean once = period.year() == 0;
    return owes(kind)
        && (once
            ? kind.validTo() == null || !since().isAfter(kind.validFrom())
            : !since().isAfter(period.lastDay()));
  }
}
