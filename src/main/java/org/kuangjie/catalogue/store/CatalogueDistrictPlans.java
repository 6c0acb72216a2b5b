package org.kuangjie.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.kuangjie.catalogue.DistrictPlan;
import org.kuangjie.catalogue.DistrictPlan.ZoneDifference;
import org.kuangjie.catalogue.DistrictPlans;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plans of districts and measures where their zones differ from the city's. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CatalogueDistrictPlans implements DistrictPlans {

  private final JdbcClient database;
  private final PlanSections sections;

  CatalogueDistrictPlans(JdbcClient database, PlanSections sections) {
    this.database = database;
    this.sections = sections;
  }

  private record Head(
      String code, int version, String nameZh, String nameEn, List<String> districts) {}

  @Override
  public List<DistrictPlan> list(
      String parent,
      Collection<String> districts,
      LocalDate day,
      MultiPolygon boundary,
      Collection<Long> versionIds) {
    return heads(parent, districts, day).stream()
        .map(head -> plan(head, boundary, versionIds))
        .toList();
  }

  private DistrictPlan plan(Head head, MultiPolygon boundary, Collection<Long> versionIds) {
    return new DistrictPlan(
        head.code(),
        head.version(),
        Text.of(head.nameZh(), head.nameEn()),
        head.districts(),
        sections.listScaleClasses(head.code()),
        sections.listScaleFloors(head.code()),
        differences(head.code(), boundary, versionIds));
  }

  private List<Head> heads(String parent, Collection<String> districts, LocalDate day) {
    return database
        .sql(
            """
            SELECT p.code, p.version, p.name_zh, p.name_en, array_agg(d.district_code ORDER BY 1) AS districts
            FROM (SELECT DISTINCT ON (d.district_code) d.district_code, d.plan
                  FROM catalogue.plan_district AS d
                  JOIN catalogue.plan AS p ON p.code = d.plan
                  WHERE p.parent_code = :parent AND d.district_code = ANY (:districts)
                    AND p.valid_from <= :day
                  ORDER BY d.district_code, coalesce(p.valid_to >= :day, true) DESC,
                           p.valid_to DESC NULLS FIRST, p.valid_from DESC, p.code) AS d
            JOIN catalogue.plan AS p ON p.code = d.plan
            GROUP BY p.code ORDER BY p.code
            """)
        .param("parent", parent)
        .param("districts", districts.toArray(String[]::new))
        .param("day", day)
        .query(
            (row, number) ->
                new Head(
                    row.getString("code"),
                    row.getInt("version"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    List.of((String[]) row.getArray("districts").getArray())))
        .list();
  }

  private List<ZoneDifference> differences(
      String plan, MultiPolygon boundary, Collection<Long> versionIds) {
    return database
        .sql(
            """
            SELECT v.layer, z.code, z.name, ST_AsBinary(z.geom) AS zone,
                   ST_AsBinary(ST_CollectionExtract(ST_SymDifference(z.geom, b.geom, 1e-12), 3)) AS difference
            FROM catalogue.plan_zone_boundary AS b
            JOIN catalogue.zone AS z ON z.code = b.zone AND z.geom IS NOT NULL
             AND z.layer_version_id = ANY (:versions)
            JOIN catalogue.layer_version AS v ON v.id = z.layer_version_id
            CROSS JOIN (SELECT ST_GeomFromWKB(:boundary, 4490) AS geom) AS asked
            WHERE b.plan = :plan
              AND (ST_Intersects(z.geom, asked.geom) OR ST_Intersects(b.geom, asked.geom))
            ORDER BY z.code
            """)
        .param("plan", plan)
        .param("versions", versionIds.toArray(Long[]::new))
        .param("boundary", Wkb.write(boundary))
        .query((row, number) -> difference(row))
        .list();
  }

  private static ZoneDifference difference(ResultSet row) throws SQLException {
    return new ZoneDifference(
        row.getString("layer"),
        row.getString("code"),
        row.getString("name"),
        squareMetres(row, "zone"),
        squareMetres(row, "difference"));
  }

  private static double squareMetres(ResultSet row, String column) throws SQLException {
    return EllipsoidalArea.squareMetres(Wkb.read(Objects.requireNonNull(row.getBytes(column))));
  }
}
