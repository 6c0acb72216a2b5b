package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.enforcement.statistics.InspectorYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of each officer's year, by area. */
@Repository
public class InspectorStore {

  private final JdbcClient database;

  InspectorStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Both days included; days are those of China.
   *
   * @param often inspections asked for per mine and year
   */
  public List<InspectorYear> count(LocalDate from, LocalDate to, LocalDate today, int often) {
    return database
        .sql(
            """
            WITH named AS (
              SELECT DISTINCT username, district_code, code FROM enforcement.responsibility
              WHERE kind = 'LICENCE' AND (set_at AT TIME ZONE 'Asia/Shanghai')::date <= :to
                AND (ended_at IS NULL OR (ended_at AT TIME ZONE 'Asia/Shanghai')::date >= :from)),
            visited AS (
              SELECT licence_number, count(*) AS visits FROM enforcement.inspection
              WHERE on_day BETWEEN :from AND :to GROUP BY licence_number),
            done (username, district_code, measure, number) AS (
              SELECT n.username, n.district_code, m.measure, m.number
              FROM named AS n LEFT JOIN visited AS v ON v.licence_number = n.code
              CROSS JOIN LATERAL (VALUES ('mines', 1::bigint),
                  ('often', (coalesce(v.visits, 0) >= :often)::integer::bigint),
                  ('visits', coalesce(v.visits, 0)), ('asked', :often::bigint)) AS m (measure, number)
              UNION ALL
              SELECT who, district_code, 'inspections', 1 FROM enforcement.inspection, unnest(officers) AS who
              WHERE on_day BETWEEN :from AND :to
              UNION ALL
              SELECT who, district_code, m.measure, m.number
              FROM enforcement.patrol_task, unnest(assignees) AS who
              CROSS JOIN LATERAL (VALUES ('tasks', 1::bigint),
                  ('late', (state = 'OPEN' AND due_on < :today)::integer::bigint)) AS m (measure, number)
              WHERE due_on BETWEEN :from AND :to AND state <> 'CANCELLED'
              UNION ALL
              SELECT taken_by, district_code, m.measure, m.number FROM enforcement.alert
              CROSS JOIN LATERAL (VALUES ('taken', 1::bigint),
                  ('timely', (escalations = 0)::integer::bigint)) AS m (measure, number)
              WHERE taken_by IS NOT NULL AND NOT special_use
                AND (raised_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to
              UNION ALL
              SELECT filed_by, district_code, 'filed', 1 FROM enforcement.case_file
              WHERE filed_on BETWEEN :from AND :to
              UNION ALL
              SELECT who, district_code, 'handled', 1 FROM enforcement.case_file, unnest(officers) AS who
              WHERE filed_on BETWEEN :from AND :to),
            summed AS (
              SELECT username, district_code, measure, sum(number)::integer AS number
              FROM done GROUP BY username, district_code, measure)
            SELECT username, district_code,
                coalesce(max(number) FILTER (WHERE measure = 'mines'), 0) AS mines,
                coalesce(max(number) FILTER (WHERE measure = 'often'), 0) AS mines_often,
                coalesce(max(number) FILTER (WHERE measure = 'visits'), 0) AS visits,
                coalesce(max(number) FILTER (WHERE measure = 'asked'), 0) AS visits_asked,
                coalesce(max(number) FILTER (WHERE measure = 'inspections'), 0) AS inspections,
                coalesce(max(number) FILTER (WHERE measure = 'tasks'), 0) AS tasks,
                coalesce(max(number) FILTER (WHERE measure = 'late'), 0) AS tasks_overdue,
                coalesce(max(number) FILTER (WHERE measure = 'taken'), 0) AS alerts_taken,
                coalesce(max(number) FILTER (WHERE measure = 'timely'), 0) AS alerts_taken_in_time,
                coalesce(max(number) FILTER (WHERE measure = 'filed'), 0) AS cases_filed,
                coalesce(max(number) FILTER (WHERE measure = 'handled'), 0) AS cases_handled
            FROM summed GROUP BY username, district_code ORDER BY district_code, username
            """)
        .param("from", from)
        .param("to", to)
        .param("today", today)
        .param("often", often)
        .query(InspectorYear.class)
        .list();
  }
}
