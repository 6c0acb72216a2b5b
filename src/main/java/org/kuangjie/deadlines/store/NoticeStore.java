package org.kuangjie.deadlines.store;

import java.util.Arrays;
import java.util.List;
import org.kuangjie.shared.clock.HolidayNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Notices that were loaded; rows are added, never changed, and the newest of a year counts. */
@Repository
public class NoticeStore {

  private final JdbcClient database;
  private final JsonMapper json;

  NoticeStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  public void add(HolidayNotice notice, String actor) {
    database
        .sql(
            """
            INSERT INTO deadlines.holiday_notice (year, source, days, loaded_by)
            VALUES (:year, :source, :days::jsonb, :actor)
            """)
        .param("year", notice.year())
        .param("source", notice.source())
        .param("days", json.writeValueAsString(notice.days()))
        .param("actor", actor)
        .update();
  }

  /** One per year. */
  public List<HolidayNotice> list() {
    return database
        .sql(
            """
            SELECT DISTINCT ON (year) year, source, days::text
            FROM deadlines.holiday_notice ORDER BY year, id DESC
            """)
        .query(
            (row, number) ->
                new HolidayNotice(
                    row.getInt("year"),
                    row.getString("source"),
                    Arrays.asList(
                        json.readValue(row.getString("days"), HolidayNotice.Day[].class))))
        .list();
  }
}
