package org.kuangjie.credit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outer systems and what they were told. */
@Repository
public class ExchangeStore {

  private static final String REVIVE =
      """
      UPDATE credit.exchange_message AS m
      SET state = 'PENDING', attempts = 0, ended_at = NULL, due_at = clock_timestamp()
      WHERE (m.state = 'DEAD' OR (m.state = 'PENDING' AND m.last_error <> ''))
        AND NOT EXISTS (SELECT FROM credit.exchange_message AS n
            WHERE n.system_id = m.system_id AND n.uscc = m.uscc AND n.id > m.id)
      """;

  private final JdbcClient database;

  ExchangeStore(JdbcClient database) {
    this.database = database;
  }

  /** How a system is told. */
  public enum Way {
    /** It fetches messages and confirms them. */
    FILE,
    /** Messages are posted to it, signed. */
    WEBHOOK
  }

  /**
   * A system.
   *
   * @param target address of the webhook; empty for files
   */
  public record OuterSystem(UUID id, String name, Way channel, String target, boolean enabled) {}

  /**
   * A message.
   *
   * @param kind PUBLISH or RETRACT
   * @param body JSON as it is sent
   */
  public record ExchangeMessage(
      long id,
      UUID systemId,
      String uscc,
      String kind,
      String body,
      String state,
      int attempts,
      String lastError,
      Instant createdAt,
      @Nullable Instant endedAt) {}

  /** A unit that is due. */
  public record DueUnit(UUID entityId, String uscc) {}

  /** A message on its way. */
  public record Posting(
      long id,
      UUID systemId,
      String target,
      String secret,
      String kind,
      String body,
      int attempts) {}

  public void add(OuterSystem system, String sealedSecret, String actor) {
    database
        .sql(
            """
            INSERT INTO credit.outer_system (id, name, channel, target, secret, created_by)
            VALUES (:id, :name, :channel, :target, :secret, :actor)
            """)
        .param("id", system.id())
        .param("name", system.name())
        .param("channel", system.channel().name())
        .param("target", system.target())
        .param("secret", sealedSecret)
        .param("actor", actor)
        .update();
  }

  public List<OuterSystem> listSystems() {
    return database
        .sql("SELECT id, name, channel, target, enabled FROM credit.outer_system ORDER BY name")
        .query(OuterSystem.class)
        .list();
  }

  public boolean setEnabled(UUID id, boolean enabled) {
    return database
            .sql("UPDATE credit.outer_system SET enabled = :enabled WHERE id = :id")
            .param("enabled", enabled)
            .param("id", id)
            .update()
        == 1;
  }

  /** Nothing when nobody is to be told. */
  public void markDue(UUID entityId) {
    database
        .sql(
            """
            INSERT INTO credit.exchange_due (entity_id)
            SELECT :entity WHERE EXISTS (SELECT FROM credit.outer_system)
            ON CONFLICT DO NOTHING
            """)
        .param("entity", entityId)
        .update();
  }

  public void markDue(List<UUID> entityIds) {
    database
        .sql(
            """
            INSERT INTO credit.exchange_due (entity_id)
            SELECT * FROM unnest(:entities::uuid[]) WHERE EXISTS (SELECT FROM credit.outer_system)
            ON CONFLICT DO NOTHING
            """)
        .param("entities", entityIds.toArray(UUID[]::new))
        .update();
  }

  /** All units with something public, for a system that is new. */
  public void markAllDue() {
    database
        .sql(
            """
            INSERT INTO credit.exchange_due (entity_id)
            SELECT entity_id FROM published.credit_ratings
            UNION SELECT e.id FROM published.credit_records AS r JOIN credit.entity AS e ON e.uscc = r.uscc
            ON CONFLICT DO NOTHING
            """)
        .update();
  }

  /** Takes units off the list; who takes them tells of them in the same transaction. */
  public List<DueUnit> takeDue(int limit) {
    return database
        .sql(
            """
            DELETE FROM credit.exchange_due AS d USING credit.entity AS e
            WHERE e.id = d.entity_id AND d.entity_id IN (
                SELECT entity_id FROM credit.exchange_due LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING d.entity_id, e.uscc
            """)
        .param("limit", limit)
        .query(DueUnit.class)
        .list();
  }

  /** Of the last message of a unit. */
  public Optional<String> findLastHash(UUID systemId, String uscc) {
    return database
        .sql(
            """
            SELECT hash FROM credit.exchange_message WHERE system_id = :system AND uscc = :uscc
            ORDER BY id DESC LIMIT 1
            """)
        .param("system", systemId)
        .param("uscc", uscc)
        .query(String.class)
        .optional();
  }

