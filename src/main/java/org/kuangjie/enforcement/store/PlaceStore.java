package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Zones of the plan and mining rights with the ground of them that patrols saw. */
@Repository
public class PlaceStore {

  private static final String RIGHTS =
      """
      SELECT licence_number AS code, project_name AS name, ARRAY[district_code, authority] AS districts,
             geom
      FROM published.mining_rights
      WHERE right_kind = '采矿权' AND valid_from <= :to AND valid_to >= :from
      """;

  private static final String ZONES =
      """
      SELECT code, name, districts, geom FROM published.zones_concentrated
      UNION ALL
      SELECT code, name, districts, geom FROM published.zones_key_mining
      """;

  private static final String SEEN =
      """
      SELECT place.code, place.name, seen.last_visit, ST_AsBinary(place.geom) AS wkb,
             ST_AsBinary(ST_Intersection(place.geom, seen.ground)) AS seen
      FROM place
      LEFT JOIN LATERAL (
        SELECT max(t.on_day) AS last_visit, ST_Union(t.seen) AS ground
        FROM enforcement.patrol_track AS t
        WHERE ST_Intersects(t.seen, place.geom) AND t.on_day BETWEEN :from AND :to
      ) AS seen ON true
      WHERE place.geom IS NOT NULL
        AND (cardinality(:districts::text[]) = 0 OR place.districts && :districts::text[])
      ORDER BY seen.last_visit NULLS FIRST, place.code
      LIMIT :limit
      """;

  private final JdbcClient database;

  PlaceStore(JdbcClient database) {
    this.database = database;
  }

  /** A place with its outline; {@code seen} null when nothing of it was. */
  public record SeenOfPlace(
      String code,
      String name,
      Geometry outline,
      @Nullable LocalDate lastVisit,
      @Nullable Geometry seen) {}

  /** Those nobody saw first, then those seen longest ago. */
  public List<SeenOfPlace> list(
      boolean rights, Set<String> districtCodes, LocalDate from, LocalDate to, int limit) {
    return database
        .sql("WITH place AS (" + (rights ? RIGHTS : ZONES) + ") " + SEEN)
        .param("districts", Columns.array(districtCodes))
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query(
            (row, number) ->
                new SeenOfPlace(
                    row.getString("code"),
                    row.getString("name"),
                    Wkb.read(row.getBytes("wkb")),
                    row.getObject("last_visit", LocalDate.class),
                    Wkb.find(row.getBytes("seen"))))
        .list();
  }
}
