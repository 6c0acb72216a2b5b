package org.kuangjie.credit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.restoration.CreditRecord;
import org.kuangjie.credit.restoration.RecordClass;
import org.kuangjie.credit.restoration.RecordFields;
import org.kuangjie.credit.restoration.RecordState;
import org.kuangjie.credit.restoration.RecordStep;
import org.kuangjie.shared.Text;

/**
 * A record as officials and its unit see it; personal fields are masked unless revealed.
 *
 * @param authority who entered bad conduct: district code, or 500000 for the city
 * @param steps open to who asks; days, clauses and words are judged when a step is taken
 */
record RecordAnswer(
    UUID id,
    RecordClass recordClass,
    Text classWords,
    RecordState state,
    Text stateWords,
    UUID entityId,
    String uscc,
    String unitName,
    String districtCode,
    Map<String, String> content,
    String authority,
    @Nullable String clause,
    @Nullable Integer clauseVersion,
    @Nullable BigDecimal points,
    @Nullable UUID supersedes,
    @Nullable UUID caseId,
    String enteredBy,
    LocalDate enteredOn,
    @Nullable String reviewedBy,
    @Nullable LocalDate approvedOn,
    @Nullable LocalDate publicisedOn,
    @Nullable LocalDate publicityEndsOn,
    @Nullable LocalDate expiresOn,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate fraudFoundOn,
    boolean synthetic,
    List<RecordStep> steps,
    int version) {

  private static final String MASK = "****";

  /** What it says, personal fields masked. */
  static Map<String, String> masked(CreditRecord record) {
    Map<String, String> content = new TreeMap<>(record.matter().content());
    content.replaceAll((field, value) -> RecordFields.isPersonal(field) ? MASK : value);
    return content;
  }

  static RecordAnswer of(
      CreditRecord record, Entity unit, Map<String, String> content, List<RecordStep> steps) {
    CreditRecord.Matter matter = record.matter();
    CreditRecord.Terms terms = record.terms();
    return new RecordAnswer(
        record.id(),
        matter.recordClass(),
        matter.recordClass().words(),
        record.state(),
        record.state().words(),
        matter.entityId(),
        unit.uscc(),
        unit.name(),
        matter.districtCode(),
        content,
        matter.authority(),
        matter.clause(),
        terms.clauseVersion(),
        terms.points(),
        matter.supersedes(),
        matter.caseId(),
        matter.enteredBy(),
        matter.enteredOn(),
        record.review().reviewedBy(),
        record.review().approvedOn(),
        terms.publicisedOn(),
        terms.publicityEndsOn(),
        terms.expiresOn(),
        terms.endedOn(),
        terms.fraudFoundOn(),
        matter.synthetic(),
        List.copyOf(steps),
        record.version());
  }
}
