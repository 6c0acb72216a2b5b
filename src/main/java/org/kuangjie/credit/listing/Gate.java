package org.kuangjie.credit.listing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.EntityStatus;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.open.OpenPoint;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.GateStore;
import org.kuangjie.credit.store.ListStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.SocialCreditCode;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 财政资金技术服务项目 (000-R32): while an entry is disclosed, a unit of the list of irregularities is
 * restricted and one of the serious list refused. Every question is kept.
 */
@Service
@Transactional
public class Gate {

  private final ListStore lists;
  private final GateStore store;
  private final EntityRegister entities;
  private final OpenPoints points;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  Gate(
      ListStore lists,
      GateStore store,
      EntityRegister entities,
      OpenPoints points,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.lists = lists;
    this.store = store;
    this.entities = entities;
    this.points = points;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** What the gate says. */
  public enum Verdict {
    ADMITTED,
    /** 限制: only with a recorded reason */
    RESTRICTED,
    /** 禁入 */
    REFUSED,
    /** The unit is not in the library: unknown is no pass. */
    UNKNOWN
  }

  /**
   * An answer with what it rests on.
   *
   * @param entryNumber the entry that stands in the way; null when there is none
   * @param restriction what 限制 means for now, an open point; null unless restricted
   * @param mayProceed admitted, or restricted with a reason that was recorded
   */
  public record GateAnswer(
      Verdict verdict,
      Text words,
      @Nullable String entryNumber,
      @Nullable LocalDate disclosedUntil,
      @Nullable OpenPoint restriction,
      boolean mayProceed) {}

  /**
   * @param reason why a restricted unit is taken all the same; empty when it is not
   */
  public GateAnswer ask(String written, String project, String reason, Actor actor) {
    Words.check(project, "项目名称", "the project");
    if (!reason.isEmpty()) {
      Words.check(reason, "理由", "the reason");
    }
    String uscc = SocialCreditCode.normalise(written);
    Entity unit = entities.findByUscc(uscc).orElse(null);
    ListEntry entry = unit == null ? null : disclosed(unit.id()).orElse(null);
    GateAnswer answer = answer(unit, entry, reason);
    store.add(
        actor.username(),
        uscc,
        project,
        answer.verdict().name(),
        entry == null ? null : entry.id(),
        reason);
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "gate.ask",
            unit == null ? "entity:unknown" : unit.subject(),
            Map.of("answer", answer.verdict().name())));
    return answer;
  }

  /** What was asked, newest first: all of it for the city's credit office, else one's own. */
  @Transactional(readOnly = true)
  public List<GateStore.GateQuestion> list(int limit, Actor actor) {
    boolean all = actor.has(Role.CREDIT_OFFICER) || actor.has(Role.ADMINISTRATOR);
    return store.listQuestions(all ? "" : actor.username(), limit);
  }

  private Optional<ListEntry> disclosed(UUID entityId) {
    LocalDate today = deadlines.today();
    return lists.listOf(entityId).stream()
        .filter(entry -> entry.isListed() && entry.disclosure().isPublicOn(today))
        .max(Comparator.comparing(ListEntry::ground, Comparator.comparing(Ground::list)));
  }

  private GateAnswer answer(@Nullable Entity unit, @Nullable ListEntry entry, String reason) {
    if (unit == null || unit.status() == EntityStatus.CEASED) {
      return new GateAnswer(
          Verdict.UNKNOWN,
          Text.of(
              "单位信息库中没有该单位或其已终止，无法判定，不视为通过",
              "the unit is not in the library or has ceased: undecided, which is no pass"),
          null,
          null,
          null,
          false);
    } else if (entry == null) {
      return new GateAnswer(
          Verdict.ADMITTED,
          Text.of("该单位没有披露中的名录信息", "no entry of the unit is disclosed"),
          null,
          null,
          null,
          true);
    }
    boolean refused = entry.ground().list() == SupervisionList.SERIOUS;
    Text words =
        refused
            ? Text.format(
                "禁入：%s在严重失信主体名单披露期内（第十七条）",
                "refused: %s is a disclosed entry of the serious list (article 17)", entry.number())
            : Text.format(
                "限制：%s在异常名录披露期内，承接须记录理由（第十七条）",
                "restricted: %s is a disclosed entry, a reason has to be recorded (article 17)",
                entry.number());
    return new GateAnswer(
        refused ? Verdict.REFUSED : Verdict.RESTRICTED,
        words,
        entry.number(),
        entry.disclosure().until(),
        refused ? null : points.get(OpenPoints.RESTRICTION),
        !refused && !reason.isBlank());
  }
}
