package org.kuangjie.sensing.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which patch follows which. */
@Repository
public class HistoryStore {

  private final JdbcClient database;

  HistoryStore(JdbcClient database) {
    this.database = database;
  }

  /** A patch and one that was there before it, in the same place or near it. */
  public record Pair(
      long id,
      LocalDate imageDate,
      Geometry outline,
      long formerId,
      LocalDate formerDate,
      Geometry formerOutline) {}

  /**
   * The former patch of one.
   *
   * @param former null for the first of its disturbance; all that follows is 0 then
   * @param direction degrees from north
   */
  public record Link(
      long id,
      @Nullable Long former,
      double iou,
      double growthSquareMetres,
      double direction,
      double metresPerDay) {

    public static Link first(long id) {
      return new Link(id, null, 0, 0, 0, 0);
    }
  }

  /** Pairs whose boxes meet; of the same day the patch that came first goes before. */
  public List<Pair> listPairs(Collection<Long> ids) {
    List<Meeting> meetings = listMeetings(ids);
    Map<Long, Geometry> outlines = readOutlines(meetings);
    List<Pair> pairs = new ArrayList<>();
    for (Meeting each : meetings) {
      Geometry outline = outlines.get(each.id());
      Geometry former = outlines.get(each.formerId());
      if (outline != null && former != null) {
        pairs.add(
            new Pair(
                each.id(), each.imageDate(), outline, each.formerId(), each.formerDate(), former));
      }
    }
    return pairs;
  }

  private record Meeting(long id, LocalDate imageDate, long formerId, LocalDate formerDate) {}

  private List<Meeting> listMeetings(Collection<Long> ids) {
    return database
        .sql(
            """
            SELECT p.id, p.image_date, f.id AS former_id, f.image_date AS former_date
            FROM sensing.patch AS p
            JOIN sensing.patch AS f ON f.geom && p.geom AND f.id <> p.id
             AND (f.image_date < p.image_date OR (f.image_date = p.image_date AND f.id < p.id))
            WHERE p.id = ANY (:ids)
            ORDER BY p.id, f.image_date DESC, f.id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(Meeting.class)
        .list();
  }

  /** Each outline once, however many pairs it is in. */
  private Map<Long, Geometry> readOutlines(List<Meeting> meetings) {
    Map<Long, Geometry> outlines = new HashMap<>();
    Long[] ids =
        meetings.stream()
            .flatMap(each -> Stream.of(each.id(), each.formerId()))
            .distinct()
            .toArray(Long[]::new);
    database
        .sql("SELECT id, ST_AsBinary(geom) AS outline FROM sensing.patch WHERE id = ANY (:ids)")
        .param("ids", ids)
        .query(
            row -> {
              outlines.put(row.getLong("id"), Wkb.read(row.getBytes("outline")));
            });
    return outlines;
  }

  /** Until {@link #settle} a patch counts as the first of its disturbance. */
  public void write(Collection<Link> links) {
    List<Link> list = List.copyOf(links);
    database
        .sql(
            """
            INSERT INTO sensing.history AS h (patch_id, disturbance_id, former_id, iou, growth_m2,
                direction, metres_per_day)
            SELECT id, id, former, iou, growth, direction, speed
            FROM unnest(:ids::bigint[], :formers::bigint[], :ious::float8[], :growths::float8[],
                :directions::float8[], :speeds::float8[])
              AS n (id, former, iou, growth, direction, speed)
            ON CONFLICT (patch_id) DO UPDATE SET former_id = excluded.former_id,
                iou = excluded.iou, growth_m2 = excluded.growth_m2,
                direction = excluded.direction, metres_per_day = excluded.metres_per_day
            """)
        .param("ids", column(list, Link::id, Long[]::new))
        .param("formers", column(list, Link::former, Long[]::new))
        .param("ious", column(list, Link::iou, Double[]::new))
        .param("growths", column(list, Link::growthSquareMetres, Double[]::new))
        .param("directions", column(list, Link::direction, Double[]::new))
        .param("speeds", column(list, Link::metresPerDay, Double[]::new))
        .update();
  }

  /** Gives every patch of a chain the number of its first one. */
  public void settle() {
    database
        .sql(
            """
            INSERT INTO sensing.history (patch_id, disturbance_id)
            SELECT p.id, p.id FROM sensing.patch AS p
            WHERE NOT EXISTS (SELECT FROM sensing.history AS h WHERE h.patch_id = p.id)
            """)
        .update();
    database
        .sql(
            """
            WITH RECURSIVE chain AS (
                SELECT patch_id, patch_id AS first FROM sensing.history WHERE former_id IS NULL
                UNION ALL
                SELECT h.patch_id, c.first
                FROM chain AS c JOIN sensing.history AS h ON h.former_id = c.patch_id)
            UPDATE sensing.history AS h SET disturbance_id = c.first
            FROM chain AS c WHERE c.patch_id = h.patch_id AND h.disturbance_id <> c.first
            """)
        .update();
  }

  private static <T extends @Nullable Object> T[] column(
      List<Link> links, Function<Link, T> value, IntFunction<T[]> array) {
    return links.stream().map(value).toArray(array);
  }
}
