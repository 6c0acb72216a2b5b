package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of a layer, also those no longer in force. */
@Repository
public class VersionHistory {

  private final JdbcClient database;

  VersionHistory(JdbcClient database) {
    this.database = database;
  }

  /**
   * A version and where it came from.
   *
   * @param returnsTo number of the older version whose rows it repeats; null when it was imported
   */
  public record Entry(
      long id,
      String layer,
      int version,
      boolean inForce,
      LocalDate date,
      @Nullable Double accuracyMetres,
      boolean synthetic,
      String source,
      String licence,
      int features,
      String hash,
      OffsetDateTime loadedAt,
      String loadedBy,
      @Nullable Integer returnsTo) {}

  /**
   * Newest first.
   *
   * @param before number of the last version of the former page; null at first
   */
  public List<Entry> list(String layer, @Nullable Integer before, int limit) {
    return database
        .sql(
            """
            SELECT * FROM catalogue.layer_version
            WHERE layer = :layer AND (:before::integer IS NULL OR version < :before)
            ORDER BY version DESC LIMIT :limit
            """)
        .param("layer", layer)
        .param("before", before)
        .param("limit", limit)
        .query(VersionHistory::read)
        .list();
  }

  public Optional<Entry> find(String layer, int version) {
    return database
        .sql("SELECT * FROM catalogue.layer_version WHERE layer = :layer AND version = :version")
        .param("layer", layer)
        .param("version", version)
        .query(VersionHistory::read)
        .optional();
  }

  public Optional<Entry> findInForce(String layer) {
    return database
        .sql("SELECT * FROM catalogue.layer_version WHERE layer = :layer AND in_force")
        .param("layer", layer)
        .query(VersionHistory::read)
        .optional();
  }

  /**
   * @throws DomainException NOT_FOUND
   */
  public Entry get(String layer, int version) {
    return find(layer, version)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "layer-version-missing",
                    "图层 %s 没有第 %d 版".formatted(layer, version),
                    "Layer %s has no version %d".formatted(layer, version)));
  }

  /**
   * Writes the rows of an older version into a draft, unchanged, and notes where they come from.
   *
   * @param table name in schema catalogue
   * @param columns of the table, geometry and version excepted
   * @return number of rows
   */
  public int copy(Entry from, LayerWriter.Draft to, String table, List<String> columns) {
    String names = String.join(", ", new FeatureTable(table).withWhole(columns));
    database
        .sql("UPDATE catalogue.layer_version SET returns_to = :version WHERE id = :id")
        .param("version", from.version())
        .param("id", to.id())
        .update();
    return database
        .sql(
            """
            INSERT INTO catalogue.%1$s (layer_version_id, %2$s, geom)
            SELECT :to, %2$s, geom FROM catalogue.%1$s WHERE layer_version_id = :from ORDER BY id
            """
                .formatted(table, names))
        .param("to", to.id())
        .param("from", from.id())
        .update();
  }

  /** How long statements of the caller's transaction wait for others before they give up. */
  public void waitAtMostSeconds(int seconds) {
    database
        .sql("SELECT set_config('lock_timeout', :wait, true)")
        .param("wait", seconds + "s")
        .query(row -> {});
  }

  private static Entry read(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("layer"),
        row.getInt("version"),
        row.getBoolean("in_force"),
        row.getObject("data_date", LocalDate.class),
        row.getObject("accuracy_m", Double.class),
        row.getBoolean("synthetic"),
        row.getString("source"),
        row.getString("licence"),
        row.getInt("feature_count"),
        row.getString("hash"),
        row.getObject("loaded_at", OffsetDateTime.class),
        row.getString("loaded_by"),
        row.getObject("returns_to", Integer.class));
  }
}
