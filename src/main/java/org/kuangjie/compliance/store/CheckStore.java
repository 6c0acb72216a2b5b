package org.kuangjie.compliance.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks as they were given; rows are added, never changed. */
@Repository
public class CheckStore {

  private static final String COLUMNS =
      "id, created_at, created_by, district_codes, overall, request::text, report::text, hash";

  private final JdbcClient database;

  CheckStore(JdbcClient database) {
    this.database = database;
  }

  public void add(StoredCheck check) {
    database
        .sql(
            """
            INSERT INTO compliance.boundary_check
                (id, created_at, created_by, district_codes, overall, request, report, hash)
            VALUES (:id, :createdAt, :createdBy, :districts, :overall, :request::json, :report::json, :hash)
            """)
        .param("id", check.id())
        .param("createdAt", Timestamp.from(check.createdAt()))
        .param("createdBy", check.createdBy())
        .param("districts", check.districtCodes().toArray(String[]::new))
        .param("overall", check.overall().name())
        .param("request", check.request())
        .param("report", check.report())
        .param("hash", check.hash())
        .update();
  }

  public Optional<StoredCheck> find(UUID id) {
    return database
        .sql("SELECT " + COLUMNS + " FROM compliance.boundary_check WHERE id = :id")
        .param("id", id)
        .query(CheckStore::read)
        .optional();
  }

  /**
   * Newest first, starting behind the given row.
   *
   * @param beforeTime null for the first page, else with {@code beforeId} the last row seen
   */
  public List<StoredCheck> list(
      String createdBy, @Nullable Instant beforeTime, @Nullable UUID beforeId, int limit) {
    return database
        .sql(
            """
            SELECT id, created_at, created_by, district_codes, overall, '{}' AS request,
                   json_build_object('sentence', report -> 'sentence')::text AS report, hash
            FROM compliance.boundary_check
            WHERE created_by = :createdBy
              AND (:time::timestamptz IS NULL OR (created_at, id) < (:time::timestamptz, :id::uuid))
            ORDER BY created_at DESC, id DESC
            LIMIT :limit
            """)
        .param("createdBy", createdBy)
        .param("time", beforeTime == null ? null : Timestamp.from(beforeTime))
        .param("id", beforeId)
        .param("limit", limit)
        .query(CheckStore::read)
        .list();
  }

  private static StoredCheck read(ResultSet row, int number) throws SQLException {
    Array districts = row.getArray("district_codes");
    return new StoredCheck(
        row.getObject("id", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        row.getString("created_by"),
        Arrays.asList((String[]) districts.getArray()),
        Verdict.valueOf(row.getString("overall")),
        row.getString("request"),
        row.getString("report"),
        row.getString("hash"));
  }
}
