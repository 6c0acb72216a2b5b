package org.kuangjie.credit.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 资质 of a unit or 专业资格证书 of one of its people (000-R10, R12).
 *
 * @param personId null for the unit's own
 * @param validTo null when it does not end
 */
public record Certificate(
    UUID id,
    UUID entityId,
    @Nullable UUID personId,
    String kind,
    String number,
    String issuedBy,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
