package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.clues.Clue;
import org.kuangjie.enforcement.clues.ClueSource;
import org.kuangjie.enforcement.clues.ClueState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clue register. */
@Repository
public class ClueStore {

  private static final String SELECT = "SELECT *, ST_AsBinary(geom) AS wkb FROM enforcement.clue ";

  private final JdbcClient database;

  ClueStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * Which clues to list; empty fields do not limit.
   *
   * @param reportedBy only own ones
   */
  public record Filter(
      String reportedBy,
      Set<String> districtCodes,
      String source,
      String state,
      @Nullable UUID after,
      int limit) {

    public Filter {
      districtCodes = Set.copyOf(districtCodes);
    }
  }

  public long nextNumber() {
    return database.sql("SELECT nextval('enforcement.clue_number')").query(Long.class).single();
  }

  public void add(Clue clue) {
    database
        .sql(
            """
            INSERT INTO enforcement.clue (id, number, source, state, reported_by, reported_at,
                description, district_code, licence_number, geom)
            VALUES (:id, :number, :source, :state, :by, :at, :description, :district, :licence,
                ST_GeomFromWKB(:geom, 4490))
            """)
        .param("id", clue.id())
        .param("number", clue.number())
        .param("source", clue.source().name())
        .param("state", clue.state().name())
        .param("by", clue.reportedBy())
        .param("at", Timestamp.from(clue.reportedAt()))
        .param("description", clue.description())
        .param("district", clue.districtCode())
        .param("licence", clue.licenceNumber())
        .param("geom", Wkb.write(clue.location()))
        .update();
  }

  /** Fails when somebody else changed it meanwhile. */
  public void update(Clue clue) {
    int changed =
        database
            .sql(
                """
                UPDATE enforcement.clue SET state = :state, verifiers = :verifiers,
                    recused = :recused, outcome = :outcome, reward_note = :reward,
                    duplicate_of = :duplicate, case_id = :case, version = :version
                WHERE id = :id AND version = :version - 1
                """)
            .param("id", clue.id())
            .param("state", clue.state().name())
            .param("verifiers", Columns.array(clue.verifiers()))
            .param("recused", Columns.array(clue.recused()))
            .param("outcome", clue.outcome())
            .param("reward", clue.rewardNote())
            .param("duplicate", clue.duplicateOf())
            .param("case", clue.caseId())
            .param("version", clue.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("clue " + clue.id());
    }
  }

  public Optional<Clue> find(UUID id) {
    return database
        .sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(ClueStore::read)
        .optional();
  }

  /** Newest first. */
  public List<Clue> list(Filter filter) {
    return database
        .sql(
            SELECT
                + """
                WHERE (:by = '' OR reported_by = :by)
                  AND (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
                  AND (:source = '' OR source = :source)
                  AND (:state = '' OR state = :state)
                  AND (:after::uuid IS NULL OR (reported_at, id) <
                       (SELECT reported_at, id FROM enforcement.clue WHERE id = :after))
                ORDER BY reported_at DESC, id DESC LIMIT :limit
                """)
        .param("by", filter.reportedBy())
        .param("districts", Columns.array(filter.districtCodes()))
        .param("source", filter.source())
        .param("state", filter.state())
        .param("after", filter.after())
        .param("limit", filter.limit())
        .query(ClueStore::read)
        .list();
  }

  private static Clue read(ResultSet row, int number) throws SQLException {
    return new Clue(
        row.getObject("id", UUID.class),
        row.getString("number"),
        ClueSource.valueOf(row.getString("source")),
        ClueState.valueOf(row.getString("state")),
        row.getString("reported_by"),
        row.getTimestamp("reported_at").toInstant(),
        row.getString("description"),
        row.getString("district_code"),
        row.getString("licence_number"),
        Columns.list(row, "verifiers"),
        Columns.list(row, "recused"),
        row.getString("outcome"),
        row.getString("reward_note"),
        row.getObject("duplicate_of", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("version"),
        Wkb.find(row.getBytes("wkb")));
  }
}
