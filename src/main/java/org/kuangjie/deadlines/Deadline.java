package org.kuangjie.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.Pause;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;

/**
 * One clock of one thing.
 *
 * @param subject {@code kind:id}
 * @param term null when the last day was set as a date
 * @param remindOn null while paused
 * @param outcome MET or CANCELLED; null while it runs
 */
public record Deadline(
    UUID id,
    String subject,
    String clock,
    Text title,
    String legalBasis,
    @Nullable Term term,
    @Nullable LocalDate fixedDay,
    RollRule roll,
    int remindWorkingDays,
    String districtCode,
    LocalDate startedOn,
    List<Pause> pauses,
    DueDate due,
    @Nullable LocalDate remindOn,
    @Nullable LocalDate endedOn,
    @Nullable String outcome) {

  public Deadline {
    pauses = List.copyOf(pauses);
  }

  public boolean isRunning() {
    return outcome == null;
  }

  /** The last day by a calendar. */
  public DueDate reckon(LegalClock by) {
    if (term != null) {
      return by.due(startedOn, term, roll, pauses);
    }
    return new DueDate(Objects.requireNonNull(fixedDay), DueDate.State.FIRM);
  }

  /** The same with other pauses; the due date is not reckoned anew. */
  public Deadline withPauses(List<Pause> others) {
    return new Deadline(
        id,
        subject,
        clock,
        title,
        legalBasis,
        term,
        fixedDay,
        roll,
        remindWorkingDays,
        districtCode,
        startedOn,
        others,
        due,
        remindOn,
        endedOn,
        outcome);
  }

  /** The same with the due date and the reminder of a calendar. */
  public Deadline reckoned(LegalClock by) {
    DueDate last = reckon(by);
    LocalDate day = last.day();
    return new Deadline(
        id,
        subject,
        clock,
        title,
        legalBasis,
        term,
        fixedDay,
        roll,
        remindWorkingDays,
        districtCode,
        startedOn,
        pauses,
        last,
        day == null ? null : by.workingDaysBefore(day, remindWorkingDays),
        endedOn,
        outcome);
  }
}
