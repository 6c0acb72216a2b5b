package org.kuangjie.enforcement.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.store.AlertStore;
import org.kuangjie.enforcement.store.EventStore;
import org.kuangjie.enforcement.store.ResponsibilityStore;
import org.kuangjie.enforcement.store.TuningStore;
import org.kuangjie.geo.GeoJson;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Raises alerts and keeps their steps, each with its history, clock and news in one transaction.
 */
@Service
@Transactional
public class Alerts {

  private final AlertStore store;
  private final TuningStore tuning;
  private final ResponsibilityStore responsibilities;
  private final EventStore events;
  private final Ownership ownership;
  private final AlertClocks clocks;
  private final History history;
  private final EnforcementSettings settings;
  private final JsonMapper json;

  Alerts(
      AlertStore store,
      TuningStore tuning,
      ResponsibilityStore responsibilities,
      EventStore events,
      Ownership ownership,
      AlertClocks clocks,
      History history,
      EnforcementSettings settings,
      JsonMapper json) {
    this.store = store;
    this.tuning = tuning;
    this.responsibilities = responsibilities;
    this.events = events;
    this.ownership = ownership;
    this.clocks = clocks;
    this.history = history;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Counts an observation: once, however often it is told. It joins the open alert of the same
   * disturbance or raises one.
   */
  public Optional<Alert> observe(AlertDraft seen) {
    store.lockRaising();
    if (store.findSighting(seen.source(), seen.reference()).isPresent()) {
      return Optional.empty();
    }
    Alert.Priority priority = tuning.current().judge(seen.facts());
    Alert alert =
        store
            .findOpen(seen.disturbance(), seen.geometry(), settings.sameDisturbanceShare())
            .map(open -> join(open, seen, priority))
            .orElseGet(() -> raise(seen, priority));
    store.addSighting(alert.id(), seen);
    return Optional.of(alert);
  }

  private Alert raise(AlertDraft seen, Alert.Priority priority) {
    LocalDate today = clocks.today();
    Ownership.Owner owner = ownership.of(seen, today);
    Alert alert =
        new Alert(
            UUID.randomUUID(),
            "YJ-%d-%06d".formatted(today.getYear(), store.nextNumber()),
            seen.disturbance(),
            AlertState.OPEN,
            priority,
            seen.title(),
            seen.facts().areaSquareMetres(),
            seen.observedOn(),
            Instant.now(),
            seen.districtCode(),
            owner.areaCode(),
            owner.authorityCode(),
            seen.zoneCodes(),
            seen.licences(),
            responsibilities.find(seen.licences(), seen.zoneCodes(), owner.areaCode()),
            Alert.Review.NONE,
            seen.specialUse(),
            seen.synthetic(),
            0,
            seen.geometry());
    store.add(alert);
    clocks.startTaking(alert);
    remember(alert, "", Actor.SYSTEM, "RAISE", seen.source() + ":" + seen.reference(), Map.of());
    tell(alert, AlertNews.Kind.RAISED);
    return alert;
  }

  private Alert join(Alert open, AlertDraft seen, Alert.Priority judged) {
    boolean grew = judged.score() > open.priority().score();
    Alert.Priority priority =
        grew
            ? new Alert.Priority(
                judged.severity(),
                judged.score(),
                judged.reasons(),
                judged.rulesVersion(),
                open.priority().escalations())
            : open.priority();
    Alert alert = open.seenAgain(seen, priority);
    store.update(alert);
    remember(
        alert,
        open.state().name(),
        Actor.SYSTEM,
        "SEE_AGAIN",
        seen.source() + ":" + seen.reference(),
        Map.of("score", judged.score()));
    if (judged.severity().compareTo(open.priority().severity()) > 0) {
      tell(alert, AlertNews.Kind.GREW);
    }
    return alert;
  }

  public Alert take(UUID id, Actor actor) {
    Alert alert = get(id, actor);
    Alert taken = keep(alert, AlertSteps.take(alert, actor), actor, "TAKE", "");
    clocks.taken(taken, actor);
    return taken;
  }

  /** 移交: another authority answers; its clock of taking begins anew. */
  public Alert handOver(UUID id, String authority, String words, Actor actor) {
    Guard.given(words, "移交理由", "the reason to hand over");
    Alert alert = get(id, actor);
    Ownership.Owner owner = ownership.handedTo(authority, alert.locatedIn(), clocks.today());
    List<String> people =
        responsibilities.find(alert.licences(), alert.zoneCodes(), owner.areaCode());
    Alert handed = AlertSteps.handOver(alert, actor, owner, people);
    keep(
        alert,
        handed,
        actor,
        "HAND_OVER",
        alert.authorityCode() + " → " + owner.authorityCode() + ": " + words);
    clocks.restartTaking(handed);
    return handed;
  }

  public Alert goOut(UUID id, List<String> officers, Actor actor) {
    Alert alert = get(id, actor);
    return keep(alert, AlertSteps.goOut(alert, actor, officers), actor, "FIELD_CHECK", "");
  }

  Alert judge(UUID id, Judgement judgement, AlertSteps.Ground ground, String words, Actor actor) {
    Guard.given(words, "判定依据", "the ground of the judgement");
    Alert alert = get(id, actor);
    Alert judged = AlertSteps.judge(alert, actor, judgement, ground);
    keep(alert, judged, actor, "JUDGE", judgement.words().zh() + "：" + words);
    clocks.judged(judged, actor);
    return judged;
  }

  public Alert review(UUID id, boolean approved, String words, Actor actor) {
    Guard.given(words, "审核意见", "the opinion of the review");
    Alert alert = get(id, actor);
    Alert reviewed =
        keep(
            alert,
            AlertSteps.review(alert, actor, approved),
            actor,
            approved ? "APPROVE" : "RETURN",
            words);
    clocks.reviewed(reviewed, approved, actor);
    return reviewed;
  }

  public Alert spotCheck(UUID id, boolean upheld, String words, Actor actor) {
    Guard.given(words, "抽查情况", "what the spot check found");
    Alert alert = get(id, actor);
    Alert checked =
        keep(alert, AlertSteps.spotCheck(alert, actor, upheld), actor, "SPOT_CHECK", words);
    clocks.reviewed(checked, upheld, actor);
    return checked;
  }

  /**
   * 因天气延期: days on which nobody could go there do not count (C.4).
   *
   * @param from first such day
   * @param to last one, not after today
   */
  public Alert extend(UUID id, LocalDate from, LocalDate to, String words, Actor actor) {
    Guard.given(words, "延期理由", "the reason to extend");
    Alert alert = get(id, actor);
    Alert extended = AlertSteps.extend(alert, actor);
    clocks.extend(alert, from, to, words, actor);
    return keep(alert, extended, actor, "EXTEND", "%s–%s: %s".formatted(from, to, words));
  }

  public Alert recuse(UUID id, String officer, String words, Actor actor) {
    Guard.given(words, "回避理由", "the reason to step back");
    Alert alert = get(id, actor);
    return keep(
        alert, AlertSteps.recuse(alert, actor, officer), actor, "RECUSE", officer + ": " + words);
  }

  /**
   * For who worked on an older state, as a phone without network does.
   *
   * @param version what was seen
   */
  @Transactional(readOnly = true)
  public void requireSeen(UUID id, int version, Actor actor) {
    if (get(id, actor).version() != version) {
      throw Guard.conflict(
          "alert-changed",
          "该预警在您查看之后已有变动，请对照现状再决定",
          "the alert has changed since you looked at it; compare and decide anew");
    }
  }

  /** Called when a case is filed for the alert. */
  public Alert file(UUID id, UUID caseId, Actor actor) {
    Alert alert = get(id, actor);
    return keep(alert, AlertSteps.file(alert, caseId), actor, "FILE", "case:" + caseId);
  }

  /** Tells again of an alert nobody took in time, and starts its clock anew. */
  void escalate(UUID id) {
    Alert alert = store.find(id).orElseThrow();
    if (alert.state() != AlertState.OPEN) {
      return;
    }
    Alert.Priority now = alert.priority();
    Severity higher = now.severity().raised();
    Alert escalated =
        alert.with(
            new Alert.Priority(
                higher, now.score(), now.reasons(), now.rulesVersion(), now.escalations() + 1));
    store.update(escalated);
    clocks.restartTaking(escalated);
    remember(
        escalated,
        alert.state().name(),
        Actor.SYSTEM,
        "ESCALATE",
        "逾期未接收",
        Map.of("escalations", now.escalations() + 1));
    tell(escalated, AlertNews.Kind.ESCALATED);
  }

  @Transactional(readOnly = true)
  public Alert get(UUID id, Actor actor) {
    return store
        .find(id)
        .filter(alert -> alert.isVisibleTo(actor) || maySpecialise(alert, actor))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-alert",
                    "没有编号为%s的预警".formatted(id),
                    "there is no alert %s".formatted(id)));
  }

  /** Who judges special land has to see what is not yet judged so. */
  private static boolean maySpecialise(Alert alert, Actor actor) {
    return alert.isOpen() && actor.has(Role.SPECIAL_LAND_REVIEWER);
  }

  @Transactional(readOnly = true)
  public List<Alert> list(AlertStore.Filter filter) {
    return store.list(filter);
  }

  @Transactional(readOnly = true)
  public List<AlertStore.AlertCount> count(Set<String> districtCodes, boolean special) {
    return store.count(districtCodes, special);
  }

  @Transactional(readOnly = true)
  public List<History.Line> history(UUID id, Actor actor) {
    return history.list(get(id, actor).subject());
  }

  @Transactional(readOnly = true)
  public List<AlertNews> newsAfter(long id, Set<String> districtCodes, boolean special, int limit) {
    return events.listAfter(id, districtCodes, special, limit);
  }

  private Alert keep(Alert before, Alert after, Actor actor, String step, String reason) {
    store.update(after);
    remember(after, before.state().name(), actor, step, reason, Map.of());
    tell(after, AlertNews.Kind.CHANGED);
    return after;
  }

  private void remember(
      Alert alert,
      String from,
      Actor actor,
      String step,
      String reason,
      Map<String, Object> details) {
    Map<String, Object> all = new LinkedHashMap<>(details);
    if (!alert.review().officers().isEmpty()) {
      all.put("officers", alert.review().officers());
    }
    history.append(
        new History.Step(
            alert.subject(), actor.username(), step, from, alert.state().name(), reason, all));
  }

  private void tell(Alert alert, AlertNews.Kind kind) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", kind);
    body.put("id", alert.id());
    body.put("number", alert.number());
    body.put("title", alert.title());
    body.put("state", alert.state());
    body.put("severity", alert.priority().severity());
    body.put("score", alert.priority().score());
    body.put("reasons", alert.priority().reasons());
    body.put("districtCode", alert.districtCode());
    body.put("authorityCode", alert.authorityCode());
    body.put("areaSquareMetres", Math.round(alert.areaSquareMetres()));
    body.put("observedOn", alert.observedOn());
    body.put("responsible", alert.responsible());
    body.put("escalations", alert.priority().escalations());
    body.put("synthetic", alert.synthetic());
    body.put("place", json.readTree(GeoJson.write(alert.geometry().getInteriorPoint())));
    events.add(alert, kind, json.writeValueAsString(body));
  }
}
