package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kuangjie.catalogue.PlaceTimeline;
import org.kuangjie.enforcement.CasePlaces;
import org.kuangjie.enforcement.alerts.AlertState;
import org.kuangjie.enforcement.cases.CaseState;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Alerts and cases on some ground, for those who see them otherwise, and where a case happened.
 * What lies on land of special use is left out.
 */
@Repository
class PlaceEvents implements PlaceTimeline, CasePlaces {

  /** The ground of a case: of its alert, of its clue, of the right it names. */
  private static final String GROUND =
      """
      SELECT c.*, coalesce(a.geom, k.geom,
                 (SELECT ST_Union(r.geom) FROM published.mining_rights AS r
                  WHERE r.licence_number = c.licence_number)) AS ground
      FROM enforcement.case_file AS c
      LEFT JOIN enforcement.alert AS a ON a.id = c.alert_id
      LEFT JOIN enforcement.clue AS k ON k.id = c.clue_id
      WHERE NOT coalesce(a.special_use, false)
      """;

  private static final String EVENTS =
      """
      SELECT a.observed_on AS on_day, 'ALERT' AS kind, 'alert:' || a.id AS subject, a.number, a.state,
             false AS confirmed
      FROM enforcement.alert AS a, ST_GeomFromWKB(:area, 4490) AS place
      WHERE ST_Intersects(a.geom, place) AND NOT ST_Touches(a.geom, place) AND NOT a.special_use
        AND a.observed_on >= :from AND (NOT :bound OR a.district_code = ANY (:districts::text[]))
      UNION ALL
      SELECT coalesce(c.decided_on, c.filed_on), 'CASE', 'case:' || c.id, c.number, c.state,
             coalesce(c.outcome <> 'NOT_ESTABLISHED' AND c.state <> 'CORRECTED', false)
      FROM (%s AND c.filed_on >= :from) AS c, ST_GeomFromWKB(:area, 4490) AS place
      WHERE ST_Intersects(c.ground, place) AND NOT ST_Touches(c.ground, place)
        AND (NOT :bound OR c.district_code = ANY (:districts::text[]))
      ORDER BY on_day DESC, subject LIMIT 1000
      """
          .formatted(GROUND);

  private final JdbcClient database;

  PlaceEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<PlaceEvent> listAt(Geometry area, LocalDate from, Actor actor) {
    return EnforcementEvents.SEES.stream().noneMatch(actor::has)
        ? List.of()
        : database
            .sql(EVENTS)
            .param("area", Wkb.write(area))
            .param("from", from)
            .param("bound", actor.isDistrictBound())
            .param("districts", actor.districtCodes().toArray(String[]::new))
            .query((row, number) -> event(row))
            .list();
  }

  private static PlaceEvent event(ResultSet row) throws SQLException {
    boolean confirmed = row.getBoolean("confirmed");
    String number = row.getString("number");
    String kind = row.getString("kind");
    Text state =
        kind.equals("ALERT")
            ? AlertState.valueOf(row.getString("state")).words()
            : CaseState.valueOf(row.getString("state")).words();
    return new PlaceEvent(
        row.getObject("on_day", LocalDate.class),
        kind,
        row.getString("subject"),
        kind.equals("ALERT")
            ? Text.of(
                "预警（线索）%s：%s".formatted(number, state.zh()),
                "alert (a clue) %s: %s".formatted(number, state.en()))
            : Text.of(
                "案件%s：%s%s".formatted(number, state.zh(), confirmed ? "（认定违法）" : "（尚未认定）"),
                "case %s: %s (%s)"
                    .formatted(
                        number, state.en(), confirmed ? "violation found" : "none found so far")),
        confirmed);
  }

  @Override
  public Optional<Geometry> find(UUID caseId) {
    return database
        .sql(
            "SELECT ST_AsBinary(ground) FROM (%s AND c.id = :id) AS c WHERE ground IS NOT NULL"
                .formatted(GROUND))
        .param("id", caseId)
        .query(byte[].class)
        .optional()
        .map(Wkb::read);
  }
}
