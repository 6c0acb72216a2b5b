package org.kuangjie.enforcement.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file's list.
 *
 * @param type e.g. 责令停止, 先行登记保存, 罚款, 立案审批表, 公安机关
 * @param amount yuan
 * @param dueOn SUPERVISION: until when the lower level answers
 */
public record CaseItem(
    long id,
    Kind kind,
    String type,
    String number,
    String title,
    LocalDate on,
    @Nullable BigDecimal amount,
    @Nullable LocalDate dueOn,
    String addedBy) {

  /** What sort of line it is. */
  public enum Kind {
    /** 措施 */
    MEASURE,
    /** 文书 */
    DOCUMENT,
    /** 移送 to police, procuratorate, court, or for discipline (004-R21, R28) */
    TRANSFER,
    /** 督办 by the upper level (004-R23) */
    SUPERVISION,
    /** 上报重大典型案件 (004-R24) */
    REPORT
  }
}
