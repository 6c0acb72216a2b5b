package org.kuangjie.enforcement;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was done to a thing, append-only. */
public interface History {

  void append(Step step);

  /** Oldest first. */
  List<Line> list(String subject);

  /**
   * One step.
   *
   * @param subject {@code kind:id}
   * @param from state before; empty for the first step
   * @param reason why, in the words of who did it
   */
  record Step(
      String subject,
      String actor,
      String step,
      String from,
      String to,
      String reason,
      Map<String, Object> details) {

    public Step {
      details = Map.copyOf(details);
    }
  }

  /** A step with its place in time. */
  record Line(long id, Instant at, Step step) {}
}
