package org.kuangjie.catalogue.desk.store;

import java.time.OffsetDateTime;
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
  public record Saved(JsonNode mapping, String savedBy, OffsetDateTime savedAt) {}

  public Optional<Saved> find(String layer, String source) {
    return database
        .sql(
            """
            SELECT mapping, saved_by, saved_at FROM catalogue.import_mapping
            WHERE layer = :layer AND source = :source
            """)
        .param("layer", layer)
        .param("source", source)
        .query(
            (row, n) ->
                new Saved(
                    JsonMapper.shared().readTree(row.getString("mapping")),
                    row.getString("saved_by"),
                    row.getObject("saved_at", OffsetDateTime.class)))
        .optional();
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
