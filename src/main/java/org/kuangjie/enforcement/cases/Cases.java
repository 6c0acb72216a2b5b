package org.kuangjie.enforcement.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.enforcement.DecisionWithdrawn;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.ViolationConfirmed;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.clues.ClueRegister;
import org.kuangjie.enforcement.duties.OfficerLicences;
import org.kuangjie.enforcement.store.CaseStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the steps of cases, each with its history and clocks in one transaction. */
@Service
@Transactional
public class Cases {

  private final CaseStore store;
  private final CaseClocks clocks;
  private final ClueRegister clues;
  private final Alerts alerts;
  private final History history;
  private final ApplicationEventPublisher events;
  private final OfficerLicences licences;

  Cases(
      CaseStore store,
      CaseClocks clocks,
      ClueRegister clues,
      Alerts alerts,
      History history,
      ApplicationEventPublisher events,
      OfficerLicences licences) {
    this.store = store;
    this.clocks = clocks;
    this.clues = clues;
    this.alerts = alerts;
    this.history = history;
    this.events = events;
    this.licences = licences;
  }

  /** 立案, from a confirmed clue, a suspected alert, or what officers saw themselves. */
  public CaseFile file(CaseFile.Matter matter, List<String> officers, Actor actor) {
    LocalDate today = clocks.today();
    CaseFile file =
        CaseFile.file(
            UUID.randomUUID(),
            "AJ-%d-%06d".formatted(today.getYear(), store.nextNumber()),
            matter,
            officers,
            today,
            actor);
    licences.require(officers, today);
    store.add(file);
    if (matter.clueId() != null) {
      clues.file(matter.clueId(), file.id(), actor);
    }
    if (matter.alertId() != null) {
      alerts.file(matter.alertId(), file.id(), actor);
    }
    clocks.filed(file, actor);
    remember(file, "", actor, "FILE", matter.type().words().zh());
    return file;
  }

  public CaseFile investigated(UUID id, String words, Actor actor) {
    CaseFile file = get(id, actor);
    return keep(file, file.investigated(actor), actor, "INVESTIGATE", words);
  }

  public CaseFile reviewed(UUID id, String words, Actor actor) {
    CaseFile file = get(id, actor);
    return keep(file, file.reviewed(actor), actor, "REVIEW", words);
  }

  public CaseFile notified(UUID id, LocalDate on, String words, Actor actor) {
    notInFuture(on);
    CaseFile file = get(id, actor);
    CaseFile notified = keep(file, file.notified(actor, on), actor, "NOTIFY", words);
    clocks.notified(notified, on, actor);
    return notified;
  }

  public CaseFile hearing(UUID id, LocalDate on, String words, Actor actor) {
    CaseFile file = get(id, actor);
    CaseFile planned = file.hearing(actor, on, clocks.workingDaysAhead(on));
    return keep(file, planned, actor, "HEARING", on + " " + words);
  }

  /**
   * 决定.
   *
   * @param waived the party gave up its terms in writing; {@code words} name the document
   */
  public CaseFile decided(
      UUID id, Outcome outcome, LocalDate on, boolean waived, String words, Actor actor) {
    notInFuture(on);
    CaseFile file = get(id, actor);
    LocalDate partyTerms = waived ? null : clocks.endOfPartyTerms(file).orElse(null);
    CaseFile decided =
        keep(
            file,
            file.decided(actor, outcome, on, partyTerms),
            actor,
            "DECIDE",
            outcome + "：" + words);
    clocks.decided(decided, on, actor);
    if (outcome.isViolation()) {
      CaseFile.Party party = decided.matter().party();
      events.publishEvent(
          new ViolationConfirmed(
              decided.id(),
              decided.number(),
              party == null ? null : party.uscc(),
              decided.matter().type().name(),
              decided.matter().districtCode(),
              decided.matter().licenceNumber(),
              on));
    }
    return decided;
  }

  public CaseFile delivered(UUID id, LocalDate on, String words, Actor actor) {
    notInFuture(on);
    CaseFile file = get(id, actor);
    file.handles(actor);
    LocalDate decided = file.course().decidedOn();
    if (file.state() != CaseState.DECIDED || decided == null || on.isBefore(decided)) {
      throw Guard.wrongState("送达/delivery", file.state().words());
    }
    clocks.delivered(file, on, actor);
    remember(file, file.state().name(), actor, "DELIVER", on + " " + words);
    return file;
  }

  public CaseFile executed(UUID id, String words, Actor actor) {
    CaseFile file = get(id, actor);
    return keep(file, file.executed(actor), actor, "EXECUTE", words);
  }

  public CaseFile closed(UUID id, String words, Actor actor) {
    CaseFile file = get(id, actor);
    CaseFile closed = keep(file, file.closed(actor, clocks.today()), actor, "CLOSE", words);
    clocks.ended(closed, clocks.today(), actor);
    return closed;
  }

  public CaseFile dropped(UUID id, String words, Actor actor) {
    CaseFile file = get(id, actor);
    CaseFile dropped = keep(file, file.dropped(actor), actor, "DROP", words);
    clocks.ended(dropped, clocks.today(), actor);
    return dropped;
  }

