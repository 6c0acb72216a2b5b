package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.restoration.CreditRecord.Matter;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.credit.store.RecordStore;
import org.kuangjie.credit.store.ReviewStore;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Archives of units: entry, review, change and spot check (001-SM1, 001-R07…R15). */
@Service
@Transactional
public class Records {

  private static final Set<RecordClass> SPOT_CHECKED =
      EnumSet.of(RecordClass.DUTY, RecordClass.PROJECT);

  private final RecordKeeper keeper;
  private final OpenFields openFields;
  private final RecordStore store;
  private final ReviewStore reviews;
  private final Deadlines deadlines;
  private final History history;
  private final ApplicationEventPublisher events;

  Records(
      RecordKeeper keeper,
      OpenFields openFields,
      RecordStore store,
      ReviewStore reviews,
      Deadlines deadlines,
      History history,
      ApplicationEventPublisher events) {
    this.keeper = keeper;
    this.openFields = openFields;
    this.store = store;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.history = history;
    this.events = events;
  }

  /** 录入 of a unit's own record, or of bad conduct by the authority that found it. */
  public CreditRecord enter(
      UUID entityId, RecordClass recordClass, Map<String, String> content, Actor actor) {
    Entity entity = keeper.activeEntity(entityId);
    RecordFields.check(recordClass, content);
    Party party = keeper.party(actor, entity);
    boolean bad = recordClass == RecordClass.BAD;
    Matter matter =
        new Matter(
            recordClass,
            entityId,
            entity.districtCode(),
            content,
            bad ? Permissions.authority(actor, entity.districtCode()) : "",
            null,
            null,
            null,
            actor.username(),
            keeper.today(),
            entity.synthetic());
    openFields.refusePersonalData(matter);
    UUID id = UUID.randomUUID();
    if (bad) {
      return keeper.added(MisconductSteps.entered(id, matter, party), actor, "ENTER", "录入");
    }
    onlyOneBasic(ArchiveSteps.draft(id, matter, party));
    return keeper.added(ArchiveSteps.draft(id, matter, party), actor, "DRAFT", lateness(matter));
  }

  /** Basic information is one per unit; what is approved changes by application. */
  private void onlyOneBasic(CreditRecord record) {
    boolean basic = record.matter().recordClass() == RecordClass.BASIC;
    Set<RecordState> open =
        EnumSet.of(RecordState.DRAFT, RecordState.SUBMITTED, RecordState.APPROVED);
    if (basic
        && store.list(record.matter().entityId(), 1000).stream()
            .anyMatch(
                other ->
                    other.matter().recordClass() == RecordClass.BASIC
                        && open.contains(other.state()))) {
      throw Guard.conflict(
          "basic-exists",
          "基本信息已经录入，请修改草稿或提出变更申请",
          "basic information is there: edit it or apply for a change");
    }
  }

