package org.kuangjie.sensing.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.sensing.PatchFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the comparison of a delivery is. */
@Repository
public class ComparisonStore {

  private final JdbcClient database;

  ComparisonStore(JdbcClient database) {
    this.database = database;
  }

  /** Where the comparison of a delivery stands; {@code BY_HAND} when none starts of itself. */
  public enum State {
    BY_HAND,
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * @param patches patches as this delivery left them; what a later one changed counts there
   * @param compared how many of them were compared since
   * @param errorId of the log, when it failed
   */
  public record ComparisonProgress(
      long deliveryId,
      State state,
      int patches,
      int compared,
      @Nullable OffsetDateTime begunAt,
      @Nullable OffsetDateTime endedAt,
      @Nullable String errorId) {}

  /** How many patches of a delivery lie in a way to the rights. */
  public record Found(PatchFinding finding, int patches) {}

  public void expect(long deliveryId) {
    database
        .sql("INSERT INTO sensing.delivery_comparison (delivery_id, state) VALUES (:id, 'WAITING')")
        .param("id", deliveryId)
        .update();
  }

  public void begin(long deliveryId) {
    database
        .sql(
            """
            UPDATE sensing.delivery_comparison
            SET state = 'RUNNING', begun_at = now(), ended_at = NULL, error_id = NULL
            WHERE delivery_id = :id
            """)
        .param("id", deliveryId)
        .update();
  }

  /**
   * @param errorId null = it went well
   */
  public void end(long deliveryId, @Nullable String errorId) {
    database
        .sql(
            """
            UPDATE sensing.delivery_comparison
            SET state = CASE WHEN :error::text IS NULL THEN 'DONE' ELSE 'FAILED' END,
                ended_at = now(), error_id = :error
            WHERE delivery_id = :id
            """)
        .param("id", deliveryId)
        .param("error", errorId)
        .update();
  }

  public Optional<ComparisonProgress> find(long deliveryId) {
    return database
        .sql(
            """
            SELECT d.id, coalesce(c.state, 'BY_HAND') AS state, c.begun_at, c.ended_at, c.error_id,
                   count(p.id) AS patches, count(a.patch_id) AS compared
            FROM sensing.delivery AS d
            LEFT JOIN sensing.delivery_comparison AS c ON c.delivery_id = d.id
            LEFT JOIN sensing.patch AS p ON p.delivery_id = d.id
            LEFT JOIN sensing.assessment AS a ON a.patch_id = p.id AND a.revision = p.revision
            WHERE d.id = :id
            GROUP BY d.id, c.delivery_id
            """)
        .param("id", deliveryId)
        .query(
            (row, n) ->
                new ComparisonProgress(
                    row.getLong("id"),
                    State.valueOf(row.getString("state")),
                    row.getInt("patches"),
                    row.getInt("compared"),
                    row.getObject("begun_at", OffsetDateTime.class),
                    row.getObject("ended_at", OffsetDateTime.class),
                    row.getString("error_id")))
        .optional();
  }

  /** Of the patches of a delivery that were compared, most frequent first. */
  public List<Found> listFound(long deliveryId) {
    return database
        .sql(
            """
            SELECT a.finding, count(*) AS patches
            FROM sensing.patch AS p
            JOIN sensing.assessment AS a ON a.patch_id = p.id AND a.revision = p.revision
            WHERE p.delivery_id = :id
            GROUP BY a.finding ORDER BY patches DESC, a.finding
            """)
        .param("id", deliveryId)
        .query(
            (row, n) ->
                new Found(PatchFinding.valueOf(row.getString("finding")), row.getInt("patches")))
        .list();
  }

  /** Years of which some patch was not compared as it was delivered, oldest first. */
  public List<Integer> listStaleYears() {
    return database
        .sql(
            """
            SELECT DISTINCT p.year FROM sensing.patch AS p
            WHERE NOT EXISTS (
                SELECT FROM sensing.assessment AS a
                WHERE a.patch_id = p.id AND a.revision = p.revision)
            ORDER BY p.year
            """)
        .query(Integer.class)
        .list();
  }
}
