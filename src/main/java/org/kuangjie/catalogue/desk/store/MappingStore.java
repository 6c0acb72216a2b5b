package org.kuangjie.catalogue.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved mappings, by layer and name of the source. */
@Repository
public class MappingStore {

  private final JdbcClient database;

  MappingStore(JdbcClient database) {
    this.database = database;
  }

  /** A mapping as saved. */
  public record Saved(
      String layer, String source, JsonNode mapping, String savedBy, OffsetDateTime savedAt) {}

  private static final String COLUMNS =
      "SELECT layer, source, mapping, saved_by, saved_at FROM catalogue.import_mapping ";

  public Optional<Saved> find(String layer, String source) {
    return database
        .sql(COLUMNS + "WHERE layer = :layer AND source = :source")
        .param("layer", layer)
        .param("source", source)
        .query(MappingStore::read)
        .optional();
  }

  /** By layer and source. */
  public List<Saved> list(int limit) {
    return database
        .sql(COLUMNS + "ORDER BY layer, source LIMIT :limit")
        .param("limit", limit)
        .query(MappingStore::read)
        .list();
  }

  private static Saved read(ResultSet row, int number) throws SQLException {
    return new Saved(
        row.getString("layer"),
        row.getString("source"),
        JsonMapper.shared().readTree(row.getString("mapping")),
        row.getString("saved_by"),
        row.getObject("saved_at", OffsetDateTime.class));
  }

  /** False when there is none. */
  public boolean delete(String layer, String source) {
    return database
            .sql("DELETE FROM catalogue.import_mapping WHERE layer = :layer AND source = :source")
            .param("layer", layer)
            .param("source", source)
            .update()
        == 1;
  }

  /**
   * False when there is none of that name.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the new name is taken
   */
  public boolean rename(String layer, String source, String newSource) {
    return database
            .sql(
                """
                UPDATE catalogue.import_mapping SET source = :new_source
                WHERE layer = :layer AND source = :source
                """)
            .param("layer", layer)
            .param("source", source)
            .param("new_source", newSource)
            .update()
        == 1;
  }

  public void save(String layer, String source, JsonNode mapping, String by) {
    database
        .sql(
            """
            INSERT INTO catalogue.import_mapping (layer, source, mapping, saved_by)
            VALUES (:layer, :source, :mapping::jsonb, :by)
            ON CONFLICT (layer, source) DO UPDATE
            SET mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = now()
            """)
        .param("layer", layer)
        .param("source", source)
        .param("mapping", mapping.toString())
        .param("by", by)
        .update();
  }
}