  /** Within 20 working days of the contract (001-R11); later is possible, and said. */
  private String lateness(Matter matter) {
    String signed = matter.content().get("contractSignedOn");
    if (matter.recordClass() != RecordClass.PROJECT || signed == null || signed.isBlank()) {
      return "录入草稿";
    }
    LocalDate last = keeper.terms().projectEntryEnds(day(signed));
    return keeper.today().isAfter(last)
        ? "逾期录入：应于%s前录入（办法第九条，合同签订后20个工作日）".formatted(last)
        : "录入草稿，录入期限%s".formatted(last);
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw DomainException.invalid(
          "bad-day", "日期contractSignedOn写作2026-01-31", "write contractSignedOn as 2026-01-31");
    }
  }

  public CreditRecord edit(UUID id, Map<String, String> content, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    RecordFields.check(record.matter().recordClass(), content);
    CreditRecord edited = ArchiveSteps.edited(record, content, keeper.party(actor, record));
    openFields.refusePersonalData(edited.matter());
    return keeper.kept(record, edited, actor, "EDIT", lateness(edited.matter()));
  }

  /** 变更申请 (001-R15): a new version beside the approved one. */
  public CreditRecord change(UUID id, Map<String, String> content, Actor actor) {
    CreditRecord old = keeper.get(id, actor);
    Matter before = old.matter();
    RecordFields.check(before.recordClass(), content);
    Matter changed =
        new Matter(
            before.recordClass(),
            before.entityId(),
            before.districtCode(),
            content,
            "",
            null,
            old.id(),
            null,
            actor.username(),
            keeper.today(),
            before.synthetic());
    openFields.refusePersonalData(changed);
    noOpenChange(old);
    CreditRecord change =
        ArchiveSteps.change(old, UUID.randomUUID(), changed, keeper.party(actor, old));
    return keeper.added(change, actor, "CHANGE", "变更申请，原版本" + old.id());
  }

  private void noOpenChange(CreditRecord old) {
    boolean open =
        store.list(old.matter().entityId(), 1000).stream()
            .anyMatch(
                other ->
                    old.id().equals(other.matter().supersedes())
                        && (other.state() == RecordState.DRAFT
                            || other.state() == RecordState.SUBMITTED));
    if (open) {
      throw Guard.conflict(
          "change-open", "该记录已有办理中的变更申请", "a change of this record is open already");
    }
  }

  public CreditRecord submit(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord submitted = ArchiveSteps.submitted(record, keeper.party(actor, record));
    return keeper.kept(record, submitted, actor, "SUBMIT", words);
  }

  public CreditRecord sendBack(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    return keeper.kept(record, ArchiveSteps.returned(record, actor), actor, "RETURN", words);
  }

  public CreditRecord approve(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord approved = ArchiveSteps.approved(record, keeper.today(), actor, keeper.terms());
    CreditRecord kept = keeper.kept(record, approved, actor, "APPROVE", words);
    UUID replaced = record.matter().supersedes();
    if (replaced != null) {
      CreditRecord old = keeper.get(replaced, actor);
      keeper.kept(
          old,
          ArchiveSteps.superseded(old, keeper.today()),
          actor,
          "SUPERSEDE",
          "新版本" + record.id());
    }
    return kept;
  }

  /** 项目验收 (001-R20). */
  public CreditRecord accept(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord accepted = ArchiveSteps.accepted(record, keeper.today(), actor);
    return keeper.kept(record, accepted, actor, "ACCEPT", words);
  }

  /** 技术支撑单位 prepares a review: a note for who decides, no step (001-R04). */
  public CreditRecord prepare(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    Permissions.prepares(record, actor);
    Guard.given(words, "初核意见", "the note");
    keeper.remember(record, record.state().name(), actor, "PREPARE", words);
    return record;
  }

  /** 抽查 by the city of duties and projects: the unit supplements within 10 working days. */
  public CreditRecord spotCheck(UUID id, String words, Actor actor) {
    Permissions.isCity(actor);
    CreditRecord record = keeper.get(id, actor);
    if (!SPOT_CHECKED.contains(record.matter().recordClass())) {
      throw Guard.wrongState("抽查/spot check", record.matter().recordClass().words());
    }
    record.require(RecordState.APPROVED, "抽查/spot check");
    Guard.given(words, "须补充的内容", "what is to be supplemented");
    if (reviews.findOpenSpotCheck(id).isPresent()) {
      throw Guard.conflict("spot-check-open", "该记录正在抽查补充中", "a supplement is asked for already");
    }
    reviews.addSpotCheck(id, actor.username(), words, keeper.today());
    keeper.start(record, CreditTerms.SUPPLEMENT, actor);
    keeper.remember(record, record.state().name(), actor, "SPOT_CHECK", words);
    return record;
  }

  public CreditRecord supplement(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    Permissions.speaks(keeper.party(actor, record));
    Guard.given(words, "补充内容", "the supplement");
    if (!reviews.answerSpotCheck(id, words, actor.username(), keeper.today())) {
      throw Guard.conflict("no-spot-check", "没有需要补充的抽查", "nothing is to be supplemented");
    }
    keeper.meet(record, CreditTerms.SUPPLEMENT, actor);
    keeper.remember(record, record.state().name(), actor, "SUPPLEMENT", words);
    return record;
  }

  @Transactional(readOnly = true)
  public CreditRecord get(UUID id, Actor actor) {
    return keeper.get(id, actor);
  }

  /**
   * Officials and the unit itself.
   *
   * @throws DomainException NOT_FOUND for other units
   */
  @Transactional(readOnly = true)
  public void requireSees(UUID entityId, Actor actor) {
    if (!actor.isOfficial() && !keeper.speaks(actor, entityId)) {
      throw DomainException.notFound(
          "unknown-entity", "没有编号为%s的单位".formatted(entityId), "there is no unit " + entityId);
    }
  }

  /** The archive of a unit, as far as the actor sees it, newest first. */
  @Transactional(readOnly = true)
  public List<CreditRecord> list(UUID entityId, Actor actor) {
    boolean own = keeper.speaks(actor, entityId);
    LocalDate today = keeper.today();
    return store.list(entityId, 1000).stream()
        .filter(r -> own || (actor.isOfficial() && actor.mayActIn(r.matter().districtCode())))
        .map(record -> record.on(today))
        .toList();
  }

  /** The desk of an office: who waits longest comes first. */
  @Transactional(readOnly = true)
  public List<CreditRecord> desk(
      Set<RecordClass> classes, @Nullable RecordState state, int limit, Actor actor) {
    if (actor.isDistrictBound() && actor.districtCodes().isEmpty()) {
      return List.of();
    }
    Set<String> districts = actor.isDistrictBound() ? actor.districtCodes() : Set.of();
    LocalDate today = keeper.today();
    return store
        .list(new RecordStore.Desk(classes, state == null ? "" : state.name(), districts, limit))
        .stream()
        .map(record -> record.on(today))
        .toList();
  }

  /** The record with its personal fields; who asks, and for which end, is kept (D.3). */
  public CreditRecord reveal(UUID id, String purpose, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    Guard.given(purpose, "查阅目的", "the purpose");
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "credit-record.reveal",
            record.subject(),
            Map.of("purpose", purpose)));
    return record;
  }

  /** What is held of a record beside itself. */
  @Transactional(readOnly = true)
  public RecordFile file(UUID id, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    return new RecordFile(
        history.list(record.subject()),
        deadlines.list(record.subject()),
        reviews.listObjections(id),
        reviews.listSpotChecks(id));
  }

  /** History, clocks, objections and spot checks of a record. */
  public record RecordFile(
      List<History.Line> history,
      List<Deadline> deadlines,
      List<ReviewStore.Objection> objections,
      List<ReviewStore.SpotCheck> spotChecks) {

    public RecordFile {
      history = List.copyOf(history);
      deadlines = List.copyOf(deadlines);
      objections = List.copyOf(objections);
      spotChecks = List.copyOf(spotChecks);
    }
  }
}
