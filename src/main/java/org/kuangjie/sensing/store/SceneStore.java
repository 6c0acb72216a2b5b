package org.kuangjie.sensing.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of scenes, and what patches show in them. */
@Repository
public class SceneStore {

  private final JdbcClient database;

  SceneStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a scene is.
   *
   * @param code letters, digits, blanks, {@code _}, {@code -} and {@code .}; the same code again
   *     replaces the image
   * @param sensor empty = not stated
   */
  public record Facts(String code, LocalDate takenOn, String sensor, boolean synthetic) {}

  /**
   * An image the server holds.
   *
   * @param file name within the folder of scenes
   * @param footprint EPSG:4490, longitude first
   */
  public record Image(String file, Geometry footprint, double resolutionMetres) {}

  /** A patch as an image of its day shows it, EPSG:4490. */
  public record Seen(LocalDate day, Geometry outline) {}

  /** A scene of the same code gets this image. */
  public void put(Facts facts, Image image) {
    database
        .sql(
            """
            INSERT INTO sensing.scene (code, sensor, resolution_m, taken_on, file, footprint, synthetic)
            VALUES (:code, :sensor, :resolution, :day, :file, ST_GeomFromWKB(:footprint, 4490), :synthetic)
            ON CONFLICT (code) DO UPDATE
            SET sensor = excluded.sensor, resolution_m = excluded.resolution_m,
                taken_on = excluded.taken_on, file = excluded.file,
                footprint = excluded.footprint, synthetic = excluded.synthetic
            """)
        .param("code", facts.code())
        .param("sensor", facts.sensor())
        .param("resolution", image.resolutionMetres())
        .param("day", facts.takenOn())
        .param("file", image.file())
        .param("footprint", Wkb.write(image.footprint()))
        .param("synthetic", facts.synthetic())
        .update();
  }

  /** Whether any image is held. */
  public boolean hasImages() {
    return database
        .sql("SELECT EXISTS (SELECT FROM sensing.scene WHERE file IS NOT NULL)")
        .query(Boolean.class)
        .single();
  }

  /**
   * The image that shows a patch on a day.
   *
   * @param takenOn may be before that day: then it shows the ground as it was
   * @param sensor empty = not stated
   */
  public record SceneImage(
      String code,
      LocalDate takenOn,
      String sensor,
      @Nullable Double resolutionMetres,
      boolean synthetic) {}

  /** Of the images that cover a whole patch the latest up to a day, as the layer shows it. */
  public Optional<SceneImage> findImage(long patchId, LocalDate day) {
    return database
        .sql(
            """
            SELECT s.code, s.taken_on, s.sensor, s.resolution_m AS resolution_metres, s.synthetic
            FROM sensing.scene AS s
            JOIN sensing.patch AS p ON ST_Covers(s.footprint, p.geom)
            WHERE p.id = :patch AND s.file IS NOT NULL AND s.taken_on <= :day
            ORDER BY s.taken_on DESC, s.id DESC LIMIT 1
            """)
        .param("patch", patchId)
        .param("day", day)
        .query(SceneImage.class)
        .optional();
  }

  /** Middle of the patch with the most of other periods on its ground, the nearest among equals. */
  public Optional<Coordinate> findGrowth(Coordinate near) {
    return database
        .sql(
            """
            SELECT ST_X(g.middle) AS lon, ST_Y(g.middle) AS lat
            FROM (SELECT ST_Centroid(p.geom) AS middle, count(*) AS others
                  FROM sensing.patch AS p
                  JOIN sensing.patch AS o ON o.geom && p.geom AND o.image_date <> p.image_date
                  WHERE NOT p.special_use AND NOT o.special_use
                  GROUP BY p.id) AS g
            ORDER BY g.others DESC, g.middle <-> ST_SetSRID(ST_MakePoint(:lon, :lat), 4490)
            LIMIT 1
            """)
        .param("lon", near.x)
        .param("lat", near.y)
        .query((row, n) -> new Coordinate(row.getDouble("lon"), row.getDouble("lat")))
        .optional();
  }

  /** Patches that reach into a box of longitudes and latitudes, 特殊用地 left out. */
  public List<Seen> listSeen(Envelope box) {
    return database
        .sql(
            """
            SELECT p.image_date, ST_AsBinary(p.geom) AS geom
            FROM sensing.patch AS p
            WHERE NOT p.special_use
              AND p.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4490)
            ORDER BY p.image_date, p.code
            """)
        .param("west", box.getMinX())
        .param("south", box.getMinY())
        .param("east", box.getMaxX())
        .param("north", box.getMaxY())
        .query(
            (row, n) ->
                new Seen(
                    row.getObject("image_date", LocalDate.class), Wkb.read(row.getBytes("geom"))))
        .list();
  }
}
