package org.kuangjie.sensing.store;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.catalogue.MineTimeline;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patches that were compared with a right, for officials of its district. A patch is a clue. */
@Repository
class PatchEvents implements MineTimeline {

  private final JdbcClient database;

  PatchEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Event> list(MiningRight right, Actor actor) {
    if (!actor.isOfficial() || !actor.mayActIn(right.districtCode())) {
      return List.of();
    }
    return database
        .sql(
            """
            SELECT p.code, p.image_date, a.finding
            FROM sensing.patch AS p JOIN sensing.assessment AS a ON a.patch_id = p.id
            WHERE p.geom && ST_Expand(ST_SetSRID(ST_GeomFromWKB(:outline), 4490), 0.01)
              AND NOT p.special_use
              AND a.result -> 'rights' @> jsonb_build_array(jsonb_build_object('licenceNumber', :licence::text))
            ORDER BY p.image_date DESC, p.id LIMIT 500
            """)
        .param("outline", Wkb.write(right.geometry()))
        .param("licence", right.licenceNumber())
        .query(
            (row, number) -> {
              Text finding = PatchFinding.valueOf(row.getString("finding")).words();
              return new Event(
                  row.getObject("image_date", LocalDate.class),
                  "PATCH",
                  "patch:" + row.getString("code"),
                  Text.of("图斑（线索）：" + finding.zh(), "patch (a clue): " + finding.en()));
            })
        .list();
  }
}
