package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.AlertNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is told of alerts, in the order in which it became true. Whoever adds holds one lock until
 * the commit: a reader that has seen an id has seen every smaller one.
 */
@Repository
public class EventStore {

  private static final long TELLING = 0x6B6A_0002;

  private final JdbcClient database;

  EventStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds the event and a delivery for every subscription it concerns. */
  public long add(Alert alert, AlertNews.Kind kind, String body) {
    database.sql("SELECT pg_advisory_xact_lock(:key)").param("key", TELLING).query().listOfRows();
    long id =
        database
            .sql(
                """
                INSERT INTO enforcement.alert_event
                    (alert_id, kind, district_code, severity, special_use, body)
                VALUES (:alert, :kind, :district, :severity, :special, :body) RETURNING id
                """)
            .param("alert", alert.id())
            .param("kind", kind.name())
            .param("district", alert.districtCode())
            .param("severity", alert.priority().severity().name())
            .param("special", alert.specialUse())
            .param("body", body)
            .query(Long.class)
            .single();
    if (!alert.specialUse()) {
      addDeliveries(id, alert);
    }
    return id;
  }

  private void addDeliveries(long event, Alert alert) {
    database
        .sql(
            """
            INSERT INTO enforcement.delivery (subscription_id, event_id)
            SELECT id, :event FROM enforcement.subscription
            WHERE enabled AND least_severity = ANY (:severities)
              AND (cardinality(district_codes) = 0 OR :district = ANY (district_codes))
            """)
        .param("event", event)
        .param("severities", atMost(alert.priority().severity()))
        .param("district", alert.districtCode())
        .update();
  }

  private static String[] atMost(Severity severity) {
    return java.util.Arrays.stream(Severity.values())
        .filter(severity::isAtLeast)
        .map(Severity::name)
        .toArray(String[]::new);
  }

  public long newest() {
    return database
        .sql("SELECT coalesce(max(id), 0) FROM enforcement.alert_event")
        .query(Long.class)
        .single();
  }

  /**
   * In order, behind the given one. What turned out to be special land is told to nobody else any
   * more.
   *
   * @param districtCodes empty for all
   */
  public List<AlertNews> listAfter(long id, Set<String> districtCodes, boolean special, int limit) {
    return database
        .sql(
            """
            SELECT e.* FROM enforcement.alert_event AS e
            JOIN enforcement.alert AS a ON a.id = e.alert_id
            WHERE e.id > :after AND a.special_use = :special
              AND (cardinality(:districts::text[]) = 0 OR e.district_code = ANY (:districts))
            ORDER BY e.id LIMIT :limit
            """)
        .param("after", id)
        .param("special", special)
        .param("districts", Columns.array(districtCodes))
        .param("limit", limit)
        .query(EventStore::read)
        .list();
  }

  static AlertNews read(ResultSet row, int number) throws SQLException {
    Instant at = row.getTimestamp("at").toInstant();
    return new AlertNews(
        row.getLong("id"),
        row.getObject("alert_id", UUID.class),
        AlertNews.Kind.valueOf(row.getString("kind")),
        at,
        row.getString("district_code"),
        row.getString("body"));
  }
}
