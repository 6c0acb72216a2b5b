package org.kuangjie.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.BoundaryFormat;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.WrittenBoundary;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;

/** Checks a mining-right boundary against plan and control areas, and remembers the answer. */
public interface BoundaryChecks {

  /**
   * Reads, judges and stores. A boundary that cannot be judged is still a report, with overall
   * {@link Verdict#DATA_ERROR}.
   *
   * @throws org.kuangjie.shared.DomainException INVALID when the file is no boundary file at all,
   *     the mineral, plan or authority is unknown, or the existing right is not held
   */
  Sealed checkSealed(BoundaryInput input, CheckRequest request, Actor actor);

  /** As {@link #checkSealed}, for who does not pass the text on. */
  default CheckReport check(BoundaryInput input, CheckRequest request, Actor actor) {
    return checkSealed(input, request, actor).report();
  }

  /** Empty when there is no such check or the actor may not see it. */
  Optional<CheckReport> find(UUID id, Actor actor);

  /** As {@link #find}, the text of {@link Sealed#json()}. */
  Optional<String> findJson(UUID id, Actor actor);

  /**
   * The boundary of a check, for other software. Read again from what was handed in.
   *
   * @param crs null takes the system of the boundary, or one that fits the format
   * @throws org.kuangjie.shared.DomainException NOT_FOUND when there is no such check or the actor
   *     may not see it, CONFLICT when the boundary has errors, INVALID when the format cannot hold
   *     the system
   */
  WrittenBoundary writeBoundary(UUID id, BoundaryFormat format, @Nullable Crs crs, Actor actor);

  /**
   * The actor's own checks, newest first.
   *
   * @param after {@link Page#next()} of the page before; null for the first
   * @throws org.kuangjie.shared.DomainException INVALID for a malformed cursor
   */
  Page list(Actor actor, @Nullable String after, int limit);

  /**
   * Judges the stored request again by what held then: the plan, the standing of the minerals, the
   * authority, the districts and the layer versions of the check. Only the rules are those of
   * today; where they are others, the answer names them.
   *
   * @throws org.kuangjie.shared.DomainException NOT_FOUND for an unknown check or a layer version
   *     that is no longer held; CONFLICT for a check stored before its plan and lists were kept
   */
  Replay replay(UUID id, Actor actor);

  /**
   * The smallest cut after which no rule forbids the boundary by its place (F-3), by the layers and
   * the law of the check.
   *
   * @throws org.kuangjie.shared.DomainException NOT_FOUND for an unknown check; CONFLICT for a
   *     boundary with errors, or a check stored before its plan and lists were kept
   */
  RepairProposal proposeRepair(UUID id, Actor actor);

  /**
   * @param json the report as it is kept: {@code id}, {@code hash}, then the members in the
   *     canonical form the hash was made over
   */
  record Sealed(CheckReport report, String json) {}

  /** One line of the list. */
  record Summary(UUID id, Instant createdAt, Verdict overall, Text sentence) {}

  /** {@code next}: cursor of the following page, null on the last. */
  record Page(List<Summary> items, @Nullable String next) {

    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * @param identical the canonical forms are equal byte by byte; the software that made the report
   *     is taken over, as it says who made it and nothing of the case
   * @param hash of the report made now; null when what was stored has been changed and could not be
   *     judged again
   * @param note names what is not as it was: rules, software, or a stored part that was changed;
   *     null when all is
   * @param differences where they differ, as JSON pointers with both values
   */
  record Replay(
      boolean identical,
      @Nullable String hash,
      String storedHash,
      @Nullable Text note,
      List<String> differences) {

    public Replay {
      differences = List.copyOf(differences);
    }
  }
}
