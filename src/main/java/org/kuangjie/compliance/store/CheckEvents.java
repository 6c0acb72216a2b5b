package org.kuangjie.compliance.store;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.catalogue.MineTimeline;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Boundary checks that named a right, for those who may read them. */
@Repository
class CheckEvents implements MineTimeline {

  private final JdbcClient database;

  CheckEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Event> list(MiningRight right, Actor actor) {
    boolean all = actor.has(Role.CITY_PLANNER) || actor.has(Role.ADMINISTRATOR);
    return database
        .sql(
            """
            SELECT id::text, overall, (created_at AT TIME ZONE 'Asia/Shanghai')::date AS on_day
            FROM compliance.boundary_check
            WHERE request #>> '{request,existingRight}' = :licence AND (:all OR created_by = :actor OR district_codes && :districts::text[])
            ORDER BY created_at DESC LIMIT 200
            """)
        .param("licence", right.licenceNumber())
        .param("all", all)
        .param("actor", actor.username())
        .param(
            "districts",
            actor.isDistrictBound() ? actor.districtCodes().toArray(String[]::new) : new String[0])
        .query(
            (row, number) -> {
              Text verdict = Verdict.valueOf(row.getString("overall")).title();
              return new Event(
                  row.getObject("on_day", LocalDate.class),
                  "CHECK",
                  "check:" + row.getString("id"),
                  Text.of("边界核查：" + verdict.zh(), "boundary check: " + verdict.en()));
            })
        .list();
  }
}
