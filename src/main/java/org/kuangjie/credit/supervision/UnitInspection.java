package org.kuangjie.credit.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 监督检查 of a unit (000-R18…R20).
 *
 * @param drawId null for an inspection outside a draw
 * @param inspectors codes
 * @param result null until it ended
 */
public record UnitInspection(
    UUID id,
    String number,
    @Nullable UUID drawId,
    UUID entityId,
    String authority,
    List<String> inspectors,
    State state,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable String result,
    @Nullable LocalDate publishedOn,
    int version) {

  /** How far an inspection has come. */
  public enum State {
    OPEN,
    ENDED,
    PUBLISHED
  }

  public UnitInspection {
    inspectors = List.copyOf(inspectors);
  }

  public String subject() {
    return "unit-inspection:" + id;
  }

  UnitInspection ended(LocalDate on, String with) {
    return new UnitInspection(
        id,
        number,
        drawId,
        entityId,
        authority,
        inspectors,
        State.ENDED,
        startedOn,
        on,
        with,
        null,
        version + 1);
  }

  UnitInspection published(LocalDate on) {
    return new UnitInspection(
        id,
        number,
        drawId,
        entityId,
        authority,
        inspectors,
        State.PUBLISHED,
        startedOn,
        endedOn,
        result,
        on,
        version + 1);
  }

  /**
   * A line of the whole-process record.
   *
   * @param evidence name of what was secured; empty when there is none
   * @param evidenceHash its SHA-256
   */
  public record InspectionLine(
      long id, Instant at, String actor, String words, String evidence, String evidenceHash) {}
}
