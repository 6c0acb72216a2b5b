package org.kuangjie.credit.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.drawing.DrawDocument;
import org.kuangjie.credit.drawing.Draws;
import org.kuangjie.credit.drawing.Lottery;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.listing.Authority;
import org.kuangjie.credit.store.DrawStore;
import org.kuangjie.credit.store.ProjectStore;
import org.kuangjie.credit.store.UnitInspectionStore;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.ClockRule;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections of units with recusal, an append-only record and a public result (000 art. 10). */
@Service
@Transactional
public class UnitInspections {

  static final String PUBLICATION = "unit-inspection-publication";

  private static final ClockRule RULE =
      new ClockRule(
          PUBLICATION,
          Text.of("公示检查结果", "Publication of the result"),
          Term.workingDays(20),
          RollRule.NONE,
          "渝规资规范〔2023〕6号第十条第一款",
          3);

  private final UnitInspectionStore store;
  private final DrawStore roster;
  private final ProjectStore projects;
  private final Draws draws;
  private final EntityRegister entities;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  UnitInspections(
      UnitInspectionStore store,
      DrawStore roster,
      ProjectStore projects,
      Draws draws,
      EntityRegister entities,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.store = store;
    this.roster = roster;
    this.projects = projects;
    this.draws = draws;
    this.entities = entities;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** Enters or changes an inspector of the authority. */
  public DrawStore.Inspector enrol(DrawStore.Inspector inspector, Actor actor) {
    Authority.decides(actor, inspector.districtCode());
    roster
        .findInspector(inspector.code())
        .ifPresent(before -> Authority.decides(actor, before.districtCode()));
    if (inspector.personId() != null && projects.countPeople(List.of(inspector.personId())) == 0) {
      throw DomainException.invalid(
          "unknown-person", "人员信息库中没有此人", "there is no such person in the library");
    }
    if (roster.isTaken(inspector.username(), inspector.code())) {
      throw Guard.conflict(
          "account-of-another-inspector", "该账号已属于另一名检查人员", "another inspector has this account");
    }
    roster.saveInspector(inspector);
    tell(actor, "inspector.enrol", "inspector:" + inspector.code(), Map.of());
    return inspector;
  }

  public List<DrawStore.Inspector> listInspectors(String authority) {
    return roster.listInspectors(authority);
  }

  /** 回避: an inspector declares an interest, or the authority records one (000-R19). */
  public void declare(String code, UUID entityId, String reason, Actor actor) {
    Words.check(reason, "回避理由", "the reason");
    entities.get(entityId);
    DrawStore.Inspector inspector = inspector(code);
    if (!inspector.username().equals(actor.username())) {
      Authority.decides(actor, inspector.districtCode());
    }
    roster.declare(code, entityId, reason, actor.username());
    tell(actor, "inspector.recuse", "inspector:" + code, Map.of("entity", entityId.toString()));
  }

  /**
   * Opens an inspection.
   *
   * @param drawId the draw that chose unit and inspectors; null outside of one
   * @param inspectors two at least; those of the draw, unless one stepped back
   */
  public UnitInspection open(
      UUID entityId,
      String authority,
      @Nullable UUID drawId,
      List<String> inspectors,
      Actor actor) {
    Authority.decides(actor, authority);
    Entity entity = entities.get(entityId);
    Guard.twoOfficers(inspectors);
    inspectors.forEach(code -> free(code, entity));
    if (drawId != null) {
      drawn(draws.get(drawId), entity, inspectors);
    }
    UnitInspection opened =
        new UnitInspection(
            UUID.randomUUID(),
            "JC-%d-%06d".formatted(deadlines.today().getYear(), store.nextNumber()),
            drawId,
            entityId,
            authority,
            inspectors,
            UnitInspection.State.OPEN,
            deadlines.today(),
            null,
            null,
            null,
            0);
    store.add(opened);
    store.append(opened.id(), actor.username(), "开始检查：" + String.join("、", inspectors), "", "");
    tell(actor, "unit-inspection.open", opened.subject(), Map.of());
    return opened;
  }

  private void free(String code, Entity entity) {
    inspector(code);
    boolean recused =
        roster.listRecusals().stream()
            .anyMatch(each -> each.inspector().equals(code) && each.uscc().equals(entity.uscc()));
    if (recused) {
      throw Guard.conflict(
          "inspector-recused",
          "检查人员%s与该单位有直接利害关系，应当回避（第十条第二款）".formatted(code),
          "inspector " + code + " has an interest in the unit and is kept out (article 10)");
    }
  }

  private static void drawn(DrawDocument draw, Entity entity, List<String> inspectors) {
    List<Lottery.Pick> picks = draw.picks();
    Lottery.Pick pick =
        picks == null
            ? null
            : picks.stream().filter(p -> p.unit().equals(entity.uscc())).findFirst().orElse(null);
    if (pick == null || !new HashSet<>(pick.inspectors()).equals(new HashSet<>(inspectors))) {
      throw Guard.conflict(
          "not-as-drawn", "检查对象或检查人员与抽取结果不符", "unit or inspectors are not those of the draw");
    }
  }

  /** What was done or seen, with the hash of what was secured; never changed (000-R20). */
  public List<UnitInspection.InspectionLine> record(
      UUID id, String words, String evidence, String evidenceHash, Actor actor) {
    UnitInspection inspection = handled(id, actor);
    require(inspection, UnitInspection.State.OPEN, "记录/record");
    Words.check(words, "检查记录", "the record");
    if (!evidenceHash.isEmpty() && evidence.isBlank()) {
      throw DomainException.invalid(
          "evidence-without-name", "填写证据散列值时须填写证据名称", "evidence with a hash needs a name");
    }
    store.append(id, actor.username(), words, evidence, evidenceHash);
    return store.listLines(id);
  }

  /** The inspection ended; 20 working days to publish begin (000-R18). */
  public UnitInspection end(UUID id, String result, LocalDate on, Actor actor) {
    UnitInspection before = handled(id, actor);
    require(before, UnitInspection.State.OPEN, "结束检查/end");
    Words.check(result, "检查结果", "the result");
    if (on.isAfter(deadlines.today()) || on.isBefore(before.startedOn())) {
      throw DomainException.invalid(
          "day-out-of-range", "结束日期须在开始日期与今天之间", "the day lies before the start or after today");
    }
    UnitInspection ended = before.ended(on, result);
    store.update(ended);
    store.append(id, actor.username(), "检查结束：" + result, "", "");
    deadlines.start(
        ended.subject(), RULE, on, Authority.districtOf(ended.authority()), actor.username());
    tell(actor, "unit-inspection.end", ended.subject(), Map.of());
    return ended;
  }

  public UnitInspection publish(UUID id, Actor actor) {
    UnitInspection before = handled(id, actor);
    require(before, UnitInspection.State.ENDED, "公示结果/publication");
    UnitInspection published = before.published(deadlines.today());
    store.update(published);
    store.append(id, actor.username(), "公示检查结果", "", "");
    deadlines.meet(published.subject(), PUBLICATION, deadlines.today(), actor.username());
    tell(actor, "unit-inspection.publish", published.subject(), Map.of());
    return published;
  }

  /** Those of another district are not for its officers before they are published. */
  @Transactional(readOnly = true)
  public UnitInspection get(UUID id, Actor actor) {
    return store
        .find(id)
        .filter(each -> mayRead(each, actor))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-inspection", "没有这次检查", "there is no such inspection"));
  }

  private static boolean mayRead(UnitInspection inspection, Actor actor) {
    return actor.mayActIn(inspection.authority())
        || inspection.state() == UnitInspection.State.PUBLISHED;
  }

  @Transactional(readOnly = true)
  public List<UnitInspection> list(String authority, Actor actor) {
    return store.list(authority).stream().filter(each -> mayRead(each, actor)).toList();
  }

  @Transactional(readOnly = true)
  public List<UnitInspection.InspectionLine> lines(UUID id, Actor actor) {
    UnitInspection inspection = get(id, actor);
    if (!actor.mayActIn(inspection.authority())) {
      throw Guard.forbidden(
          "not-your-district", "检查过程记录只供本区县和市级查看", "the record is for its district and the city");
    }
    return store.listLines(id);
  }

  @Transactional(readOnly = true)
  public List<Deadline> clocks(UUID id, Actor actor) {
    return deadlines.list(get(id, actor).subject());
  }

  public LocalDate today() {
    return deadlines.today();
  }

  private UnitInspection handled(UUID id, Actor actor) {
    UnitInspection inspection = get(id, actor);
    Authority.decides(actor, inspection.authority());
    return inspection;
  }

  private DrawStore.Inspector inspector(String code) {
    return roster
        .findInspector(code)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-inspector", "检查人员名录中没有" + code, "there is no inspector " + code));
  }

  private static void require(UnitInspection inspection, UnitInspection.State wanted, String step) {
    if (inspection.state() != wanted) {
      throw Guard.wrongState(
          step,
          switch (inspection.state()) {
            case OPEN -> Text.of("检查中", "open");
            case ENDED -> Text.of("已结束", "ended");
            case PUBLISHED -> Text.of("已公示", "published");
          });
    }
  }

  private void tell(Actor actor, String action, String subject, Map<String, Object> details) {
    events.publishEvent(new AuditEvent(actor.username(), action, subject, details));
  }
}
