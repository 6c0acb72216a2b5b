package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.RecordStore;
import org.kuangjie.credit.store.ReviewStore;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Good and bad conduct: publicity, objection, repair, fraud (001-SM2, 001-R16, R28…R30). */
@Service
@Transactional
public class Conduct {

  private final RecordKeeper keeper;
  private final OpenFields openFields;
  private final RecordStore store;
  private final ReviewStore reviews;
  private final Clauses clauses;

  Conduct(
      RecordKeeper keeper,
      OpenFields openFields,
      RecordStore store,
      ReviewStore reviews,
      Clauses clauses) {
    this.keeper = keeper;
    this.openFields = openFields;
    this.store = store;
    this.reviews = reviews;
    this.clauses = clauses;
  }

  /**
   * 公示, with the clause that gives the points by the table in force today (001-R24).
   *
   * @throws DomainException CONFLICT {@code no-clause-table} while the city has imported none
   */
  public CreditRecord publicise(UUID id, String clause, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    LocalDate today = keeper.today();
    openFields.refusePersonalData(record.matter());
    requirePenaltyReview(record);
    CreditRecord shown =
        MisconductSteps.publicised(
            record, clauses.inForce(clause, today), today, actor, keeper.terms());
    return keeper.kept(record, shown, actor, "PUBLICISE", clause + " " + words);
  }

  private void requirePenaltyReview(CreditRecord record) {
    boolean asked =
        record.matter().recordClass() == RecordClass.BAD
            && record.matter().caseId() == null
            && keeper.isOn(RestorationPoints.PENALTY_REVIEW);
    if (asked && !reviews.hasPenaltyReview(record.id())) {
      throw Guard.conflict(
          "penalty-not-reviewed",
          "执法机构尚未复核处罚内容，不能公示（未定事项003-penalty-review）",
          "the enforcement office has not reviewed the penalty yet (open point 003-penalty-review)");
    }
  }

  /** 处罚内容复核 by the enforcement office, not by who entered the record (003-R12). */
  public CreditRecord reviewPenalty(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    Permissions.isEnforcementOf(record, actor);
    if (record.state() != RecordState.ENTERED) {
      throw Guard.wrongState("处罚内容复核/review of the penalty", record.state().words());
    }
    Guard.given(words, "复核意见", "the opinion");
    if (!reviews.addPenaltyReview(id, actor.username(), words, keeper.today())) {
      throw Guard.conflict("penalty-reviewed", "处罚内容已复核", "the penalty was reviewed before");
    }
    keeper.remember(record, record.state().name(), actor, "REVIEW_PENALTY", words);
    return record;
  }

  /** 不予录入: the authority decides that a suggestion becomes no record. */
  public CreditRecord drop(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    return keeper.kept(record, MisconductSteps.dropped(record, actor), actor, "DROP", words);
  }

  /** 异议: by anybody who is signed in, until the last day of the publicity. */
  public CreditRecord object(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.getPublicised(id);
    CreditRecord objected = MisconductSteps.objected(record);
    Guard.given(words, "异议理由", "the ground of the objection");
    reviews.addObjection(id, actor.username(), words, keeper.today());
    return keeper.kept(record, objected, actor, "OBJECT", words);
  }

  /** The city answers an objection: the record stands, or ends. */
  public CreditRecord answer(UUID id, boolean upheld, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    LocalDate today = keeper.today();
    CreditRecord answered =
        upheld
            ? MisconductSteps.corrected(record, today, actor)
            : MisconductSteps.maintained(record, actor);
    reviews.answerObjections(id, upheld, words, actor.username(), today);
    return keeper.kept(record, answered, actor, upheld ? "CORRECT" : "MAINTAIN", words);
  }

  /** 抽查复核 of bad conduct (001-R13): it was wrong. */
  public CreditRecord recheck(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord corrected = MisconductSteps.recheckedWrong(record, keeper.today(), actor);
    return keeper.kept(record, corrected, actor, "RECHECK", words);
  }

  /** 修复申请 with what shows that duties are fulfilled and harm is removed. */
  public CreditRecord requestRepair(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    if (record.terms().fraudFoundOn() != null
        && !keeper.isOn(RestorationPoints.REPAIR_AFTER_FRAUD)) {
      throw Guard.conflict(
          "repair-after-fraud",
          "该记录的修复申请曾弄虚作假，不再受理修复（未定事项001-repair-after-fraud）",
          "a former application was fraudulent; no further repair (open point 001-repair-after-fraud)");
    }
    CreditRecord requested =
        MisconductSteps.repairRequested(
            record,
            keeper.today(),
            keeper.party(actor, record),
            keeper.terms(),
            laterConduct(record));
    CreditRecord kept = keeper.kept(record, requested, actor, "REQUEST_REPAIR", words);
    keeper.start(kept, CreditTerms.REPAIR_DECISION, actor);
    return kept;
  }

  private @Nullable String laterConduct(CreditRecord record) {
    if (record.terms().publicisedOn() == null) {
      return null;
    }
    String clause = keeper.isOn(RestorationPoints.RELATED_ANY) ? null : record.matter().clause();
    List<UUID> later = store.listLaterConduct(record, clause);
    return later.isEmpty() ? null : later.get(0).toString();
  }

  public CreditRecord refuseRepair(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord refused = MisconductSteps.repairRefused(record, actor);
    keeper.meet(record, CreditTerms.REPAIR_DECISION, actor);
    return keeper.kept(record, refused, actor, "REFUSE_REPAIR", words);
  }

  public CreditRecord grantRepair(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord granted = MisconductSteps.repairGranted(record, actor);
    keeper.meet(record, CreditTerms.REPAIR_DECISION, actor);
    CreditRecord kept = keeper.kept(record, granted, actor, "GRANT_REPAIR", words);
    keeper.start(kept, CreditTerms.REPAIR_ANNOUNCEMENT, actor);
    return kept;
  }

  public CreditRecord announceRepair(UUID id, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord repaired = MisconductSteps.repairAnnounced(record, keeper.today(), actor);
    keeper.meet(record, CreditTerms.REPAIR_ANNOUNCEMENT, actor);
    return keeper.kept(record, repaired, actor, "ANNOUNCE_REPAIR", words);
  }

  /**
   * 弄虚作假.
   *
   * @param foundOn day of the discovery, not in the future and not before the application
   */
  public CreditRecord findFraud(UUID id, LocalDate foundOn, String words, Actor actor) {
    CreditRecord record = keeper.get(id, actor);
    CreditRecord again = MisconductSteps.fraudFound(record, foundOn, actor, keeper.terms());
    LocalDate opened = record.terms().publicityEndsOn();
    if (foundOn.isAfter(keeper.today()) || (opened != null && !foundOn.isAfter(opened))) {
      throw DomainException.invalid(
          "bad-discovery-day",
          "发现之日不得晚于今天，且须在公示期满之后",
          "the day lies after the publicity and not in the future");
    }
    keeper.cancelClocks(record, actor);
    return keeper.kept(record, again, actor, "FIND_FRAUD", foundOn + " " + words);
  }
}
