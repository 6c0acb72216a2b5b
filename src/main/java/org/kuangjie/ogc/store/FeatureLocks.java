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

  /**
   * Locks what is free.
   *
   * @param id of a lock the client holds already, or a new one
   * @return ids that are locked under this id now
   */
  @Transactional
  public List<String> acquire(
      UUID id, LayerDefinition layer, Collection<String> features, Duration term, Actor actor) {
    forgetExpired();
    database
        .sql(
            """
            INSERT INTO ogc.feature_lock (layer, feature_id, lock_id, owner, expires)
            SELECT :layer, wanted, :id, :owner, now() + make_interval(secs => :seconds)
            FROM unnest(:features) AS wanted
            ON CONFLICT (layer, feature_id) DO NOTHING
            """)
        .param("layer", layer.name())
        .param("id", id)
        .param("owner", actor.username())
        .param("seconds", (double) term.toSeconds())
        .param("features", features.toArray(String[]::new))
        .update();
    return database
        .sql(
            """
            SELECT feature_id FROM ogc.feature_lock
            WHERE layer = :layer AND lock_id = :id AND feature_id = ANY (:features)
            """)
        .param("layer", layer.name())
        .param("id", id)
        .param("features", features.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Starts the term of a lock anew. */
  @Transactional
  public void renew(String lockId, Duration term, Actor actor) {
    UUID id = verify(lockId, actor);
    database
        .sql(
            "UPDATE ogc.feature_lock SET expires = now() + make_interval(secs => :seconds)"
                + " WHERE lock_id = :id")
        .param("seconds", (double) term.toSeconds())
        .param("id", id)
        .update();
  }

  /**
   * @throws DomainException CONFLICT {@code lock-unknown} when the lock was never given, has ended,
   *     or is somebody else's
   */
  public UUID verify(String lockId, Actor actor) {
    return uuid(lockId)
        .filter(
            id ->
                database
                    .sql(
                        """
                        SELECT EXISTS (SELECT FROM ogc.feature_lock
                          WHERE lock_id = :id AND owner = :owner AND expires > now())
                        """)
                    .param("id", id)
                    .param("owner", actor.username())
                    .query(Boolean.class)
                    .single())
        .orElseThrow(
            () ->
                new DomainException(
                    DomainException.Kind.CONFLICT,
                    "lock-unknown",
                    Text.of("锁不存在或已过期", "There is no such lock, or it has expired")));
  }

  /**
   * @throws DomainException CONFLICT {@code feature-locked} naming a feature that somebody holds
   */
  public void checkFree(
      LayerDefinition layer, Collection<String> features, Optional<String> lockId) {
    UUID own = lockId.flatMap(FeatureLocks::uuid).orElse(new UUID(0, 0));
    database
        .sql(
            """
            SELECT feature_id FROM ogc.feature_lock
            WHERE layer = :layer AND feature_id = ANY (:features) AND lock_id <> :own
              AND expires > now()
            LIMIT 1
            """)
        .param("layer", layer.name())
        .param("features", features.toArray(String[]::new))
        .param("own", own)
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

  /** Gives all features of a lock free. */
  public void release(String lockId) {
    uuid(lockId)
        .ifPresent(
            id ->
                database
                    .sql("DELETE FROM ogc.feature_lock WHERE lock_id = :id")
                    .param("id", id)
                    .update());
  }

  /** Gives some features of a lock free. */
  public void release(String lockId, LayerDefinition layer, Collection<String> features) {
    uuid(lockId)
        .ifPresent(
            id ->
                database
                    .sql(
                        """
                        DELETE FROM ogc.feature_lock
                        WHERE lock_id = :id AND layer = :layer AND feature_id = ANY (:features)
                        """)
                    .param("id", id)
                    .param("layer", layer.name())
                    .param("features", features.toArray(String[]::new))
                    .update());
  }

  private void forgetExpired() {
    database.sql("DELETE FROM ogc.feature_lock WHERE expires <= now()").update();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
