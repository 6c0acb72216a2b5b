package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.AlertNews;
import org.kuangjie.enforcement.delivery.Channel;
import org.kuangjie.enforcement.delivery.Parcel;
import org.kuangjie.enforcement.delivery.Subscription;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Subscriptions, and deliveries on their way. */
@Repository
public class DeliveryStore {

  private final JdbcClient database;

  DeliveryStore(JdbcClient database) {
    this.database = database;
  }

  /** A delivery that was given up. */
  public record DeadLetter(
      long id,
      UUID subscriptionId,
      long eventId,
      UUID alertId,
      String target,
      int attempts,
      String lastError,
      String endedAt) {}

  /** A webhook's secret as it is kept. */
  public record SealedSecret(UUID subscriptionId, String sealed) {}

  /**
   * @param sealedSecret empty for e-mail
   */
  public void add(Subscription subscription, String sealedSecret) {
    database
        .sql(
            """
            INSERT INTO enforcement.subscription
                (id, channel, target, secret, district_codes, least_severity, created_by)
            VALUES (:id, :channel, :target, :secret, :districts, :severity, :by)
            """)
        .param("id", subscription.id())
        .param("channel", subscription.channel().name())
        .param("target", subscription.target())
        .param("secret", sealedSecret)
        .param("districts", Columns.array(subscription.districtCodes()))
        .param("severity", subscription.leastSeverity().name())
        .param("by", subscription.createdBy())
        .update();
  }

  public List<Subscription> list() {
    return database
        .sql("SELECT * FROM enforcement.subscription ORDER BY created_at, id")
        .query(DeliveryStore::readSubscription)
        .list();
  }

  /** False when there is none. */
  public boolean setEnabled(UUID id, boolean enabled) {
    return database
            .sql("UPDATE enforcement.subscription SET enabled = :enabled WHERE id = :id")
            .param("id", id)
            .param("enabled", enabled)
            .update()
        > 0;
  }

  /** Those of all webhooks; for sealing them anew. */
  public List<SealedSecret> listSecrets() {
    return database
        .sql("SELECT id, secret FROM enforcement.subscription WHERE secret <> '' ORDER BY id")
        .query(
            (row, number) ->
                new SealedSecret(row.getObject("id", UUID.class), row.getString("secret")))
        .list();
  }

  /** False when there is no such webhook. */
  public boolean setSecret(SealedSecret secret) {
    return database
            .sql(
                """
                UPDATE enforcement.subscription SET secret = :secret
                WHERE id = :id AND channel = 'WEBHOOK'
                """)
            .param("id", secret.subscriptionId())
            .param("secret", secret.sealed())
            .update()
        > 0;
  }

  /** Takes what is due for so many seconds; nobody else gets it meanwhile. */
  @Transactional
  public List<Parcel> claim(int most, int leaseSeconds) {
    return database
        .sql(
            """
            WITH due AS (
              SELECT d.id FROM enforcement.delivery AS d
              JOIN enforcement.subscription AS s ON s.id = d.subscription_id AND s.enabled
              JOIN enforcement.alert_event AS e ON e.id = d.event_id
              JOIN enforcement.alert AS a ON a.id = e.alert_id AND NOT a.special_use
              WHERE d.state = 'PENDING' AND d.due_at <= clock_timestamp()
              ORDER BY d.id LIMIT :most
              FOR UPDATE OF d SKIP LOCKED),
            taken AS (
              UPDATE enforcement.delivery AS d
              SET attempts = attempts + 1, due_at = clock_timestamp() + make_interval(secs => :lease)
              FROM due WHERE d.id = due.id
              RETURNING d.id AS delivery_id, d.subscription_id, d.event_id, d.attempts)
            SELECT t.delivery_id, t.subscription_id, t.attempts, s.channel, s.target, s.secret, e.*
            FROM taken AS t
            JOIN enforcement.subscription AS s ON s.id = t.subscription_id
            JOIN enforcement.alert_event AS e ON e.id = t.event_id
            ORDER BY t.delivery_id
            """)
        .param("most", most)
        .param("lease", leaseSeconds)
        .query(
            (row, number) -> {
              AlertNews news = EventStore.read(row, number);
              return new Parcel(
                  row.getLong("delivery_id"),
                  row.getObject("subscription_id", UUID.class),
                  Channel.valueOf(row.getString("channel")),
                  row.getString("target"),
                  row.getString("secret"),
                  row.getInt("attempts"),
                  news);
            })
        .list();
  }

  public void delivered(long id) {
    end(id, "DELIVERED", "");
  }

  public void giveUp(long id, String error) {
    end(id, "DEAD", error);
  }

  private void end(long id, String state, String error) {
    database
        .sql(
            """
            UPDATE enforcement.delivery
            SET state = :state, last_error = :error, ended_at = clock_timestamp() WHERE id = :id
            """)
        .param("id", id)
        .param("state", state)
        .param("error", error)
        .update();
  }

  public void retry(long id, String error, int pauseSeconds) {
    database
        .sql(
            """
            UPDATE enforcement.delivery
            SET last_error = :error, due_at = clock_timestamp() + make_interval(secs => :pause)
            WHERE id = :id
            """)
        .param("id", id)
        .param("error", error)
        .param("pause", pauseSeconds)
        .update();
  }

  public List<DeadLetter> listDead() {
    return database
        .sql(
            """
            SELECT d.id, d.subscription_id, d.event_id, e.alert_id, s.target, d.attempts,
                   d.last_error, d.ended_at::text
            FROM enforcement.delivery AS d
            JOIN enforcement.subscription AS s ON s.id = d.subscription_id
            JOIN enforcement.alert_event AS e ON e.id = d.event_id
            WHERE d.state = 'DEAD' ORDER BY d.id DESC LIMIT 500
            """)
        .query(DeadLetter.class)
        .list();
  }

  /** Starts a delivery anew that was given up. */
  public Optional<Long> revive(long id) {
    return database
        .sql(
            """
            UPDATE enforcement.delivery
            SET state = 'PENDING', attempts = 0, due_at = clock_timestamp(), ended_at = NULL
            WHERE id = :id AND state = 'DEAD' RETURNING id
            """)
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  private static Subscription readSubscription(ResultSet row, int number) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        row.getString("target"),
        Set.copyOf(Columns.list(row, "district_codes")),
        Severity.valueOf(row.getString("least_severity")),
        row.getBoolean("enabled"),
        row.getString("created_by"));
  }
}
