package org.kuangjie.credit.open;

import java.time.LocalDate;
import org.kuangjie.shared.Text;

/**
 * Something the documents leave undefined.
 *
 * @param source provision that leaves it open
 * @param value in use
 * @param allowed pattern of what it may be
 * @param owner who answers for the value
 * @param decidedOn since when
 */
public record OpenPoint(
    String code,
    String source,
    Text title,
    String value,
    String allowed,
    String owner,
    LocalDate decidedOn,
    int version) {}