  /** 抽查; a wrong decision is withdrawn everywhere, the typical case with it. */
  public CaseFile checked(UUID id, boolean upheld, String words, Actor actor) {
    CaseFile file = get(id, actor);
    CaseFile checked =
        keep(file, file.checked(actor, upheld), actor, upheld ? "UPHOLD" : "CORRECT", words);
    if (!upheld) {
      store.withdraw(id, words);
      clocks.corrected(checked, actor);
      CaseFile.Party party = checked.matter().party();
      events.publishEvent(
          new DecisionWithdrawn(
              id, checked.number(), party == null ? null : party.uscc(), clocks.today()));
    }
    return checked;
  }

  public CaseFile recused(UUID id, String officer, String words, Actor actor) {
    CaseFile file = get(id, actor);
    return keep(file, file.recused(actor, officer), actor, "RECUSE", officer + ": " + words);
  }

  public CaseFile assigned(UUID id, List<String> officers, String words, Actor actor) {
    CaseFile file = get(id, actor);
    CaseFile assigned = file.assigned(actor, officers);
    licences.require(officers, clocks.today());
    return keep(file, assigned, actor, "ASSIGN", words);
  }

  public CaseFile paused(UUID id, LocalDate from, String legalBasis, Actor actor) {
    CaseFile file = get(id, actor);
    file.handles(actor);
    clocks.pause(file, from, legalBasis, actor);
    remember(file, file.state().name(), actor, "PAUSE", legalBasis);
    return file;
  }

  public CaseFile resumed(UUID id, LocalDate lastDay, Actor actor) {
    CaseFile file = get(id, actor);
    file.handles(actor);
    clocks.resume(file, lastDay, actor);
    remember(file, file.state().name(), actor, "RESUME", lastDay.toString());
    return file;
  }

  /** A line of the file; 先行登记保存 and 督办 start their clocks. */
  public List<CaseItem> add(UUID id, CaseItem item, Actor actor) {
    CaseFile file = get(id, actor);
    if (item.kind() == CaseItem.Kind.SUPERVISION) {
      Guard.isCity(actor);
      LocalDate due = item.dueOn();
      if (due == null) {
        throw DomainException.invalid("missing-field", "督办须填写dueOn", "supervision needs dueOn");
      }
      clocks.supervised(file, due, actor);
    } else {
      file.handles(actor);
    }
    if (item.kind() == CaseItem.Kind.MEASURE && item.type().equals("先行登记保存")) {
      clocks.preserved(file, item.on(), actor);
    } else if (item.kind() == CaseItem.Kind.MEASURE && item.type().equals("登记保存处理")) {
      clocks.preservationDone(file, item.on(), actor);
    }
    store.addItem(id, item);
    remember(
        file, file.state().name(), actor, item.kind().name(), item.type() + " " + item.title());
    return store.listItems(id);
  }

  /** 公开典型案例: a person releases the words; the file itself is never shown. */
  public void release(UUID id, String title, String words, Actor actor) {
    Guard.isCity(actor);
    CaseFile file = get(id, actor);
    boolean over = file.state() == CaseState.CLOSED || file.state() == CaseState.UPHELD;
    Outcome outcome = file.course().outcome();
    if (!over || outcome == null || !outcome.isViolation()) {
      throw Guard.conflict(
          "not-to-release",
          "只有已结案且违法事实成立的案件可以公开",
          "only closed cases with an established violation are released");
    }
    store.release(id, title, words, actor.username());
    remember(file, file.state().name(), actor, "RELEASE", title);
  }

  public void withdraw(UUID id, String why, Actor actor) {
    Guard.isCity(actor);
    CaseFile file = get(id, actor);
    store.withdraw(id, why);
    remember(file, file.state().name(), actor, "WITHDRAW", why);
  }

  @Transactional(readOnly = true)
  public List<CaseStore.Typical> listTypical() {
    return store.listTypical();
  }

  @Transactional(readOnly = true)
  public CaseFile get(UUID id, Actor actor) {
    return store
        .find(id)
        .filter(file -> actor.isOfficial() && actor.mayActIn(file.matter().districtCode()))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-case",
                    "没有编号为%s的案件".formatted(id),
                    "there is no case %s".formatted(id)));
  }

  @Transactional(readOnly = true)
  public List<CaseFile> list(Actor actor, String state, int limit) {
    boolean nowhere = actor.isDistrictBound() && actor.districtCodes().isEmpty();
    return nowhere
        ? List.of()
        : store.list(actor.isDistrictBound() ? actor.districtCodes() : Set.of(), state, limit);
  }

  @Transactional(readOnly = true)
  public List<CaseItem> items(UUID id, Actor actor) {
    get(id, actor);
    return store.listItems(id);
  }

  @Transactional(readOnly = true)
  public List<Deadline> clocks(UUID id, Actor actor) {
    return clocks.list(get(id, actor));
  }

  @Transactional(readOnly = true)
  public List<History.Line> history(UUID id, Actor actor) {
    return history.list(get(id, actor).subject());
  }

  private void notInFuture(LocalDate on) {
    if (on.isAfter(clocks.today())) {
      throw DomainException.invalid("day-in-future", "日期不得晚于今天", "the day lies in the future");
    }
  }

  private CaseFile keep(CaseFile before, CaseFile after, Actor actor, String step, String words) {
    Guard.given(words, "说明", "why");
    store.update(after);
    remember(after, before.state().name(), actor, step, words);
    return after;
  }

  private void remember(CaseFile file, String from, Actor actor, String step, String reason) {
    history.append(
        new History.Step(
            file.subject(),
            actor.username(),
            step,
            from,
            file.state().name(),
            reason,
            Map.of("officers", file.course().officers())));
  }
}
