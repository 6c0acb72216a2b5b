package org.kuangjie.enforcement.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.duties.DutyBook;
import org.kuangjie.enforcement.duties.DutyCell;

/**
 * The query of the matrix of duties; all but the year is optional.
 *
 * @param group mining rights unless said otherwise
 * @param state only rows with a duty in this state
 * @param q in name, licence number or mineral
 */
record DutyQuery(
    @NotNull @Min(2000) @Max(2100) Integer year,
    DutyBook.@Nullable Group group,
    @Nullable @Size(max = 12) String district,
    DutyCell.@Nullable State state,
    @Nullable @Size(max = 40) String duty,
    @Nullable @Size(max = 100) String q,
    @Nullable @Min(0) @Max(100_000) Integer offset,
    @Nullable @Min(1) @Max(500) Integer limit) {

  private static final int USUAL = 50;

  DutyBook.Query toQuery() {
    return new DutyBook.Query(
        year,
        Objects.requireNonNullElse(group, DutyBook.Group.MINING),
        district,
        state,
        duty,
        Objects.requireNonNullElse(q, ""),
        Objects.requireNonNullElse(offset, 0),
        Objects.requireNonNullElse(limit, USUAL));
  }
}
