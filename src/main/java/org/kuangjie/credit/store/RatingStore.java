package org.kuangjie.credit.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.restoration.Band;
import org.kuangjie.credit.restoration.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of what counts, and the ratings reckoned from them. */
@Repository
public class RatingStore {

  /**
   * What counts of each unit on a day. {@code early}: from the first day of the publicity on;
   * {@code lasting}: bad conduct beyond its disclosure as well. What is objected to counts for
   * nothing.
   */
  private static final String SUMS =
      """
      SELECT e.id, e.status = 'CEASED' AS ended, (SELECT score FROM credit.rating AS k WHERE k.entity_id = e.id) AS kept,
             coalesce(bool_or(r.class = 'BASIC' AND r.state = 'APPROVED'), false) AS basic,
             coalesce(sum(r.points) FILTER (WHERE r.class = 'GOOD' AND r.counts), 0) AS good,
             coalesce(sum(r.points) FILTER (WHERE r.class = 'BAD' AND r.counts), 0) AS bad
      FROM credit.entity AS e
      LEFT JOIN LATERAL (
          SELECT c.class, c.state, c.points,
                 c.points IS NOT NULL AND c.state <> 'OBJECTED'
                 AND CASE WHEN :early THEN c.publicised_on <= :day ELSE c.publicity_ends_on < :day END
                 AND (c.expires_on >= :day OR (:lasting AND c.class = 'BAD'))
                 AND (c.ended_on IS NULL OR :day < c.ended_on) AS counts
          FROM credit.record AS c WHERE c.entity_id = e.id AND c.class IN ('BASIC', 'GOOD', 'BAD')) AS r ON true
      """;

  /** Key of the lock over all ratings. */
  private static final long ALL = 0x637265646974L;

  private final JdbcClient database;

  RatingStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * How the open points are settled.
   *
   * @param early points count from the first day of the publicity
   * @param lasting bad conduct deducts beyond the end of its disclosure
   */
  public record Reckoning(boolean early, boolean lasting) {}

  /**
   * What counts for one unit.
   *
   * @param kept the score as it is kept; null when there is no rating
   */
  public record UnitSums(UUID entityId, Score.Sums sums, @Nullable BigDecimal kept) {}

  /**
   * A rating as it is kept.
   *
   * @param asOf day it was reckoned for
   */
  public record Rating(
      UUID entityId,
      BigDecimal score,
      Band band,
      BigDecimal good,
      BigDecimal bad,
      LocalDate asOf) {}

  /** A line of the history of a rating; score and band are null where it ended. */
  public record RatingChange(
      Instant at, LocalDate asOf, @Nullable BigDecimal score, @Nullable Band band, String cause) {}

  /** A line of the log of uses. */
  public record RatingUse(
      Instant at,
      String actor,
      UUID entityId,
      String purpose,
      String words,
      @Nullable BigDecimal score,
      @Nullable Band band) {}

  /** Nobody else reckons the rating of this unit until the transaction ends. */
  public void lock(UUID entityId) {
    database
        .sql(
            """
            SELECT pg_advisory_xact_lock_shared(:all),
                   pg_advisory_xact_lock(hashtextextended(:key, 1))
            """)
        .param("all", ALL)
        .param("key", "credit.rating:" + entityId)
        .query((row, number) -> true)
        .single();
  }

  /** Nobody else reckons any rating until the transaction ends. */
  public void lockAll() {
    database
        .sql("SELECT pg_advisory_xact_lock(:all)")
        .param("all", ALL)
        .query((row, number) -> true)
        .single();
  }

  public Optional<UnitSums> findSums(UUID entityId, LocalDate day, Reckoning how) {
    return database
        .sql(SUMS + "WHERE e.id = :entity GROUP BY e.id")
        .param("entity", entityId)
        .param("day", day)
        .param("early", how.early())
        .param("lasting", how.lasting())
        .query((row, number) -> unit(row))
        .optional();
  }

  /** Of all units, behind one in the order of ids; for reckoning everything anew. */
  public List<UnitSums> listSums(LocalDate day, Reckoning how, UUID behind, int limit) {
    return database
        .sql(
            """
            WITH next AS (SELECT id FROM credit.entity WHERE id > :behind ORDER BY id LIMIT :limit)
            """
                + SUMS
                + "WHERE e.id IN (SELECT id FROM next) GROUP BY e.id ORDER BY e.id")
        .param("day", day)
        .param("early", how.early())
        .param("lasting", how.lasting())
        .param("behind", behind)
        .param("limit", limit)
        .query((row, number) -> unit(row))
        .list();
  }

  private static UnitSums unit(ResultSet row) throws SQLException {
    return new UnitSums(
        row.getObject("id", UUID.class),
        new Score.Sums(
            row.getBoolean("basic"),
            row.getBoolean("ended"),
            row.getBigDecimal("good"),
            row.getBigDecimal("bad")),
        row.getBigDecimal("kept"));
  }

