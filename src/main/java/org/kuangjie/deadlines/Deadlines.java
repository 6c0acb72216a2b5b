package org.kuangjie.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.LegalClock;

/**
 * The register of running clocks. All changes happen in the caller's transaction and are logged
 * there.
 */
public interface Deadlines {

  /** The clock on the calendar in force. */
  LegalClock clock();

  /** Today's date where the office is. */
  LocalDate today();

  /**
   * Starts a clock for a thing.
   *
   * @param subject {@code kind:id}
   * @param startedOn day of the event, not counted
   * @param districtCode of the responsible district; empty for the city
   * @throws org.kuangjie.shared.DomainException CONFLICT when that clock already runs
   */
  Deadline start(
      String subject, ClockRule rule, LocalDate startedOn, String districtCode, String actor);

  /** Starts a clock whose last day is known, e.g. the end of a written period of correction. */
  Deadline startFixed(
      String subject, ClockRule rule, LocalDate lastDay, String districtCode, String actor);

  /**
   * @throws org.kuangjie.shared.DomainException CONFLICT when it is paused already, INVALID without
   *     legal basis
   */
  Deadline pause(UUID id, LocalDate from, String legalBasis, String actor);

  /**
   * @param lastPausedDay last day that does not count
   */
  Deadline resume(UUID id, LocalDate lastPausedDay, String actor);

  /** Ends the running clock of that code, if there is one: what it asked for was done. */
  void meet(String subject, String clock, LocalDate on, String actor);

  /** Ends every running clock of the thing: it asks for nothing any more. */
  void cancelAll(String subject, LocalDate on, String actor);

  List<Deadline> list(String subject);

  /** Running clocks, the earliest due first. */
  List<Deadline> list(Query query);

  /** What was done to a clock, oldest first. */
  List<Entry> log(UUID id);

  /** Which running clocks to list. */
  enum Which {
    /** All that run. */
    RUNNING,
    /** Those whose last day is past. */
    OVERDUE,
    /** Those whose reminder is due and whose last day is not past. */
    REMINDERS,
    /** Those without a last day for now. */
    PAUSED,
    /** Those that may move with the next notice. */
    PROVISIONAL
  }

  /**
   * @param districtCodes empty for all
   * @param clock empty for all
   */
  record Query(Which which, LocalDate today, Set<String> districtCodes, String clock, int limit) {

    public Query {
      districtCodes = Set.copyOf(districtCodes);
    }
  }

  /**
   * One line of the log.
   *
   * @param hash SHA-256 over the hash of the entry before and this one
   */
  record Entry(int seq, String at, String actor, String action, String details, String hash) {}

  /** A notice moved a due date; told in the transaction that loads the notice. */
  record Moved(UUID id, String subject, String clock, @Nullable LocalDate from, LocalDate to) {}
}
