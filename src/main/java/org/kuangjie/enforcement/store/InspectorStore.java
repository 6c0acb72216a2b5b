package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.patrols.InspectorYear.Evaluation;
import org.kuangjie.enforcement.patrols.InspectorYear.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What inspectors did in a year, and what was said of it; evaluations are added, never changed. */
@Repository
public class InspectorStore {

  private final JdbcClient database;

  InspectorStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * By officer; tasks that are open count as overdue when they were due before {@code today}.
   *
   * @param often inspections asked for per mine and year
   */
  public Map<String, Figures> figures(int year, LocalDate today, int often) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    database
        .sql(
            """
            WITH named AS (
              SELECT username AS officer, count(*) AS named,
                     count(*) FILTER (WHERE visits >= :often) AS often
              FROM (SELECT DISTINCT username, code FROM enforcement.responsibility
                    WHERE kind = 'LICENCE' AND (set_at AT TIME ZONE 'Asia/Shanghai')::date <= :to
                      AND coalesce((ended_at AT TIME ZONE 'Asia/Shanghai')::date >= :from, true)) AS r
              CROSS JOIN LATERAL (
                SELECT count(*) AS visits FROM enforcement.inspection
                WHERE licence_number = r.code AND on_day BETWEEN :from AND :to) AS v
              GROUP BY username),
            seen AS (
              SELECT officer, count(*) AS inspections, count(DISTINCT licence_number) AS mines,
                     count(*) FILTER (WHERE sign_plate IN ('MISSING', 'INCOMPLETE')) AS plates
              FROM enforcement.inspection, unnest(officers) AS officer
              WHERE on_day BETWEEN :from AND :to GROUP BY officer),
            sent AS (
              SELECT officer, count(*) AS tasks, count(*) FILTER (WHERE ended <= due_on) AS in_time,
                     count(*) FILTER (WHERE ended > due_on) AS late,
                     count(*) FILTER (WHERE state = 'OPEN' AND due_on < :today) AS overdue
              FROM enforcement.patrol_task AS t
              CROSS JOIN unnest(assignees) AS officer
              LEFT JOIN LATERAL (
                SELECT max((at AT TIME ZONE 'Asia/Shanghai')::date) AS ended FROM enforcement.history
                WHERE subject = 'patrol-task:' || t.id AND step = 'DONE') AS h ON true
              WHERE due_on BETWEEN :from AND :to AND state <> 'CANCELLED' GROUP BY officer),
            taken AS (
              SELECT actor AS officer, count(DISTINCT subject) AS alerts FROM enforcement.history
              WHERE step = 'TAKE' AND starts_with(subject, 'alert:')
                AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to GROUP BY actor),
            filed AS (
              SELECT officer, count(*) AS cases FROM enforcement.case_file, unnest(officers) AS officer
              WHERE filed_on BETWEEN :from AND :to GROUP BY officer)
            SELECT * FROM named FULL JOIN seen USING (officer) FULL JOIN sent USING (officer)
            FULL JOIN taken USING (officer) FULL JOIN filed USING (officer) ORDER BY officer
            """)
        .param("from", LocalDate.of(year, Month.JANUARY, 1))
        .param("to", LocalDate.of(year, Month.DECEMBER, 31))
        .param("today", today)
        .param("often", often)
        .query(
            row -> {
              figures.put(row.getString("officer"), read(row));
            });
    return figures;
  }

  /** What is null was not done at all. */
  private static Figures read(ResultSet row) throws SQLException {
    return new Figures(
        row.getInt("named"),
        row.getInt("often"),
        row.getInt("inspections"),
        row.getInt("mines"),
        row.getInt("plates"),
        row.getInt("tasks"),
        row.getInt("in_time"),
        row.getInt("late"),
        row.getInt("overdue"),
        row.getInt("alerts"),
        row.getInt("cases"));
  }

  public void add(
      String officer,
      int year,
      boolean fit,
      @Nullable LocalDate dismissedFrom,
      String words,
      Figures figures,
      String by) {
    database
        .sql(
            """
            INSERT INTO enforcement.inspector_evaluation (officer, year, fit, dismissed_from, words,
                figures, evaluated_by)
            VALUES (:officer, :year, :fit, :dismissed, :words, :figures::jsonb, :by)
            """)
        .param("officer", officer)
        .param("year", year)
        .param("fit", fit)
        .param("dismissed", dismissedFrom)
        .param("words", words)
        .param("figures", JsonMapper.shared().writeValueAsString(figures))
        .param("by", by)
        .update();
  }

  /** The newest of each officer for a year. */
  public Map<String, Evaluation> evaluations(int year) {
    Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT DISTINCT ON (officer) * FROM enforcement.inspector_evaluation
            WHERE year = :year ORDER BY officer, id DESC
            """)
        .param("year", year)
        .query(
            row -> {
              evaluations.put(
                  row.getString("officer"),
                  new Evaluation(
                      row.getBoolean("fit"),
                      row.getObject("dismissed_from", LocalDate.class),
                      row.getString("words"),
                      JsonMapper.shared().readValue(row.getString("figures"), Figures.class),
                      row.getString("evaluated_by"),
                      row.getObject("evaluated_at", OffsetDateTime.class)));
            });
    return evaluations;
  }

  /** Officers whose newest evaluation dismisses them, and from when on. */
  public Map<String, LocalDate> dismissed() {
    Map<String, LocalDate> dismissed = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT officer, dismissed_from FROM (
              SELECT DISTINCT ON (officer) officer, dismissed_from
              FROM enforcement.inspector_evaluation ORDER BY officer, id DESC) AS newest
            WHERE dismissed_from IS NOT NULL
            """)
        .query(
            row -> {
              dismissed.put(
                  row.getString("officer"), row.getObject("dismissed_from", LocalDate.class));
            });
    return dismissed;
  }
}
