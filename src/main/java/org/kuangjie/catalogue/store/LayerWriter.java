package org.kuangjie.catalogue.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** Writes a version of a layer: rows, parts, and the moment it comes into force. */
@Repository
public class LayerWriter {

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final LayerVersions versions;

  LayerWriter(JdbcClient database, JdbcTemplate batches, LayerVersions versions) {
    this.database = database;
    this.batches = batches;
    this.versions = versions;
  }

  /** A version on its way in; nobody reads it before {@link #putInForce}. */
  public record Draft(long id, String layer, int version) {}

  /** What a version says about itself. */
  public record About(
      String source,
      String licence,
      LocalDate date,
      @Nullable Double accuracyMetres,
      boolean synthetic,
      String loadedBy) {}

  /** Nobody else writes the layer until the caller's transaction ends. */
  public void lock(String layer) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('catalogue.layer'), hashtext(:layer))")
        .param("layer", layer)
        .query(row -> {});
  }

  /** Opens a version; imports of the same layer wait here for each other until one ends. */
  public Draft open(String layer, About about) {
    lock(layer);
    return database
        .sql(
            """
            INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date,
                accuracy_m, synthetic, feature_count, hash, loaded_by, in_force)
            SELECT :layer, coalesce(max(version), 0) + 1, :source, :licence, :date,
                   :accuracy::double precision, :synthetic, 0, '', :by, false
            FROM catalogue.layer_version WHERE layer = :layer
            RETURNING id, version
            """)
        .param("layer", layer)
        .param("source", about.source())
        .param("licence", about.licence())
        .param("date", about.date())
        .param("accuracy", about.accuracyMetres())
        .param("synthetic", about.synthetic())
        .param("by", about.loadedBy())
        .query((row, n) -> new Draft(row.getLong("id"), layer, row.getInt("version")))
        .single();
  }

  /**
   * Rows and parts of a version, written as they come; call it in the transaction of {@link #open}.
   *
   * @param table name in schema catalogue
   * @param columns column names of the table, geometry, id, version and whole excepted
   * @param witness as of {@link DraftRows}
   */
  public DraftRows rows(Draft draft, String table, List<String> columns, Consumer<byte[]> witness) {
    BaseConnection connection =
        Objects.requireNonNull(
            batches.execute((Connection own) -> own.unwrap(BaseConnection.class)));
    DraftRows rows = new DraftRows(draft, table, columns, witness, connection);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCompletion() {
            rows.settle();
          }
        });
    return rows;
  }

  private static void bind(PreparedStatement statement, int index, JsonNode json)
      throws SQLException {
    PGobject jsonb = new PGobject();
    jsonb.setType("jsonb");
    jsonb.setValue(json.toString());
    statement.setObject(index, jsonb);
  }

  /**
   * Cuts every feature of a version, whole ones excepted, into the parts overlay reads.
   *
   * @param table of its features, in schema catalogue
   */
  public void fillParts(Draft draft, String table) {
    database
        .sql(new FeatureTable(table).fillParts("layer_version_id = :version_id"))
        .param("version_id", draft.id())
        .update();
  }

  /**
   * What was written.
   *
   * @param hash SHA-256 over the rows
   * @param synthetic 示意
   */
  public record Content(int features, String hash, boolean synthetic) {}

  /** The version replaces the one in force when the transaction ends. */
  public LayerInfo putInForce(Draft draft, Content content) {
    database
        .sql(
            "UPDATE catalogue.layer_version SET in_force = false WHERE layer = :layer AND in_force")
        .param("layer", draft.layer())
        .update();
    database
        .sql(
            """
            UPDATE catalogue.layer_version
            SET in_force = true, feature_count = :features, hash = :hash, synthetic = :synthetic,
                loaded_at = now(),
                extent = (SELECT ST_Extent(geom) FROM catalogue.overlay_ground
                          WHERE layer_version_id = :id AND ground)
            WHERE id = :id
            """)
        .param("features", content.features())
        .param("hash", content.hash())
        .param("synthetic", content.synthetic())
        .param("id", draft.id())
        .update();
    return versions.findInForce(draft.layer()).orElseThrow();
  }

  /** Statistics of the parts, so that the next check is planned for what is there now. */
  public void analyzeParts() {
    database.sql("ANALYZE catalogue.overlay_part").update();
  }

  /**
   * Statistics of everything overlay reads of a new version.
   *
   * @param table of its features, in schema catalogue
   */
  public void analyze(LayerInfo version, String table) {
    if (new FeatureTable(table).keepsWholes()) {
      database
          .sql("ANALYZE catalogue.%s (layer_version_id, whole, geom)".formatted(table))
          .update();
    }
    if (hasParts(version)) {
      analyzeParts();
    }
  }

  private boolean hasParts(LayerInfo version) {
    return database
        .sql("SELECT EXISTS (SELECT FROM catalogue.overlay_part WHERE layer_version_id = :id)")
        .param("id", version.versionId())
        .query(Boolean.class)
        .single();
  }

  /** A refused row, whole, with every reason. */
  public record Refused(int rowNumber, JsonNode issues, JsonNode content) {}

  public void quarantine(UUID importId, String layer, List<Refused> rows) {
    batches.batchUpdate(
        """
        INSERT INTO catalogue.quarantine_row (import_id, layer, row_number, issues, row_content)
        VALUES (?, ?, ?, ?, ?)
        """,
        rows,
        rows.size(),
        (statement, row) -> {
          statement.setObject(1, importId);
          statement.setString(2, layer);
          statement.setInt(3, row.rowNumber());
          bind(statement, 4, row.issues());
          bind(statement, 5, row.content());
        });
  }

  /** Every accepted spelling of a code and the code itself, for the columns that point at it. */
  public Map<String, String> listCodes(CodeTable table) {
    return database
        .sql(table.sql())
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
  }

  /** Code tables that feature tables point at. */
  public enum CodeTable {
    PLAN("SELECT code, code FROM catalogue.plan"),
    REGIONAL_GROUP("SELECT code, code FROM catalogue.regional_group"),
    AUTHORITY("SELECT code, code FROM catalogue.authority"),
    MINERAL(
        """
        SELECT code, code FROM catalogue.mineral
        UNION ALL SELECT alias, mineral FROM catalogue.mineral_alias
        """);

    private final String sql;

    CodeTable(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
