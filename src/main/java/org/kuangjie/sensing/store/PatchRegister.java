package org.kuangjie.sensing.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.sensing.PatchAssessed;
import org.kuangjie.sensing.Patches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists patches with their results, for people and for other modules. */
@Repository
@Transactional(readOnly = true)
public class PatchRegister implements Patches {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String ROWS =
      """
      SELECT p.*, a.result::text AS result, a.details::text AS details, a.assessed_at,
             a.revision = p.revision AS current,
             coalesce(a.main_district, p.district_code) AS district, s.code AS scene,
             h.disturbance_id, ST_AsBinary(p.geom) AS outline, ST_AsGeoJSON(p.geom, 9, 0) AS geojson
      FROM sensing.patch AS p
      JOIN sensing.scene AS s ON s.id = p.scene_id
      LEFT JOIN sensing.assessment AS a ON a.patch_id = p.id
      LEFT JOIN sensing.history AS h ON h.patch_id = p.id
      """;

  private final JdbcClient database;

  PatchRegister(JdbcClient database) {
    this.database = database;
  }

  /**
   * A patch for people.
   *
   * @param properties as delivered, with area and district
   * @param result null while it was not compared
   * @param current false: it was delivered again since it was compared
   */
  public record Entry(
      long id,
      Map<String, @Nullable Object> properties,
      @Nullable JsonNode result,
      @Nullable JsonNode details,
      boolean current,
      JsonNode geometry) {}

  /** In order of their ids. */
  public List<Entry> list(PatchSearch search) {
    return database
        .sql(
            ROWS
                + """
                WHERE p.id > :after
                  AND (:year::integer IS NULL OR p.year = :year)
                  AND (:period::integer IS NULL OR p.period = :period)
                  AND (:issuer::text IS NULL OR p.issuer = :issuer)
                  AND (:finding::text IS NULL OR a.finding = :finding)
                  AND (:district::text IS NULL
                       OR coalesce(a.main_district, p.district_code) = :district)
                  AND (:disturbance::bigint IS NULL OR h.disturbance_id = :disturbance)
                  AND (:west::float8 IS NULL
                       OR p.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4490))
                  AND (:districts::text[] IS NULL
                       OR coalesce(a.main_district, p.district_code) = ANY (:districts))
                  AND (:special OR NOT p.special_use)
                ORDER BY p.id LIMIT :most
                """)
        .params(search.parameters())
        .query((row, n) -> PatchRow.entry(row))
        .list();
  }

  /** As {@link #list}, one of them. */
  public Optional<Entry> find(long id, PatchSearch visible) {
    return list(visible.anew().after(id - 1).most(1)).stream()
        .filter(entry -> entry.id() == id)
        .findFirst();
  }

  @Override
  public Optional<Patch> find(long id) {
    return database
        .sql(ROWS + " WHERE p.id = :id")
        .param("id", id)
        .query((row, n) -> PatchRow.patch(row))
        .optional();
  }

  /** A scene and how many patches were seen in it. */
  public record Scene(
      String code,
      String sensor,
      @Nullable Double resolutionMetres,
      LocalDate takenOn,
      int patches) {}

  /** Newest first, with the patches that the reader may see. */
  public List<Scene> listScenes(@Nullable List<String> districts, int limit) {
    return database
        .sql(
            """
            SELECT s.code, s.sensor, s.resolution_m, s.taken_on, count(p.id) AS patches
            FROM sensing.scene AS s
            JOIN sensing.patch AS p ON p.scene_id = s.id AND NOT p.special_use
            LEFT JOIN sensing.assessment AS a ON a.patch_id = p.id
            WHERE :districts::text[] IS NULL
               OR coalesce(a.main_district, p.district_code) = ANY (:districts)
            GROUP BY s.id ORDER BY s.taken_on DESC, s.code LIMIT :limit
            """)
        .param("districts", districts == null ? null : districts.toArray(new String[0]))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Scene(
                    row.getString("code"),
                    row.getString("sensor"),
                    row.getObject("resolution_m", Double.class),
                    row.getObject("taken_on", LocalDate.class),
                    row.getInt("patches")))
        .list();
  }

  static PatchAssessed assessed(String json) {
    return JSON.readValue(json, PatchAssessed.class);
  }
}
