package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the recomputations of all ratings stand. */
@Repository
public class RecomputationStore {

  private final JdbcClient database;

  RecomputationStore(JdbcClient database) {
    this.database = database;
  }

  /** What became of a recomputation. */
  public enum RecomputationState {
    RUNNING,
    DONE,
    /** Another was asked for before it was over. */
    REPLACED
  }

  /**
   * A recomputation of all ratings.
   *
   * @param units in the register when it was asked for
   * @param done units reckoned so far
   * @param changed units whose rating differed from the kept one
   * @param endedAt null while it runs
   */
  public record Recomputation(
      long id,
      String cause,
      String askedBy,
      Instant askedAt,
      RecomputationState state,
      int units,
      int done,
      int changed,
      @Nullable Instant endedAt) {}

  /** A running recomputation and the unit it goes on behind. */
  public record Position(long id, String cause, UUID behind) {}

  /** Begins one; a running one is replaced. */
  public Recomputation begin(String cause, String actor) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended('credit.recomputation', 0))")
        .query((row, number) -> true)
        .single();
    database
        .sql(
            """
            UPDATE credit.recomputation SET state = 'REPLACED', ended_at = clock_timestamp()
            WHERE state = 'RUNNING'
            """)
        .update();
    return database
        .sql(
            """
            INSERT INTO credit.recomputation (cause, asked_by, units)
            VALUES (:cause, :actor, (SELECT count(*) FROM credit.entity)) RETURNING *
            """)
        .param("cause", cause)
        .param("actor", actor)
        .query(RecomputationStore::read)
        .single();
  }

  /** The running one, kept from others until the transaction ends; empty when none runs. */
  public Optional<Position> takeRunning() {
    return database
        .sql(
            """
            SELECT id, cause, behind FROM credit.recomputation
            WHERE state = 'RUNNING' FOR UPDATE SKIP LOCKED
            """)
        .query(
            (row, number) ->
                new Position(
                    row.getLong("id"), row.getString("cause"), row.getObject("behind", UUID.class)))
        .optional();
  }

  public void advance(long id, UUID behind, int done, int changed) {
    database
        .sql(
            """
            UPDATE credit.recomputation
            SET behind = :behind, done = done + :done, changed = changed + :changed WHERE id = :id
            """)
        .param("behind", behind)
        .param("done", done)
        .param("changed", changed)
        .param("id", id)
        .update();
  }

  public void end(long id) {
    database
        .sql(
            """
            UPDATE credit.recomputation SET state = 'DONE', ended_at = clock_timestamp()
            WHERE id = :id
            """)
        .param("id", id)
        .update();
  }

  /** Newest first. */
  public List<Recomputation> list(int limit) {
    return database
        .sql("SELECT * FROM credit.recomputation ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(RecomputationStore::read)
        .list();
  }

  private static Recomputation read(ResultSet row, int number) throws SQLException {
    java.sql.Timestamp ended = row.getTimestamp("ended_at");
    return new Recomputation(
        row.getLong("id"),
        row.getString("cause"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        RecomputationState.valueOf(row.getString("state")),
        row.getInt("units"),
        row.getInt("done"),
        row.getInt("changed"),
        ended == null ? null : ended.toInstant());
  }
}
