package org.kuangjie.credit.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.credit.restoration.RecordFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of natural persons, and its end. */
@Repository
public class RetentionStore {

  private static final String OVER =
      "state IN ('SUPERSEDED', 'REPAIRED', 'CORRECTED', 'EXPIRED', 'DROPPED', 'WITHDRAWN')";

  private final JdbcClient database;

  RetentionStore(JdbcClient database) {
    this.database = database;
  }

  /** Something whose purpose ended on a day. */
  public record Ended(UUID id, LocalDate on) {}

  /** Records that are over and hold personal fields still, the oldest end first. */
  public List<Ended> listEndedRecords(int limit) {
    return database
        .sql(
            """
            SELECT id, coalesce(ended_on, expires_on, entered_on) AS on_day FROM credit.record
            WHERE erased_on IS NULL AND %s
            ORDER BY coalesce(ended_on, expires_on, entered_on) LIMIT :limit
            """
                .formatted(OVER))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Ended(
                    row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class)))
        .list();
  }

  /**
   * @return false when it is in force again, or was erased meanwhile
   */
  public boolean eraseRecord(UUID id, LocalDate today) {
    return database
            .sql(
                """
                UPDATE credit.record
                SET content = content - :fields::text[], erased_on = :today, version = version + 1
                WHERE id = :id AND erased_on IS NULL AND %s
                """
                    .formatted(OVER))
            .param("fields", RecordFields.personal().toArray(String[]::new))
            .param("today", today)
            .param("id", id)
            .update()
        == 1;
  }

  /** People all of whose employments ended and who inspect nothing, the oldest end first. */
  public List<Ended> listFormerPeople(int limit) {
    return database
        .sql(
            """
            SELECT p.id, max(e.to_day) AS on_day FROM credit.person AS p
            JOIN credit.employment AS e ON e.person_id = p.id
            WHERE NOT EXISTS (SELECT FROM credit.inspector AS i WHERE i.person_id = p.id)
            GROUP BY p.id HAVING bool_and(e.to_day IS NOT NULL)
            ORDER BY on_day LIMIT :limit
            """)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Ended(
                    row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class)))
        .list();
  }

  /**
   * The person with all ties to units, projects and certificates.
   *
   * @return false when the person works somewhere again, or is gone
   */
  public boolean erasePerson(UUID id) {
    boolean works =
        database
            .sql(
                """
                SELECT EXISTS (SELECT FROM credit.employment
                               WHERE person_id = :id AND to_day IS NULL)
                """)
            .param("id", id)
            .query(Boolean.class)
            .single();
    if (works) {
      return false;
    }
    for (String table : List.of("project_person", "certificate", "employment")) {
      database
          .sql("DELETE FROM credit.%s WHERE person_id = :id".formatted(table))
          .param("id", id)
          .update();
    }
    return database.sql("DELETE FROM credit.person WHERE id = :id").param("id", id).update() == 1;
  }
}
