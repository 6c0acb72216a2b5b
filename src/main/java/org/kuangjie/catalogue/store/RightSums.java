package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rights in force on a day, of the version in force, added up: one statement per question. */
@Repository
class RightSums {

  private static final String HELD_ON =
      """
      r.status = '有效' AND r.valid_from <= :day AND (r.valid_to IS NULL OR r.valid_to >= :day)
        AND r.layer_version_id =
            (SELECT id FROM catalogue.layer_version WHERE layer = 'mining_rights' AND in_force)
      """;

  private final JdbcClient database;

  RightSums(JdbcClient database) {
    this.database = database;
  }

  /**
   * Rights that differ in nothing that is counted by.
   *
   * @param scaled how many of them state a scale
   */
  record Group(
      String district,
      String mineral,
      boolean mining,
      @Nullable String scaleClass,
      @Nullable String unit,
      int rights,
      int scaled,
      @Nullable BigDecimal capacity) {}

  /**
   * @param units how many different units the capacity is stated in
   */
  record ZoneSum(
      String zone,
      int mining,
      int exploration,
      @Nullable BigDecimal capacity,
      int units,
      @Nullable String unit) {}

  List<Group> listGroups(LocalDate day) {
    return database
        .sql(
            """
            SELECT r.district_code AS district, r.mineral, r.right_kind = '采矿权' AS mining,
                   r.scale_class, r.scale_unit AS unit, count(*) AS rights,
                   count(r.scale) AS scaled, sum(r.scale) AS capacity
            FROM catalogue.mining_right AS r WHERE %s
            GROUP BY r.district_code, r.mineral, r.right_kind, r.scale_class, r.scale_unit
            ORDER BY r.district_code, r.mineral, r.right_kind, r.scale_class, r.scale_unit
            """
                .formatted(HELD_ON))
        .param("day", day)
        .query(Group.class)
        .list();
  }

  /**
   * By zone, for the zones that can be answered: those the register names rights for (集中开采区), and
   * those with an outline.
   */
  Map<String, ZoneSum> sumZones(String plan, LocalDate day) {
    return database
        .sql(
            """
            SELECT z.code AS zone,
                   count(*) FILTER (WHERE r.right_kind = '采矿权') AS mining,
                   count(*) FILTER (WHERE r.right_kind = '探矿权') AS exploration,
                   sum(r.scale) FILTER (WHERE r.right_kind = '采矿权') AS capacity,
                   count(DISTINCT r.scale_unit) FILTER (WHERE r.right_kind = '采矿权') AS units,
                   min(r.scale_unit) FILTER (WHERE r.right_kind = '采矿权') AS unit
            FROM catalogue.zone AS z
            JOIN catalogue.layer_version AS v ON v.id = z.layer_version_id AND v.in_force
            LEFT JOIN catalogue.mining_right AS r
              ON %s AND r.mineral = ANY (z.minerals)
             AND CASE WHEN z.kind = '集中开采区' THEN r.zone_code = z.code
                      ELSE z.geom && r.geom
                           AND ST_Intersects(z.geom, ST_PointOnSurface(r.geom)) END
            WHERE z.plan = :plan AND (z.kind = '集中开采区' OR z.geom IS NOT NULL)
            GROUP BY z.code
            """
                .formatted(HELD_ON))
        .param("plan", plan)
        .param("day", day)
        .query(ZoneSum.class)
        .list()
        .stream()
        .collect(Collectors.toMap(ZoneSum::zone, sum -> sum));
  }
}
