package violations.enforcement;

import java.time.LocalDate;

/** Forgets that days off are no working days. */
public record OwnDeadline(LocalDate start) {

  public LocalDate due() {
    return start.plusWeeks(1);
  }
}
