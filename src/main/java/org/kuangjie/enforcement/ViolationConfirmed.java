package org.kuangjie.enforcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a case says that an entity broke the law. Published in the transaction that keeps
 * the decision; the credit module makes a draft of it that a person decides upon.
 *
 * @param uscc 统一社会信用代码 of the entity; null for a natural person, who is not named here
 * @param violationType code of {@code ViolationType}
 * @param districtCode where it happened
 */
public record ViolationConfirmed(
    UUID caseId,
    String caseNumber,
    @Nullable String uscc,
    String violationType,
    String districtCode,
    @Nullable String licenceNumber,
    LocalDate decidedOn) {}
