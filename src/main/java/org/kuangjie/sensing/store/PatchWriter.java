package org.kuangjie.sensing.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes deliveries of patches, in the caller's transaction: all rows into a table of the session,
 * then by a few statements into what is held.
 */
@Repository
public class PatchWriter {

  private static final int BATCH = 500;

  /** Columns of a patch in the order of the statement; the geometry comes last. */
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "monitoring_code",
          "issuer",
          "year",
          "period",
          "image_date",
          "sensor",
          "resolution_m",
          "before_date",
          "before_sensor",
          "before_resolution_m",
          "district_code",
          "district_name",
          "authority_code",
          "image_type",
          "mineral",
          "mining_method",
          "elevation_m",
          "delivered_area_m2",
          "issuer_hint",
          "hint_area_m2",
          "licence_number",
          "mark",
          "special_use",
          "synthetic",
          "attributes",
          "area_m2",
          "geom");

  private static final String INSERT =
      "INSERT INTO sensing_incoming (%s, scene_code) VALUES (%s, ?)"
          .formatted(
              String.join(", ", COLUMNS),
              String.join(
                  ", ",
                  COLUMNS.stream()
                      .map(
                          column ->
                              switch (column) {
                                case "attributes" -> "?::jsonb";
                                case "geom" -> "ST_Multi(ST_GeomFromWKB(?, 4490))";
                                default -> "?";
                              })
                      .toList()));

  private final JdbcClient database;
  private final JdbcTemplate batches;

  PatchWriter(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** What a delivery says about itself. */
  public record About(
      String source,
      String licence,
      LocalDate date,
      @Nullable Double accuracyMetres,
      boolean synthetic,
      String receivedBy) {}

  /** What became of the rows. */
  public record Result(int added, int updated, int unchanged, String hash) {}

  /** A delivery that is being read. */
  public static final class Delivery {
    private final long id;
    private final About about;
    private final List<@Nullable Object[]> rows = new ArrayList<>(BATCH);
    private final MessageDigest digest;

    Delivery(long id, About about) {
      this.id = id;
      this.about = about;
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    public long id() {
      return id;
    }

    public About about() {
      return about;
    }
  }

  /** Opens a delivery; others wait here until the caller's transaction ends. */
  public Delivery open(About about) {
    database.sql("SELECT pg_advisory_xact_lock(hashtext('sensing.patch'), 0)").query(row -> {});
    database
        .sql(
            """
            CREATE TEMPORARY TABLE sensing_incoming ON COMMIT DROP AS
            SELECT %s, ''::text AS scene_code, NULL::bigint AS patch_id
            FROM sensing.patch WHERE false
            """
                .formatted(String.join(", ", COLUMNS)))
        .update();
    long id =
        database
            .sql(
                """
                INSERT INTO sensing.delivery (source, licence, data_date, accuracy_m, synthetic,
                    received_by)
                VALUES (:source, :licence, :date, :accuracy::double precision, :synthetic, :by)
                RETURNING id
                """)
            .param("source", about.source())
            .param("licence", about.licence())
            .param("date", about.date())
            .param("accuracy", about.accuracyMetres())
            .param("synthetic", about.synthetic())
            .param("by", about.receivedBy())
            .query(Long.class)
            .single();
    return new Delivery(id, about);
  }

  /**
   * @param values by column name, checked
   * @param outline polygons, EPSG:4490
   */
  public void add(
      Delivery delivery,
      Map<String, @Nullable Object> values,
      Geometry outline,
      double areaSquareMetres) {
    @Nullable Object[] row = new @Nullable Object[COLUMNS.size() + 1];
    for (int i = 0; i < COLUMNS.size() - 2; i++) {
      row[i] = stored(COLUMNS.get(i), values.get(COLUMNS.get(i)));
    }
    byte[] wkb = Wkb.write(outline);
    row[COLUMNS.size() - 2] = areaSquareMetres;
    row[COLUMNS.size() - 1] = wkb;
    row[COLUMNS.size()] = sceneCode(values);
    delivery.digest.update(values.toString().getBytes(StandardCharsets.UTF_8));
    delivery.digest.update(wkb);
    delivery.rows.add(row);
    if (delivery.rows.size() >= BATCH) {
      flush(delivery);
    }
  }

  private static @Nullable Object stored(String column, @Nullable Object value) {
    return switch (column) {
      case "year", "period" -> value instanceof BigDecimal number ? number.intValueExact() : value;
      case "special_use" -> Boolean.TRUE.equals(value);
      case "attributes" -> value == null ? "{}" : value.toString();
      default ->
          value instanceof BigDecimal number
              ? (Object) number.doubleValue()
              : value instanceof String text && text.isBlank() ? null : value;
    };
  }

  private static String sceneCode(Map<String, @Nullable Object> values) {
    Object given = values.get("scene");
    if (given != null && !given.toString().isBlank()) {
      return given.toString();
    }
    Object sensor = values.get("sensor");
    return (sensor == null || sensor.toString().isBlank() ? "" : sensor + " ")
        + values.get("image_date");
  }

  private void flush(Delivery delivery) {
    batches.batchUpdate(INSERT, delivery.rows);
    delivery.rows.clear();
  }

  /** Brings the rows into what is held. */
  public Result end(Delivery delivery) {
    flush(delivery);
    database.sql("ANALYZE sensing_incoming").update();
    addScenes();
    match();
    int unchanged = dropUnchanged();
    int updated = update(delivery.id());
    int added = insert(delivery.id());
    String hash = HexFormat.of().formatHex(delivery.digest.digest());
    database
        .sql(
            """
            UPDATE sensing.delivery
            SET added = :added, updated = :updated, unchanged = :unchanged, hash = :hash
            WHERE id = :id
            """)
        .param("added", added)
        .param("updated", updated)
        .param("unchanged", unchanged)
        .param("hash", hash)
        .param("id", delivery.id())
        .update();
    return new Result(added, updated, unchanged, hash);
  }

  private void addScenes() {
    database
        .sql(
            """
            INSERT INTO sensing.scene (code, sensor, resolution_m, taken_on)
            SELECT scene_code, coalesce(min(sensor), ''), min(resolution_m), min(image_date)
            FROM sensing_incoming GROUP BY scene_code ORDER BY scene_code
            ON CONFLICT (code) DO NOTHING
            """)
        .update();
  }

  /** By number first; by monitoring number only where that says without doubt which patch it is. */
  private void match() {
    database
        .sql(
            """
            UPDATE sensing_incoming AS i SET patch_id = p.id
            FROM sensing.patch AS p
            WHERE (p.year, p.period, p.issuer, p.code) = (i.year, i.period, i.issuer, i.code)
            """)
        .update();
    database
        .sql(
            """
            WITH only_new AS (
                SELECT year, period, issuer, monitoring_code
                FROM sensing_incoming WHERE monitoring_code IS NOT NULL
                GROUP BY year, period, issuer, monitoring_code
                HAVING count(*) = 1 AND max(patch_id) IS NULL),
            only_held AS (
                SELECT n.*, min(p.id) AS id
                FROM only_new AS n
                JOIN sensing.patch AS p USING (year, period, issuer, monitoring_code)
                GROUP BY n.year, n.period, n.issuer, n.monitoring_code
                HAVING count(*) = 1)
            UPDATE sensing_incoming AS i SET patch_id = h.id
            FROM only_held AS h
            WHERE (i.year, i.period, i.issuer, i.monitoring_code)
                = (h.year, h.period, h.issuer, h.monitoring_code)
              AND NOT EXISTS (SELECT FROM sensing_incoming AS o WHERE o.patch_id = h.id)
            """)
        .update();
  }

  private int dropUnchanged() {
    String compared = attributes();
    return database
        .sql(
            """
            DELETE FROM sensing_incoming AS i USING sensing.patch AS p
            WHERE p.id = i.patch_id AND ROW(%s) IS NOT DISTINCT FROM ROW(%s)
              AND ST_AsBinary(p.geom) = ST_AsBinary(i.geom)
            """
                .formatted(prefixed("p", compared), prefixed("i", compared)))
        .update();
  }

  /** The former content is kept beside. */
  private int update(long delivery) {
    String columns = attributes();
    database
        .sql(
            """
            INSERT INTO sensing.patch_revision (patch_id, revision, content, geom)
            SELECT p.id, p.revision, to_jsonb(p) - 'geom', p.geom
            FROM sensing.patch AS p JOIN sensing_incoming AS i ON i.patch_id = p.id
            """)
        .update();
    return database
        .sql(
            """
            UPDATE sensing.patch AS p
            SET (%s, geom, scene_id, delivery_id, revision)
                = (%s, i.geom, s.id, :delivery, p.revision + 1)
            FROM sensing_incoming AS i JOIN sensing.scene AS s ON s.code = i.scene_code
            WHERE p.id = i.patch_id
            """
                .formatted(columns, prefixed("i", columns)))
        .param("delivery", delivery)
        .update();
  }

  private int insert(long delivery) {
    String columns = attributes();
    return database
        .sql(
            """
            INSERT INTO sensing.patch (%s, geom, scene_id, delivery_id)
            SELECT %s, i.geom, s.id, :delivery
            FROM sensing_incoming AS i JOIN sensing.scene AS s ON s.code = i.scene_code
            WHERE i.patch_id IS NULL
            """
                .formatted(columns, prefixed("i", columns)))
        .param("delivery", delivery)
        .update();
  }

  /** All columns but the geometry. */
  private static String attributes() {
    return String.join(", ", COLUMNS.subList(0, COLUMNS.size() - 1));
  }

  private static String prefixed(String alias, String columns) {
    return alias + "." + columns.replace(", ", ", " + alias + ".");
  }
}
