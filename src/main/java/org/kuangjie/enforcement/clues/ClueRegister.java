package org.kuangjie.enforcement.clues;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.History.Line;
import org.kuangjie.enforcement.History.Step;
import org.kuangjie.enforcement.store.ClueStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One register for the clues of all sources (004-R18). */
@Service
@Transactional
public class ClueRegister {

  private final ClueStore store;
  private final History history;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  ClueRegister(
      ClueStore store, History history, Deadlines deadlines, ApplicationEventPublisher events) {
    this.store = store;
    this.history = history;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** What somebody reports. */
  public record Report(
      ClueSource source,
      String description,
      String districtCode,
      @Nullable String licenceNumber,
      @Nullable Geometry location) {}

  /** A clue turned out true; told in the same transaction. */
  public record Confirmed(Clue clue) {}

  /** Informants report as informants; officials enter what reached the office. */
  public Clue report(Report report, Actor actor) {
    if (actor.isInformantOnly() && report.source() != ClueSource.INFORMANT) {
      throw Guard.forbidden(
          "source-not-yours",
          "信息员、志愿者报送的来源须为INFORMANT",
          "informants report with the source INFORMANT");
    }
    if (actor.isOfficial() && !actor.mayActIn(report.districtCode())) {
      throw Guard.forbidden("not-your-district", "只能登记本区县的线索", "only clues of your district");
    }
    Clue clue =
        new Clue(
            UUID.randomUUID(),
            "XS-%d-%06d".formatted(deadlines.today().getYear(), store.nextNumber()),
            report.source(),
            ClueState.REGISTERED,
            actor.username(),
            Instant.now(),
            report.description(),
            report.districtCode(),
            report.licenceNumber(),
            List.of(),
            List.of(),
            "",
            "",
            null,
            null,
            0,
            report.location());
    store.add(clue);
    append(clue, "", actor, "REPORT", report.source().words().zh());
    return clue;
  }

  public Clue take(UUID id, Actor actor) {
    Clue clue = get(id, actor);
    return keep(clue, clue.take(actor), actor, "TAKE", "");
  }

  public Clue verify(UUID id, boolean founded, List<String> officers, String found, Actor actor) {
    Clue clue = get(id, actor);
    Clue verified =
        keep(clue, clue.verify(actor, founded, officers, found), actor, "VERIFY", found);
    if (founded) {
      events.publishEvent(new Confirmed(verified));
    }
    return verified;
  }

  public Clue link(UUID id, UUID first, Actor actor) {
    Clue clue = get(id, actor);
    Clue other = get(first, actor);
    return keep(clue, clue.duplicateOf(actor, other), actor, "LINK", other.number());
  }

  public Clue stop(UUID id, String how, Actor actor) {
    Clue clue = get(id, actor);
    return keep(clue, clue.stop(actor, how), actor, "STOP", how);
  }

  public Clue reward(UUID id, String note, Actor actor) {
    Clue clue = get(id, actor);
    return keep(clue, clue.reward(actor, note), actor, "REWARD", note);
  }

  public Clue recuse(UUID id, String officer, String reason, Actor actor) {
    Guard.given(reason, "回避理由", "the reason to step back");
    Clue clue = get(id, actor);
    return keep(clue, clue.recuse(actor, officer), actor, "RECUSE", officer + ": " + reason);
  }

  /** Called when a case is filed for the clue. */
  public Clue file(UUID id, UUID caseId, Actor actor) {
    Clue clue = get(id, actor);
    return keep(clue, clue.file(caseId), actor, "FILE", "case:" + caseId);
  }

  @Transactional(readOnly = true)
  public Clue get(UUID id, Actor actor) {
    return store.find(id).filter(clue -> sees(clue, actor)).orElseThrow(() -> unknown(id));
  }

  /** Own reports for informants, those of the district for its officers, all for the city. */
  @Transactional(readOnly = true)
  public List<Clue> list(
      Actor actor, String source, String state, @Nullable UUID after, int limit) {
    Set<String> districts = actor.isDistrictBound() ? actor.districtCodes() : Set.of();
    if (actor.isDistrictBound() && districts.isEmpty()) {
      return List.of();
    }
    String own = actor.isOfficial() ? "" : actor.username();
    return store.list(new ClueStore.Filter(own, districts, source, state, after, limit));
  }

  @Transactional(readOnly = true)
  public List<Line> history(UUID id, Actor actor) {
    return history.list(get(id, actor).subject());
  }

  private static boolean sees(Clue clue, Actor actor) {
    return actor.isOfficial()
        ? actor.mayActIn(clue.districtCode())
        : clue.reportedBy().equals(actor.username());
  }

  private Clue keep(Clue before, Clue after, Actor actor, String step, String reason) {
    store.update(after);
    append(after, before.state().name(), actor, step, reason);
    return after;
  }

  private void append(Clue clue, String from, Actor actor, String step, String reason) {
    history.append(
        new Step(
            clue.subject(),
            actor.username(),
            step,
            from,
            clue.state().name(),
            reason,
            clue.verifiers().isEmpty() ? Map.of() : Map.of("officers", clue.verifiers())));
  }

  private static DomainException unknown(UUID id) {
    return DomainException.notFound(
        "unknown-clue", "没有编号为%s的线索".formatted(id), "there is no clue %s".formatted(id));
  }
}
