package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerReplaced;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the layers that are registers first and maps second: districts, zones, planning blocks.
 */
@Repository
public class RegisterLayerStore {

  private static final String OUTLINE = "ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(?), 4490))";

  private final JdbcTemplate rows;
  private final JdbcClient database;

  RegisterLayerStore(JdbcTemplate rows, JdbcClient database) {
    this.rows = rows;
    this.database = database;
  }

  /** What a layer version says of itself. */
  public record Origin(
      String layer,
      String source,
      String licence,
      LocalDate date,
      @Nullable Double accuracyMetres,
      boolean synthetic,
      String hash,
      String loadedBy) {}

  /** The reason why a GeoJSON polygon is not valid. */
  public Optional<String> findFault(String geoJson) {
    String reason =
        database
            .sql("SELECT ST_IsValidReason(ST_GeomFromGeoJSON(:outline))")
            .param("outline", geoJson)
            .query(String.class)
            .single();
    return "Valid Geometry".equals(reason) ? Optional.empty() : Optional.of(reason);
  }

  /** Codes in force by plan, without those of the given plans. */
  public Map<String, String> listCodesOfOtherPlans(String table, List<String> plans) {
    Map<String, String> codes = new HashMap<>();
    rows.query(
        """
        SELECT f.code, f.plan FROM %s f
        JOIN catalogue.layer_version v ON v.id = f.layer_version_id AND v.in_force
        WHERE f.plan <> ALL (?)
        """
            .formatted(table),
        row -> {
          codes.put(row.getString("code"), row.getString("plan"));
        },
        (Object) plans.toArray(String[]::new));
    return codes;
  }

  /** Puts a new, still empty version into force; imports of one layer wait here for each other. */
  public LayerReplaced open(Origin origin) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtext('catalogue.layer'), hashtext(:layer))")
        .param("layer", origin.layer())
        .query()
        .listOfRows();
    rows.update(
        "UPDATE catalogue.layer_version SET in_force = false WHERE layer = ? AND in_force",
        origin.layer());
    return database
        .sql(
            """
            INSERT INTO catalogue.layer_version (layer, version, source, licence, data_date, accuracy_m,
                                                 synthetic, feature_count, hash, loaded_by, in_force)
            SELECT :layer, coalesce(max(version), 0) + 1, :source, :licence, :date, :accuracy,
                   :synthetic, 0, :hash, :loadedBy, true
            FROM catalogue.layer_version WHERE layer = :layer
            RETURNING version, id
            """)
        .param("layer", origin.layer())
        .param("source", origin.source())
        .param("licence", origin.licence())
        .param("date", origin.date())
        .param("accuracy", origin.accuracyMetres())
        .param("synthetic", origin.synthetic())
        .param("hash", origin.hash())
        .param("loadedBy", origin.loadedBy())
        .query((row, number) -> new LayerReplaced(origin.layer(), row.getInt(1), row.getLong(2)))
        .single();
  }

  /**
   * @param values version, code, name_zh, name_en, regional_group, valid_from, valid_to, synthetic,
   *     note, outline as GeoJSON
   */
  public void insertDistricts(List<Object[]> values) {
    rows.batchUpdate(
        """
        INSERT INTO catalogue.district (layer_version_id, code, name_zh, name_en, regional_group,
                                        valid_from, valid_to, synthetic, note, geom)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, %s)
        """
            .formatted(OUTLINE),
        values);
  }

  /**
   * @param table catalogue.zone or catalogue.planning_block
   * @param columns of the table after layer_version_id, plan and synthetic
   */
  public void insert(String table, List<String> columns, List<Object[]> values) {
    rows.batchUpdate(
        "INSERT INTO %s (layer_version_id, plan, synthetic, %s) VALUES (?, ?, ?%s)"
            .formatted(table, String.join(", ", columns), ", ?".repeat(columns.size())),
        values);
  }

  /**
   * Zones or blocks of other plans stay in the layer, and an outline that was drawn before stays
   * with its code.
   *
   * @param table catalogue.zone or catalogue.planning_block
   * @param columns of the table after layer_version_id, plan and synthetic
   */
  public void keepFormer(LayerReplaced version, String table, List<String> columns, String plan) {
    Object[] keys = {version.layer(), version.version() - 1, plan};
    String names = String.join(", ", columns);
    rows.update(
        """
        INSERT INTO %1$s (layer_version_id, plan, synthetic, %2$s, geom)
        SELECT %3$d, plan, synthetic, %2$s, geom FROM %1$s
        WHERE layer_version_id = (SELECT id FROM catalogue.layer_version WHERE layer = ? AND version = ?)
          AND plan <> ?
        """
            .formatted(table, names, version.versionId()),
        keys);
    rows.update(
        """
        UPDATE %1$s AS new SET geom = former.geom, synthetic = former.synthetic FROM %1$s AS former
        WHERE former.layer_version_id = (SELECT id FROM catalogue.layer_version WHERE layer = ? AND version = ?)
          AND former.plan = ? AND former.geom IS NOT NULL
          AND new.layer_version_id = %2$d AND new.plan = former.plan AND new.code = former.code
        """
            .formatted(table, version.versionId()),
        keys);
  }

  /**
   * Counts the features and cuts their outlines for overlay: edges along straight lines in
   * longitude and latitude, at most 0.0089 degrees (1 km).
   */
  public void close(LayerReplaced version, String table) {
    rows.update(
        """
        UPDATE catalogue.layer_version SET feature_count =
            (SELECT count(*) FROM %s WHERE layer_version_id = ?) WHERE id = ?
        """
            .formatted(table),
        version.versionId(),
        version.versionId());
    rows.update(
        """
        INSERT INTO catalogue.overlay_part (layer_version_id, feature_id, geom)
        SELECT layer_version_id, id, ST_CollectionExtract(ST_MakeValid(part), 3)
        FROM (SELECT layer_version_id, id, ST_Subdivide(ST_Segmentize(geom, 0.0089), 128) AS part
              FROM %s WHERE layer_version_id = ? AND geom IS NOT NULL) AS cut
        WHERE NOT ST_IsEmpty(ST_CollectionExtract(ST_MakeValid(part), 3))
        """
            .formatted(table),
        version.versionId());
  }
}
