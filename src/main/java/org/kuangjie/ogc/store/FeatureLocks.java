package org.kuangjie.ogc.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Features that one client has for itself for a while (OGC 09-025r2, clause 12). */
@Repository
public class FeatureLocks {

  private final JdbcClient database;

  FeatureLocks(JdbcClient database) {
    this.database = database;
  }

  /** A new lock, of nothing yet. */
  @Transactional
  public UUID open(Duration term, Actor actor) {
    database.sql("DELETE FROM ogc.feature_lock WHERE expires < now() - interval '1 day'").update();
    UUID id = UUID.randomUUID();
    database
        .sql("INSERT INTO ogc.feature_lock VALUES (:id, :owner, now() + make_interval(secs => :s))")
        .param("id", id)
        .param("owner", actor.username())
        .param("s", (double) term.toSeconds())
        .update();
    return id;
  }

  /**
   * Locks what is free, also what a lock held that has expired.
   *
   * @return those of the features that are locked under this id now
   */
  @Transactional
  public List<String> acquire(UUID id, LayerDefinition layer, Collection<String> features) {
    return database
        .sql(
            """
            INSERT INTO ogc.locked_feature AS held (layer, feature_id, lock_id)
            SELECT :layer, wanted, :id FROM unnest(:features) AS wanted
            ON CONFLICT (layer, feature_id) DO UPDATE SET lock_id = :id
              WHERE held.lock_id = :id
                OR EXISTS (SELECT FROM ogc.feature_lock AS l
                           WHERE l.id = held.lock_id AND l.expires <= now())
            RETURNING feature_id
            """)
        .param("layer", layer.name())
        .param("id", id)
        .param("features", features.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /**
   * Starts the term of a lock anew.
   *
   * @throws DomainException as {@link #verify}
   */
  @Transactional
  public void renew(String lockId, Duration term, Actor actor) {
    database
        .sql(
            "UPDATE ogc.feature_lock SET expires = now() + make_interval(secs => :s) WHERE id = :id")
        .param("s", (double) term.toSeconds())
        .param("id", verify(lockId, actor))
        .update();
  }

  /**
   * @throws DomainException CONFLICT {@code lock-unknown} when the lock was never given, was
   *     released, or is somebody else's; {@code lock-expired}
   */
  public UUID verify(String lockId, Actor actor) {
    Optional<UUID> id = uuid(lockId);
    Optional<Boolean> alive =
        database
            .sql("SELECT expires > now() FROM ogc.feature_lock WHERE id = :id AND owner = :owner")
            .param("id", id.orElse(new UUID(0, 0)))
            .param("owner", actor.username())
            .query(Boolean.class)
            .optional();
    if (alive.isEmpty()) {
      throw conflict("lock-unknown", "没有此锁", "There is no such lock");
    } else if (!alive.get()) {
      throw conflict("lock-expired", "锁已过期", "The lock has expired");
    }
    return id.orElseThrow();
  }

  /**
   * @throws DomainException CONFLICT {@code feature-locked} naming a feature that somebody holds
   */
  public void checkFree(
      LayerDefinition layer, Collection<String> features, Optional<String> lockId) {
    database
        .sql(
            """
            SELECT f.feature_id FROM ogc.locked_feature AS f
            JOIN ogc.feature_lock AS l ON l.id = f.lock_id AND l.expires > now()
            WHERE f.layer = :layer AND f.feature_id = ANY (:features) AND l.id <> :own
            LIMIT 1
            """)
        .param("layer", layer.name())
        .param("features", features.toArray(String[]::new))
        .param("own", lockId.flatMap(FeatureLocks::uuid).orElse(new UUID(0, 0)))
        .query(String.class)
        .optional()
        .ifPresent(
            feature -> {
              String name = layer.name() + "." + feature;
              throw new DomainException(
                  DomainException.Kind.CONFLICT,
                  "feature-locked",
                  Text.of("要素 %s 已被锁定".formatted(name), "Feature %s is locked".formatted(name)),
                  Map.of("feature", name),
                  null);
            });
  }

  /** Ends a lock; unknown ones are no matter. */
  public void release(String lockId) {
    uuid(lockId)
        .ifPresent(
            id ->
                database
                    .sql("DELETE FROM ogc.feature_lock WHERE id = :id")
                    .param("id", id)
                    .update());
  }

  /** Gives some features of a lock free. */
  public void release(String lockId, LayerDefinition layer, Collection<String> features) {
    database
        .sql(
            """
            DELETE FROM ogc.locked_feature
            WHERE lock_id = :id AND layer = :layer AND feature_id = ANY (:features)
            """)
        .param("id", uuid(lockId).orElse(new UUID(0, 0)))
        .param("layer", layer.name())
        .param("features", features.toArray(String[]::new))
        .update();
  }

  private static DomainException conflict(String code, String zh, String en) {
    return new DomainException(DomainException.Kind.CONFLICT, code, Text.of(zh, en));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
