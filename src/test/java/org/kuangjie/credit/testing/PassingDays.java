package org.kuangjie.credit.testing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets days pass for one record or one matter of the lists, by moving all its days back: the clock
 * of the server is nobody's to turn, and other tests share it.
 */
public final class PassingDays {

  private static final Pattern DAY = Pattern.compile("(?<=\")\\d{4}-\\d\\d-\\d\\d(?=\")");

  private final JdbcClient database;

  public PassingDays(JdbcClient database) {
    this.database = database;
  }

  /** Of a record of the archives; what the days bring about is not noted yet. */
  public void ofRecord(UUID id, int days) {
    database
        .sql(
            """
            UPDATE credit.record SET publicised_on = publicised_on - :d, approved_on = approved_on - :d,
                publicity_ends_on = publicity_ends_on - :d, expires_on = expires_on - :d,
                ended_on = ended_on - :d, version = version + 1 WHERE id = :id
            """)
        .param("d", days)
        .param("id", id)
        .update();
    ofClocks("credit-record:" + id, days);
  }

  /** Of a matter of the lists, with its papers and its clocks. */
  public void ofMatter(UUID id, int days) {
    String course =
        database
            .sql("SELECT course FROM credit.list_entry WHERE id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    database
        .sql(
            """
            UPDATE credit.list_entry SET course = :course::jsonb, decided_on = decided_on - :d,
                disclosed_until = disclosed_until - :d, left_on = left_on - :d,
                version = version + 1 WHERE id = :id
            """)
        .param("course", back(course, days))
        .param("d", days)
        .param("id", id)
        .update();
    ofClocks("list-entry:" + id, days);
  }

  private void ofClocks(String subject, int days) {
    database
        .sql(
            """
            UPDATE deadlines.deadline SET started_on = started_on - :d, due_on = due_on - :d,
                fixed_day = fixed_day - :d, remind_on = remind_on - :d, ended_on = ended_on - :d
            WHERE subject = :subject
            """)
        .param("d", days)
        .param("subject", subject)
        .update();
  }

  private static String back(String course, int days) {
    return DAY.matcher(course)
        .replaceAll(day -> LocalDate.parse(day.group()).minusDays(days).toString());
  }
}
