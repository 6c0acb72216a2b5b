package org.kuangjie.sensing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads patches for comparison. */
@Repository
public class PatchReader {

  private final JdbcClient database;

  PatchReader(JdbcClient database) {
    this.database = database;
  }

  /** In no particular order. */
  public List<PatchPlace> listPlaces(Selection selection) {
    return database
        .sql(
            """
            SELECT p.id, p.image_date, (ST_XMin(p.geom) + ST_XMax(p.geom)) / 2 AS lon,
                   (ST_YMin(p.geom) + ST_YMax(p.geom)) / 2 AS lat
            FROM sensing.patch AS p
            WHERE (:year::integer IS NULL OR p.year = :year)
              AND (:period::integer IS NULL OR p.period = :period)
              AND (NOT :stale OR NOT EXISTS (
                  SELECT FROM sensing.assessment AS a
                  WHERE a.patch_id = p.id AND a.revision = p.revision))
            """)
        .param("year", selection.year())
        .param("period", selection.period())
        .param("stale", selection.onlyStale())
        .query(
            (row, n) ->
                new PatchPlace(
                    row.getLong("id"),
                    row.getObject("image_date", LocalDate.class),
                    row.getDouble("lon"),
                    row.getDouble("lat")))
        .list();
  }

  /** With what is known of their past. */
  public List<StoredPatch> list(Collection<Long> ids) {
    return database
        .sql(
            """
            SELECT p.id, p.revision, p.code, p.year, p.period, p.issuer, p.image_date, p.resolution_m,
                   p.image_type, p.mineral, p.mining_method, p.elevation_m, p.special_use,
                   p.synthetic, p.area_m2, ST_AsBinary(p.geom) AS outline, h.disturbance_id, h.former_id, h.growth_m2,
                   h.direction, h.metres_per_day, f.image_date AS former_date,
                   ST_AsBinary(f.geom) AS former_outline
            FROM sensing.patch AS p
            LEFT JOIN sensing.history AS h ON h.patch_id = p.id
            LEFT JOIN sensing.patch AS f ON f.id = h.former_id
            WHERE p.id = ANY (:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(PatchReader::read)
        .list();
  }

  /** As {@link #list}, with nothing of their past. */
  public List<StoredPatch> listWithoutPast(Collection<Long> ids) {
    return database
        .sql(
            """
            SELECT id, revision, code, year, period, issuer, image_date, resolution_m, image_type,
                   mineral, mining_method, elevation_m, special_use, synthetic, area_m2,
                   ST_AsBinary(geom) AS outline, NULL::bigint AS disturbance_id,
                   NULL::bytea AS former_outline
            FROM sensing.patch WHERE id = ANY (:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(PatchReader::read)
        .list();
  }

  private static StoredPatch read(ResultSet row, int number) throws SQLException {
    long disturbance = row.getLong("disturbance_id");
    return new StoredPatch(
        row.getLong("id"),
        row.getInt("revision"),
        row.getString("code"),
        row.getInt("year"),
        row.getInt("period"),
        row.getString("issuer"),
        row.getObject("image_date", LocalDate.class),
        row.getObject("resolution_m", Double.class),
        text(row, "image_type"),
        text(row, "mineral"),
        text(row, "mining_method"),
        row.getObject("elevation_m", Double.class),
        row.getBoolean("special_use"),
        row.getBoolean("synthetic"),
        row.getDouble("area_m2"),
        Wkb.read(row.getBytes("outline")),
        disturbance == 0 ? row.getLong("id") : disturbance,
        past(row));
  }

  private static StoredPatch.@Nullable Past past(ResultSet row) throws SQLException {
    byte[] outline = row.getBytes("former_outline");
    return outline == null
        ? null
        : new StoredPatch.Past(
            row.getLong("former_id"),
            row.getObject("former_date", LocalDate.class),
            Wkb.read(outline),
            row.getDouble("growth_m2"),
            row.getDouble("direction"),
            row.getDouble("metres_per_day"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
