package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.restoration.CreditRecord.Matter;
import org.kuangjie.credit.restoration.CreditRecord.Terms;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;

/**
 * 001-SM2, and the publicity that good conduct shares with it: entered, publicised, objected,
 * effective, repaired.
 */
final class MisconductSteps {

  private static final Set<RecordState> AFTER_APPLICATION =
      EnumSet.of(RecordState.REPAIR_REQUESTED, RecordState.REPAIR_GRANTED, RecordState.REPAIRED);

  private MisconductSteps() {}

  static CreditRecord entered(UUID id, Matter matter, Party party) {
    Permissions.enters(RecordClass.BAD, party, matter.districtCode());
    RecordFields.requireComplete(matter);
    return CreditRecord.fresh(id, RecordState.ENTERED, matter);
  }

  /** What the decision of a case suggests; the authority decides on it. */
  static CreditRecord suggested(UUID id, Matter matter) {
    return CreditRecord.fresh(id, RecordState.ENTERED, matter);
  }

  static CreditRecord dropped(CreditRecord record, Actor actor) {
    Permissions.isAuthorityOf(record, actor);
    record.require(RecordState.ENTERED, "不予录入/dropping");
    return record.to(RecordState.DROPPED);
  }

  /**
   * 公示 of good conduct once approved, or of bad conduct once entered.
   *
   * @param clause of the table in force on that day
   */
  static CreditRecord publicised(
      CreditRecord record, ClauseTable.Clause clause, LocalDate on, Actor actor, CreditTerms by) {
    RecordClass recordClass = record.matter().recordClass();
    if (recordClass == RecordClass.GOOD) {
      Permissions.isCity(actor);
      record.require(RecordState.APPROVED, "公示/publicity");
    } else {
      Permissions.isAuthorityOf(record, actor);
      record.require(RecordState.ENTERED, "公示/publicity");
    }
    if (clause.kind() != recordClass) {
      throw DomainException.invalid(
          "clause-of-other-kind",
          "条款%s不是%s条款".formatted(clause.code(), recordClass.words().zh()),
          "clause %s is not one of %s".formatted(clause.code(), recordClass.words().en()));
    }
    Terms terms =
        new Terms(
            clause.points(),
            clause.tableVersion(),
            on,
            by.publicityEnds(on),
            by.expires(recordClass, on),
            null,
            null);
    return record
        .with(record.matter().underClause(clause.code()))
        .to(RecordState.PUBLICISED, terms);
  }

  /** Only until the last day of the publicity (001-R16). */
  static CreditRecord objected(CreditRecord record) {
    record.require(RecordState.PUBLICISED, "异议（须在公示期内）/objection within the publicity");
    return record.to(RecordState.OBJECTED);
  }

  static CreditRecord maintained(CreditRecord record, Actor actor) {
    Permissions.isCity(actor);
    record.require(RecordState.OBJECTED, "维持/upholding");
    return record.to(RecordState.PUBLICISED);
  }

  /** The objection was right: the record ends and never counted. */
  static CreditRecord corrected(CreditRecord record, LocalDate on, Actor actor) {
    Permissions.isCity(actor);
    record.require(RecordState.OBJECTED, "纠正/correction");
    return record.to(RecordState.CORRECTED, record.terms().ended(on));
  }

  /** 抽查复核 of bad conduct by the city found it wrong (001-R13). */
  static CreditRecord recheckedWrong(CreditRecord record, LocalDate on, Actor actor) {
    Permissions.isCity(actor);
    boolean stands =
        record.state() == RecordState.PUBLICISED || record.state() == RecordState.EFFECTIVE;
    if (record.matter().recordClass() != RecordClass.BAD || !stands) {
      throw Guard.wrongState("抽查复核纠正/correction by re-check", record.state().words());
    }
    return record.to(RecordState.CORRECTED, record.terms().ended(on));
  }

  /**
   * 修复申请: not before the window opens, not after the term ended, and not with later related bad
   * conduct (001-R28).
   *
   * @param laterConduct a related record that was publicised later; null when there is none
   */
  static CreditRecord repairRequested(
      CreditRecord record,
      LocalDate on,
      Party party,
      CreditTerms by,
      @Nullable String laterConduct) {
    Permissions.speaks(party);
    if (record.matter().recordClass() != RecordClass.BAD) {
      throw Guard.wrongState("信用修复/repair", record.matter().recordClass().words());
    }
    record.require(RecordState.EFFECTIVE, "信用修复申请/repair application");
    LocalDate opens = by.repairOpens(Objects.requireNonNull(record.terms().publicityEndsOn()));
    if (on.isBefore(opens)) {
      throw Guard.conflict(
          "repair-too-soon",
          "自公示期满6个月后方可申请修复（办法第十八条），最早%s".formatted(opens),
          "repair may be asked for 6 months after the publicity, from %s on".formatted(opens));
    } else if (laterConduct != null) {
      throw Guard.conflict(
          "new-bad-conduct",
          "其后又有新的相关不良行为%s，不能修复（办法第十八条第三项）".formatted(laterConduct),
          "there is later bad conduct, %s".formatted(laterConduct));
    }
    return record.to(RecordState.REPAIR_REQUESTED);
  }

  static CreditRecord repairRefused(CreditRecord record, Actor actor) {
    Permissions.isAuthorityOf(record, actor);
    record.require(RecordState.REPAIR_REQUESTED, "不予修复/refusal");
    return record.to(RecordState.EFFECTIVE);
  }

  static CreditRecord repairGranted(CreditRecord record, Actor actor) {
    Permissions.isAuthorityOf(record, actor);
    record.require(RecordState.REPAIR_REQUESTED, "准予修复/grant");
    return record.to(RecordState.REPAIR_GRANTED);
  }

  /** 公布: from this day on it is neither shown nor counted, and measures are lifted. */
  static CreditRecord repairAnnounced(CreditRecord record, LocalDate on, Actor actor) {
    Permissions.isAuthorityOf(record, actor);
    record.require(RecordState.REPAIR_GRANTED, "公布修复/announcement");
    return record.to(RecordState.REPAIRED, record.terms().ended(on));
  }

  /** 弄虚作假: the term runs anew from the discovery, and the record counts again (001-R30). */
  static CreditRecord fraudFound(CreditRecord record, LocalDate on, Actor actor, CreditTerms by) {
    Permissions.isAuthorityOf(record, actor);
    if (!AFTER_APPLICATION.contains(record.state())) {
      throw Guard.wrongState("弄虚作假认定/finding of fraud", record.state().words());
    }
    return record.to(RecordState.EFFECTIVE, record.terms().restarted(on, by.restarts(on)));
  }

  /** The decision it rests on was withdrawn (004-R23): gone at once, whoever is working on it. */
  static CreditRecord withdrawn(CreditRecord record, LocalDate on) {
    return record.to(RecordState.WITHDRAWN, record.terms().ended(on));
  }
}
