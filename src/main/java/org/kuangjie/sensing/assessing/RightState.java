package org.kuangjie.sensing.assessing;

import java.time.LocalDate;
import org.kuangjie.catalogue.Surroundings.Neighbour;

/** How a right stood on a day. */
enum RightState {
  VALID,
  /** 暂停: still somebody's ground. */
  SUSPENDED,
  ENDED,
  NOT_YET;

  static RightState of(Neighbour right, LocalDate day) {
    LocalDate from = right.validFrom();
    LocalDate to = right.validTo();
    String status = right.text("status").orElse("");
    if (status.equals("注销") || (status.equals("过期") && to == null)) {
      return ENDED;
    }
    if (from != null && day.isBefore(from)) {
      return NOT_YET;
    }
    if (to != null && day.isAfter(to)) {
      return ENDED;
    }
    return status.equals("暂停") ? SUSPENDED : VALID;
  }

  boolean isInForce() {
    return this == VALID || this == SUSPENDED;
  }
}
