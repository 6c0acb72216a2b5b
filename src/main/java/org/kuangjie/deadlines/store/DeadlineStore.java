package org.kuangjie.deadlines.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.Pause;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of clocks. */
@Repository
public class DeadlineStore {

  private static final String SELECT =
      """
      SELECT d.*, p.from_day, p.to_day, p.legal_basis AS pause_basis
      FROM deadlines.deadline AS d LEFT JOIN deadlines.pause AS p ON p.deadline_id = d.id
      """;

  private final JdbcClient database;

  DeadlineStore(JdbcClient database) {
    this.database = database;
  }

  public void add(Deadline deadline) {
    Term term = deadline.term();
    database
        .sql(
            """
            INSERT INTO deadlines.deadline
                (id, subject, clock, title_zh, title_en, legal_basis, term, fixed_day, roll,
                 remind_days, district_code, started_on, due_on, due_state, remind_on)
            VALUES (:id, :subject, :clock, :zh, :en, :basis, :term, :fixed, :roll,
                    :remindDays, :district, :started, :due, :state, :remind)
            """)
        .param("id", deadline.id())
        .param("subject", deadline.subject())
        .param("clock", deadline.clock())
        .param("zh", deadline.title().zh())
        .param("en", deadline.title().en())
        .param("basis", deadline.legalBasis())
        .param("term", term == null ? null : term.toString())
        .param("fixed", deadline.fixedDay())
        .param("roll", deadline.roll().name())
        .param("remindDays", deadline.remindWorkingDays())
        .param("district", deadline.districtCode())
        .param("started", deadline.startedOn())
        .param("due", deadline.due().day())
        .param("state", deadline.due().state().name())
        .param("remind", deadline.remindOn())
        .update();
  }

  public boolean isRunning(String subject, String clock) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT FROM deadlines.deadline
                           WHERE subject = :subject AND clock = :clock AND ended_on IS NULL)
            """)
        .param("subject", subject)
        .param("clock", clock)
        .query(Boolean.class)
        .single();
  }

  /** Locks the clock until the end of the transaction. */
  public Optional<Deadline> findForUpdate(UUID id) {
    database
        .sql("SELECT id FROM deadlines.deadline WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return read(database.sql(SELECT + "WHERE d.id = :id ORDER BY p.from_day").param("id", id))
        .stream()
        .findFirst();
  }

  public List<Deadline> list(String subject) {
    return read(
        database
            .sql(SELECT + "WHERE d.subject = :subject ORDER BY d.started_on, d.id, p.from_day")
            .param("subject", subject));
  }

  public List<Deadline> listRunning() {
    return read(database.sql(SELECT + "WHERE d.ended_on IS NULL ORDER BY d.id, p.from_day"));
  }

  public List<Deadline> list(Deadlines.Query query) {
    return read(
        database
            .sql(
                """
                WITH wanted AS (
                  SELECT * FROM deadlines.deadline
                  WHERE ended_on IS NULL
                    AND (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
                    AND (:clock = '' OR clock = :clock)
                    AND CASE :which
                          WHEN 'OVERDUE' THEN due_on < :today
                          WHEN 'REMINDERS' THEN remind_on <= :today AND due_on >= :today
                          WHEN 'PAUSED' THEN due_state = 'PAUSED'
                          WHEN 'PROVISIONAL' THEN due_state = 'PROVISIONAL'
                          ELSE true END
                  ORDER BY due_on NULLS LAST, id LIMIT :limit)
                SELECT d.*, p.from_day, p.to_day, p.legal_basis AS pause_basis
                FROM wanted AS d LEFT JOIN deadlines.pause AS p ON p.deadline_id = d.id
                ORDER BY d.due_on NULLS LAST, d.id, p.from_day
                """)
            .param("districts", query.districtCodes().toArray(String[]::new))
            .param("clock", query.clock())
            .param("which", query.which().name())
            .param("today", query.today())
            .param("limit", query.limit()));
  }

  public void addPause(UUID id, Pause pause) {
    database
        .sql("INSERT INTO deadlines.pause VALUES (:id, :from, :to, :basis)")
        .param("id", id)
        .param("from", pause.from())
        .param("to", pause.to())
        .param("basis", pause.legalBasis())
        .update();
  }

  public void endPause(UUID id, LocalDate lastDay) {
    database
        .sql("UPDATE deadlines.pause SET to_day = :to WHERE deadline_id = :id AND to_day IS NULL")
        .param("id", id)
        .param("to", lastDay)
        .update();
  }

  public void updateDue(Deadline deadline) {
    database
        .sql(
            """
            UPDATE deadlines.deadline SET due_on = :due, due_state = :state, remind_on = :remind
            WHERE id = :id
            """)
        .param("id", deadline.id())
        .param("due", deadline.due().day())
        .param("state", deadline.due().state().name())
        .param("remind", deadline.remindOn())
        .update();
  }

  public void end(UUID id, LocalDate on, String outcome) {
    database
        .sql("UPDATE deadlines.deadline SET ended_on = :on, outcome = :outcome WHERE id = :id")
        .param("id", id)
        .param("on", on)
        .param("outcome", outcome)
        .update();
  }

  private static List<Deadline> read(JdbcClient.StatementSpec statement) {
    Map<UUID, Deadline> heads = new LinkedHashMap<>();
    Map<UUID, List<Pause>> pauses = new LinkedHashMap<>();
    statement.query(
        row -> {
          Deadline head = head(row);
          heads.putIfAbsent(head.id(), head);
          LocalDate from = row.getObject("from_day", LocalDate.class);
          if (from != null) {
            pauses
                .computeIfAbsent(head.id(), unused -> new ArrayList<>())
                .add(
                    new Pause(
                        from,
                        row.getObject("to_day", LocalDate.class),
                        row.getString("pause_basis")));
          }
        });
    return heads.values().stream()
        .map(head -> head.withPauses(pauses.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private static Deadline head(ResultSet row) throws SQLException {
    String term = row.getString("term");
    return new Deadline(
        row.getObject("id", UUID.class),
        row.getString("subject"),
        row.getString("clock"),
        Text.of(row.getString("title_zh"), row.getString("title_en")),
        row.getString("legal_basis"),
        term == null ? null : Term.parse(term),
        row.getObject("fixed_day", LocalDate.class),
        RollRule.valueOf(row.getString("roll")),
        row.getInt("remind_days"),
        row.getString("district_code"),
        row.getObject("started_on", LocalDate.class),
        List.of(),
        new DueDate(
            row.getObject("due_on", LocalDate.class),
            DueDate.State.valueOf(row.getString("due_state"))),
        row.getObject("remind_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getString("outcome"));
  }
}
