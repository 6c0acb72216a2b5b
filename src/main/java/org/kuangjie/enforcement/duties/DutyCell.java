package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * One duty of one subject for one period, on a day.
 *
 * @param due null where the text sets no day
 * @param overdue the day is past and nothing has been filed, or what was filed came back
 * @param late it was filed after the day
 * @param filing null when nothing was begun
 */
public record DutyCell(
    String duty,
    String period,
    @Nullable LocalDate due,
    boolean provisional,
    State state,
    boolean overdue,
    boolean late,
    @Nullable UUID filing) {

  /** How it stands. */
  public enum State {
    /** No day is set, nothing was filed. */
    OPEN("未定期限", "no day is set"),
    UPCOMING("未到期", "not yet due"),
    SOON("临期", "due soon"),
    OVERDUE("逾期未报", "overdue"),
    /** Due before the register was kept. */
    UNKNOWN("未知（当时未建台账）", "unknown, the register was not kept then"),
    FILED("待审", "to be reviewed"),
    RETURNED("退回补正", "returned"),
    ACCEPTED("通过", "accepted"),
    FAILED("不合格", "not passed");

    private final Text words;

    State(String zh, String en) {
      this.words = Text.of(zh, en);
    }

    public Text words() {
      return words;
    }
  }
}