  public Optional<Rating> find(UUID entityId) {
    return database
        .sql("SELECT * FROM credit.rating WHERE entity_id = :entity")
        .param("entity", entityId)
        .query((row, number) -> rating(row))
        .optional();
  }

  private static Rating rating(ResultSet row) throws SQLException {
    return new Rating(
        row.getObject("entity_id", UUID.class),
        row.getBigDecimal("score"),
        Band.valueOf(row.getString("band")),
        row.getBigDecimal("good"),
        row.getBigDecimal("bad"),
        row.getObject("as_of", LocalDate.class));
  }

  /** Keeps the ratings and one line of history each. */
  public void keep(List<Rating> ratings, String cause) {
    database
        .sql(
            """
            WITH reckoned AS (
                SELECT * FROM unnest(:ids::uuid[], :scores::numeric[], :bands::text[], :goods::numeric[], :bads::numeric[])
                    AS r (entity_id, score, band, good, bad)),
            told AS (
                INSERT INTO credit.rating_change (entity_id, as_of, score, band, cause)
                SELECT entity_id, :day, score, band, :cause FROM reckoned)
            INSERT INTO credit.rating (entity_id, score, band, good, bad, as_of)
            SELECT entity_id, score, band, good, bad, :day FROM reckoned
            ON CONFLICT (entity_id) DO UPDATE SET score = excluded.score, band = excluded.band,
                good = excluded.good, bad = excluded.bad, as_of = excluded.as_of,
                changed_at = clock_timestamp()
            """)
        .param("ids", ratings.stream().map(Rating::entityId).toArray(UUID[]::new))
        .param("scores", ratings.stream().map(Rating::score).toArray(BigDecimal[]::new))
        .param("bands", ratings.stream().map(r -> r.band().name()).toArray(String[]::new))
        .param("goods", ratings.stream().map(Rating::good).toArray(BigDecimal[]::new))
        .param("bads", ratings.stream().map(Rating::bad).toArray(BigDecimal[]::new))
        .param("day", ratings.get(0).asOf())
        .param("cause", cause)
        .update();
  }

  /** The unit is rated no more. */
  public void remove(UUID entityId, LocalDate day, String cause) {
    database
        .sql(
            """
            WITH gone AS (DELETE FROM credit.rating WHERE entity_id = :entity RETURNING entity_id)
            INSERT INTO credit.rating_change (entity_id, as_of, score, band, cause)
            SELECT entity_id, :day, NULL, NULL, :cause FROM gone
            """)
        .param("entity", entityId)
        .param("day", day)
        .param("cause", cause)
        .update();
  }

  /** Newest first. */
  public List<RatingChange> listChanges(UUID entityId) {
    return database
        .sql(
            """
            SELECT * FROM credit.rating_change WHERE entity_id = :entity ORDER BY id DESC LIMIT 500
            """)
        .param("entity", entityId)
        .query(
            (row, number) ->
                new RatingChange(
                    row.getTimestamp("at").toInstant(),
                    row.getObject("as_of", LocalDate.class),
                    row.getBigDecimal("score"),
                    band(row.getString("band")),
                    row.getString("cause")))
        .list();
  }

  private static @Nullable Band band(@Nullable String name) {
    return name == null ? null : Band.valueOf(name);
  }

  public void logUse(RatingUse use) {
    database
        .sql(
            """
            INSERT INTO credit.rating_use (actor, entity_id, purpose, words, score, band)
            VALUES (:actor, :entity, :purpose, :words, :score, :band)
            """)
        .param("actor", use.actor())
        .param("entity", use.entityId())
        .param("purpose", use.purpose())
        .param("words", use.words())
        .param("score", use.score())
        .param("band", use.band() == null ? null : use.band().name())
        .update();
  }

  /** Newest first. */
  public List<RatingUse> listUses(int limit) {
    return database
        .sql("SELECT * FROM credit.rating_use ORDER BY id DESC LIMIT :limit")
        .param("limit", limit)
        .query(
            (row, number) ->
                new RatingUse(
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    row.getObject("entity_id", UUID.class),
                    row.getString("purpose"),
                    row.getString("words"),
                    row.getBigDecimal("score"),
                    band(row.getString("band"))))
        .list();
  }

  /**
   * @return how many were added; none when the quarter was taken before
   */
  public int snapshot(String quarter, List<Rating> ratings) {
    return database
        .sql(
            """
            INSERT INTO credit.rating_snapshot (quarter, entity_id, score, band)
            SELECT :quarter, * FROM unnest(:ids::uuid[], :scores::numeric[], :bands::text[])
            ON CONFLICT DO NOTHING
            """)
        .param("quarter", quarter)
        .param("ids", ratings.stream().map(Rating::entityId).toArray(UUID[]::new))
        .param("scores", ratings.stream().map(Rating::score).toArray(BigDecimal[]::new))
        .param("bands", ratings.stream().map(r -> r.band().name()).toArray(String[]::new))
        .update();
  }
}
