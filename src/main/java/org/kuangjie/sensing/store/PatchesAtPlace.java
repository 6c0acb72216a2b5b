package org.kuangjie.sensing.store;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.catalogue.PlaceTimeline;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patches on some ground by their image date, for officials of their district; clues all. */
@Repository
class PatchesAtPlace implements PlaceTimeline {

  private final JdbcClient database;

  PatchesAtPlace(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<PlaceEvent> listAt(Geometry area, LocalDate from, Actor actor) {
    if (!actor.isOfficial()) {
      return List.of();
    }
    return database
        .sql(
            """
            SELECT p.code, p.image_date, p.finding
            FROM published.patches AS p, ST_GeomFromWKB(:area, 4490) AS place
            WHERE ST_Intersects(p.geom, place) AND NOT ST_Touches(p.geom, place)
              AND p.image_date >= :from AND (NOT :bound OR p.district_code = ANY (:districts::text[]))
            ORDER BY p.image_date DESC, p.id LIMIT 500
            """)
        .param("area", Wkb.write(area))
        .param("from", from)
        .param("bound", actor.isDistrictBound())
        .param("districts", actor.districtCodes().toArray(String[]::new))
        .query(
            (row, number) -> {
              String finding = row.getString("finding");
              Text words =
                  finding.equals("NOT_COMPARED")
                      ? Text.of("未比对", "not compared")
                      : PatchFinding.valueOf(finding).words();
              return new PlaceEvent(
                  row.getObject("image_date", LocalDate.class),
                  "PATCH",
                  "patch:" + row.getString("code"),
                  Text.of("图斑（线索）：" + words.zh(), "patch (a clue): " + words.en()),
                  false);
            })
        .list();
  }
}
