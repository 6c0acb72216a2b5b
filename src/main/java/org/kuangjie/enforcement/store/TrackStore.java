package org.kuangjie.enforcement.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.patrols.WalkedTrack;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tracks and the ground seen from them. */
@Repository
public class TrackStore {

  private static final String COLUMNS =
      "id, officer, district_code, sha256, on_day, length_m AS metres, points";

  private final JdbcClient database;

  TrackStore(JdbcClient database) {
    this.database = database;
  }

  /** What was seen of an area; {@code seen} null when nothing was. */
  public record SeenOfArea(UUID areaId, @Nullable LocalDate lastVisit, @Nullable Geometry seen) {}

  /** False when the officer sent the same file already. */
  public boolean add(WalkedTrack track, Geometry way, Geometry seen) {
    return database
            .sql(
                """
            INSERT INTO enforcement.patrol_track
                (id, officer, district_code, sha256, on_day, length_m, points, geom, seen)
            VALUES (:id, :officer, :district, :sha, :on, :metres, :points,
                ST_GeomFromWKB(:way, 4490), ST_GeomFromWKB(:seen, 4490))
            ON CONFLICT (officer, sha256) DO NOTHING
            """)
            .param("id", track.id())
            .param("officer", track.officer())
            .param("district", track.districtCode())
            .param("sha", track.sha256())
            .param("on", track.onDay())
            .param("metres", track.metres())
            .param("points", track.points())
            .param("way", Wkb.write(way))
            .param("seen", Wkb.write(seen))
            .update()
        == 1;
  }

  public Optional<WalkedTrack> find(String officer, String sha256) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + " FROM enforcement.patrol_track WHERE officer = :officer AND sha256 = :sha")
        .param("officer", officer)
        .param("sha", sha256)
        .query(WalkedTrack.class)
        .optional();
  }

  /** Newest first. */
  public List<WalkedTrack> list(Set<String> districtCodes, int limit) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM enforcement.patrol_track
                WHERE (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
                ORDER BY on_day DESC, received_at DESC LIMIT :limit
                """)
        .param("districts", Columns.array(districtCodes))
        .param("limit", limit)
        .query(WalkedTrack.class)
        .list();
  }

  /** The ground of each area that was seen in a span of days. */
  public List<SeenOfArea> seen(Set<String> districtCodes, LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            SELECT a.id, max(t.on_day) AS last_visit,
                   ST_AsBinary(ST_Intersection(a.geom, ST_Union(t.seen))) AS wkb
            FROM enforcement.patrol_area AS a
            JOIN enforcement.patrol_track AS t
              ON ST_Intersects(t.seen, a.geom) AND t.on_day BETWEEN :from AND :to
            WHERE a.closed_at IS NULL
              AND (cardinality(:districts::text[]) = 0 OR a.district_code = ANY (:districts))
            GROUP BY a.id
            """)
        .param("districts", Columns.array(districtCodes))
        .param("from", from)
        .param("to", to)
        .query(
            (row, number) ->
                new SeenOfArea(
                    row.getObject("id", UUID.class),
                    row.getObject("last_visit", LocalDate.class),
                    Wkb.find(row.getBytes("wkb"))))
        .list();
  }
}
