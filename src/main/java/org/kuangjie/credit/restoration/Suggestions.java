package org.kuangjie.credit.restoration;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.store.RecordStore;
import org.kuangjie.credit.store.ViolationStore.Violation;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of bad conduct that a case's decision suggests, and their withdrawal with it. */
@Service
@Transactional
public class Suggestions {

  private static final Set<RecordState> OVER =
      EnumSet.of(RecordState.WITHDRAWN, RecordState.DROPPED, RecordState.CORRECTED);

  private final RecordKeeper keeper;
  private final RecordStore store;

  Suggestions(RecordKeeper keeper, RecordStore store) {
    this.keeper = keeper;
    this.store = store;
  }

  /**
   * @return id of the draft, the former one when there is one of this case
   */
  public UUID suggest(Violation violation, Entity entity) {
    return store
        .findOfCase(violation.caseId())
        .map(CreditRecord::id)
        .orElseGet(() -> added(violation, entity));
  }

  private UUID added(Violation violation, Entity entity) {
    String district = Objects.requireNonNullElse(violation.districtCode(), entity.districtCode());
    Map<String, String> content = new HashMap<>();
    content.put("title", "矿产资源违法案件%s".formatted(violation.caseNumber()));
    content.put(
        "ground", "行政处罚决定（案件%s，%s）".formatted(violation.caseNumber(), violation.violationType()));
    content.put("foundOn", String.valueOf(violation.decidedOn()));
    content.put("decisionNumber", violation.caseNumber());
    if (violation.licenceNumber() != null) {
      content.put("licence", violation.licenceNumber());
    }
    CreditRecord draft =
        MisconductSteps.suggested(
            UUID.randomUUID(),
            new CreditRecord.Matter(
                RecordClass.BAD,
                entity.id(),
                district,
                content,
                district,
                null,
                null,
                violation.caseId(),
                Actor.SYSTEM.username(),
                keeper.today(),
                entity.synthetic()));
    keeper.added(draft, Actor.SYSTEM, "SUGGEST", "案件" + violation.caseNumber() + "作出处罚决定");
    return draft.id();
  }

  /** The decision was withdrawn: gone at once, whatever became of the draft. */
  public void withdraw(UUID id, String caseNumber) {
    CreditRecord record = store.find(id).orElseThrow();
    if (!OVER.contains(record.state())) {
      keeper.cancelClocks(record, Actor.SYSTEM);
      keeper.kept(
          record,
          MisconductSteps.withdrawn(record, keeper.today()),
          Actor.SYSTEM,
          "WITHDRAW",
          "案件" + caseNumber + "的决定已撤销");
    }
  }
}