  public void addMessage(UUID systemId, String uscc, String kind, String body, String hash) {
    database
        .sql(
            """
            INSERT INTO credit.exchange_message (system_id, uscc, kind, body, hash)
            VALUES (:system, :uscc, :kind, :body, :hash)
            """)
        .param("system", systemId)
        .param("uscc", uscc)
        .param("kind", kind)
        .param("body", body)
        .param("hash", hash)
        .update();
  }

  /** Posts that are due; nobody else gets them for a while. Older news of a unit goes first. */
  public List<Posting> claim(int limit, int leaseSeconds) {
    return database
        .sql(
            """
            UPDATE credit.exchange_message AS m
            SET attempts = m.attempts + 1, due_at = clock_timestamp() + make_interval(secs => :lease)
            FROM credit.outer_system AS s
            WHERE s.id = m.system_id AND m.id IN (
                SELECT n.id FROM credit.exchange_message AS n
                JOIN credit.outer_system AS t ON t.id = n.system_id AND t.enabled AND t.channel = 'WEBHOOK'
                WHERE n.state = 'PENDING' AND n.due_at <= clock_timestamp()
                  AND NOT EXISTS (SELECT FROM credit.exchange_message AS o
                      WHERE o.system_id = n.system_id AND o.uscc = n.uscc AND o.id < n.id AND o.state = 'PENDING')
                ORDER BY n.id LIMIT :limit FOR UPDATE OF n SKIP LOCKED)
            RETURNING m.id, m.system_id, s.target, s.secret, m.kind, m.body, m.attempts
            """)
        .param("lease", leaseSeconds)
        .param("limit", limit)
        .query(Posting.class)
        .list();
  }

  public void delivered(long id) {
    database
        .sql(
            """
            UPDATE credit.exchange_message
            SET state = 'DELIVERED', ended_at = clock_timestamp(), last_error = '' WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  /**
   * @param pauseSeconds negative to give up
   */
  public void failed(long id, String error, int pauseSeconds) {
    database
        .sql(
            """
            UPDATE credit.exchange_message SET last_error = :error,
                state = CASE WHEN :pause < 0 THEN 'DEAD' ELSE 'PENDING' END,
                ended_at = CASE WHEN :pause < 0 THEN clock_timestamp() END,
                due_at = clock_timestamp() + make_interval(secs => greatest(:pause, 0))
            WHERE id = :id
            """)
        .param("error", error)
        .param("pause", pauseSeconds)
        .param("id", id)
        .update();
  }

  /** In the order they became true, behind one. */
  public List<ExchangeMessage> listMessages(UUID systemId, long after, int limit) {
    return database
        .sql(
            """
            SELECT id, system_id, uscc, kind, body, state, attempts, last_error, created_at, ended_at
            FROM credit.exchange_message WHERE system_id = :system AND id > :after
            ORDER BY id LIMIT :limit
            """)
        .param("system", systemId)
        .param("after", after)
        .param("limit", limit)
        .query(ExchangeMessage.class)
        .list();
  }

  /** The system has taken everything up to a message. */
  public int confirm(UUID systemId, long upTo) {
    return database
        .sql(
            """
            UPDATE credit.exchange_message SET state = 'DELIVERED', ended_at = clock_timestamp()
            WHERE system_id = :system AND id <= :upTo AND state <> 'DELIVERED'
            """)
        .param("system", systemId)
        .param("upTo", upTo)
        .update();
  }

  /**
   * Sends again at once what was given up or was not taken yet.
   *
   * @return false when there is no such message, or newer news of its unit overtook it: the old
   *     must not come after the new
   */
  public boolean revive(long id) {
    return database.sql(REVIVE + " AND m.id = :id").param("id", id).update() == 1;
  }

  /**
   * All of a system.
   *
   * @return how many
   */
  public int reviveAll(UUID systemId) {
    return database.sql(REVIVE + " AND m.system_id = :system").param("system", systemId).update();
  }

  /** Whether there is newer news of its unit for its system. */
  public boolean isOvertaken(long id) {
    return database
        .sql(
            """
            SELECT count(*) > 0 FROM credit.exchange_message AS m JOIN credit.exchange_message AS n
              ON n.system_id = m.system_id AND n.uscc = m.uscc AND n.id > m.id
            WHERE m.id = :id
            """)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  public List<SealedSecret> listSecrets() {
    return database
        .sql("SELECT id, secret FROM credit.outer_system WHERE secret <> ''")
        .query(SealedSecret.class)
        .list();
  }

  public void setSecret(UUID id, String sealed) {
    database
        .sql("UPDATE credit.outer_system SET secret = :secret WHERE id = :id")
        .param("secret", sealed)
        .param("id", id)
        .update();
  }

  /** A secret as it is kept. */
  public record SealedSecret(UUID id, String secret) {}
}
