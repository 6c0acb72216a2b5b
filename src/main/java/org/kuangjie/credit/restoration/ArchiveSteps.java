package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.kuangjie.credit.restoration.CreditRecord.Matter;
import org.kuangjie.credit.restoration.CreditRecord.Review;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;

/**
 * 001-SM1: draft, submitted, returned or approved; good conduct goes on to its publicity. A change
 * is a new version that replaces the old one once approved (001-R15).
 */
final class ArchiveSteps {

  private ArchiveSteps() {}

  static CreditRecord draft(UUID id, Matter matter, Party party) {
    Permissions.enters(matter.recordClass(), party, matter.districtCode());
    return CreditRecord.fresh(id, RecordState.DRAFT, matter);
  }

  /** 变更申请 with evidence; the old version stays until the new one is approved. */
  static CreditRecord change(CreditRecord old, UUID id, Matter changed, Party party) {
    Permissions.speaks(party);
    if (old.matter().recordClass().counts()) {
      throw Guard.conflict(
          "no-change-application",
          "优良、不良行为信息不适用变更申请（办法第十三条），请通过异议或修复办理",
          "conduct is not changed by application but by objection or repair");
    }
    old.require(RecordState.APPROVED, "变更申请/change application");
    Guard.given(
        changed.content().getOrDefault(RecordFields.EVIDENCE, ""), "变更佐证材料", "the evidence");
    return CreditRecord.fresh(id, RecordState.DRAFT, changed);
  }

  static CreditRecord edited(CreditRecord record, Map<String, String> content, Party party) {
    Permissions.speaks(party);
    record.require(RecordState.DRAFT, "修改/editing");
    CreditRecord edited = record.with(record.matter().with(content));
    return edited.to(RecordState.DRAFT);
  }

  static CreditRecord submitted(CreditRecord record, Party party) {
    Permissions.speaks(party);
    record.require(RecordState.DRAFT, "提交/submission");
    RecordFields.requireComplete(record.matter());
    return record.to(RecordState.SUBMITTED);
  }

  static CreditRecord returned(CreditRecord record, Actor actor) {
    Permissions.reviews(record, actor);
    record.require(RecordState.SUBMITTED, "退回/return");
    return record.to(RecordState.DRAFT);
  }

  /** Duties are shown for a year from this day; good conduct waits for its publicity. */
  static CreditRecord approved(
      CreditRecord record, LocalDate on, Actor actor, CreditTerms reckoning) {
    Permissions.reviews(record, actor);
    record.require(RecordState.SUBMITTED, "审核通过/approval");
    boolean yearly = record.matter().recordClass() == RecordClass.DUTY;
    CreditRecord approved = record.with(new Review(actor.username(), on));
    return approved.to(
        RecordState.APPROVED,
        yearly ? record.terms().expiring(reckoning.dutyExpires(on)) : record.terms());
  }

  static CreditRecord superseded(CreditRecord old, LocalDate on) {
    old.require(RecordState.APPROVED, "新版本/new version");
    return old.to(RecordState.SUPERSEDED, old.terms().ended(on));
  }

  /** 验收: the project's record lapses by itself (001-R20). */
  static CreditRecord accepted(CreditRecord record, LocalDate on, Actor actor) {
    if (record.matter().recordClass() != RecordClass.PROJECT) {
      throw Guard.wrongState("项目验收/acceptance", record.matter().recordClass().words());
    }
    Permissions.reviews(record, actor);
    record.require(RecordState.APPROVED, "项目验收/acceptance");
    return record.to(RecordState.EXPIRED, record.terms().ended(on));
  }
}
