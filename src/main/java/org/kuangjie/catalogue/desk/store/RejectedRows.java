package org.kuangjie.catalogue.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows in quarantine and what they were corrected to. */
@Repository
public class RejectedRows {

  private final JdbcClient database;

  RejectedRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * A rejected row.
   *
   * @param row number in the file, from 1
   * @param content {@code properties} and, as WKT, {@code geometry}
   * @param fixed the same, corrected; null while nobody has
   */
  public record Rejected(
      int row,
      JsonNode issues,
      JsonNode content,
      @Nullable JsonNode fixed,
      @Nullable String fixedBy,
      @Nullable OffsetDateTime fixedAt) {

    /** As it would be sent in again. */
    public JsonNode current() {
      return fixed == null ? content : fixed;
    }
  }

  public List<Rejected> list(UUID importId, int after, int limit) {
    return database
        .sql(
            """
            SELECT * FROM catalogue.quarantine_row
            WHERE import_id = :id AND row_number > :after ORDER BY row_number LIMIT :limit
            """)
        .param("id", importId)
        .param("after", after)
        .param("limit", limit)
        .query(RejectedRows::read)
        .list();
  }

  public Optional<Rejected> find(UUID importId, int row) {
    return database
        .sql("SELECT * FROM catalogue.quarantine_row WHERE import_id = :id AND row_number = :row")
        .param("id", importId)
        .param("row", row)
        .query(RejectedRows::read)
        .optional();
  }

  /** False when there is no such row. */
  public boolean fix(UUID importId, int row, JsonNode content, String by) {
    return database
            .sql(
                """
                UPDATE catalogue.quarantine_row
                SET fixed_content = :content::jsonb, fixed_by = :by, fixed_at = clock_timestamp()
                WHERE import_id = :id AND row_number = :row
                """)
            .param("content", content.toString())
            .param("by", by)
            .param("id", importId)
            .param("row", row)
            .update()
        == 1;
  }

  /**
   * Corrected rows by number: of the import and of those it corrects in turn, the latest counting.
   */
  public Map<Integer, JsonNode> listFixes(UUID importId) {
    Map<Integer, JsonNode> fixes = new HashMap<>();
    database
        .sql(
            """
            WITH RECURSIVE chain AS (
              SELECT id, corrects FROM catalogue.import_job WHERE id = :id
              UNION ALL
              SELECT j.id, j.corrects FROM catalogue.import_job AS j JOIN chain ON j.id = chain.corrects)
            SELECT q.row_number, q.fixed_content FROM catalogue.quarantine_row AS q
            JOIN chain ON chain.id = q.import_id
            WHERE q.fixed_content IS NOT NULL ORDER BY q.fixed_at
            """)
        .param("id", importId)
        .query(
            row -> {
              fixes.put(
                  row.getInt("row_number"),
                  JsonMapper.shared().readTree(row.getString("fixed_content")));
            });
    return fixes;
  }

  private static Rejected read(ResultSet row, int number) throws SQLException {
    String fixed = row.getString("fixed_content");
    JsonMapper json = JsonMapper.shared();
    return new Rejected(
        row.getInt("row_number"),
        json.readTree(row.getString("issues")),
        json.readTree(row.getString("row_content")),
        fixed == null ? null : json.readTree(fixed),
        row.getString("fixed_by"),
        row.getObject("fixed_at", OffsetDateTime.class));
  }
}
