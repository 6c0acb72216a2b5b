package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what was done in a period; what lies on land of special use is left out (C.3). */
@Repository
public class WorkStore {

  private final JdbcClient database;

  WorkStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A number of one area.
   *
   * @param measure a name of {@link org.kuangjie.enforcement.statistics.WorkMeasure}
   */
  public record Count(String areaCode, String measure, int number) {}

  /** Both days included; days are those of China. */
  public List<Count> count(LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            WITH clue AS (
              SELECT district_code, state FROM enforcement.clue
              WHERE (reported_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to),
            alert AS (
              SELECT district_code, is_open, escalations FROM enforcement.alert
              WHERE NOT special_use
                AND (raised_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to),
            done (area, measure) AS (
              SELECT district_code, 'CLUES' FROM clue
              UNION ALL SELECT district_code, 'CLUES_CONFIRMED' FROM clue WHERE state IN ('CONFIRMED', 'STOPPED', 'FILED')
              UNION ALL SELECT district_code, 'ALERTS' FROM alert
              UNION ALL SELECT district_code, 'ALERTS_CONCLUDED' FROM alert WHERE NOT is_open
              UNION ALL SELECT district_code, 'ALERTS_ESCALATED' FROM alert WHERE escalations > 0
              UNION ALL SELECT district_code, 'CASES_FILED' FROM enforcement.case_file
                        WHERE filed_on BETWEEN :from AND :to
              UNION ALL SELECT district_code, 'CASES_DECIDED' FROM enforcement.case_file
                        WHERE decided_on BETWEEN :from AND :to
              UNION ALL SELECT district_code, 'CASES_CLOSED' FROM enforcement.case_file
                        WHERE closed_on BETWEEN :from AND :to
              UNION ALL SELECT c.district_code, 'TRANSFERS' FROM enforcement.case_item AS i
                        JOIN enforcement.case_file AS c ON c.id = i.case_id
                        WHERE i.kind = 'TRANSFER' AND i.on_day BETWEEN :from AND :to
              UNION ALL SELECT district_code, 'INSPECTIONS' FROM enforcement.inspection
                        WHERE on_day BETWEEN :from AND :to
              UNION ALL SELECT district_code, 'PLATES_WRONG' FROM enforcement.inspection
                        WHERE on_day BETWEEN :from AND :to AND sign_plate IN ('MISSING', 'INCOMPLETE')
              UNION ALL SELECT district_code, 'TRACKS' FROM enforcement.patrol_track
                        WHERE on_day BETWEEN :from AND :to)
            SELECT area AS area_code, measure, count(*)::integer AS number
            FROM done GROUP BY area, measure ORDER BY area, measure
            """)
        .param("from", from)
        .param("to", to)
        .query(Count.class)
        .list();
  }

  /**
   * The first day of each register that holds any line, by {@link
   * org.kuangjie.enforcement.duties.RegisterFigure.Basis}.
   */
  public Map<String, LocalDate> firstDays() {
    Map<String, LocalDate> days = new HashMap<>();
    database
        .sql(
            """
            SELECT register, day FROM (
              SELECT 'INSPECTIONS' AS register, min(on_day) AS day FROM enforcement.inspection
              UNION ALL SELECT 'TRACKS', min(on_day) FROM enforcement.patrol_track
              UNION ALL SELECT 'CLUES', min((reported_at AT TIME ZONE 'Asia/Shanghai')::date) FROM enforcement.clue
              UNION ALL SELECT 'ALERTS', min((raised_at AT TIME ZONE 'Asia/Shanghai')::date) FROM enforcement.alert
              UNION ALL SELECT 'CASES', min(filed_on) FROM enforcement.case_file) AS first
            WHERE day IS NOT NULL
            """)
        .query(
            (row, number) ->
                days.put(row.getString("register"), row.getObject("day", LocalDate.class)))
        .list();
    return days;
  }
}
