package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.catalogue.MineTimeline;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.enforcement.alerts.AlertState;
import org.kuangjie.enforcement.cases.CaseState;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts, inspections and cases of a right, for those who see them otherwise. */
@Repository
class EnforcementEvents implements MineTimeline {

  private static final String EVENTS =
      """
      SELECT observed_on AS on_day, 'ALERT' AS kind, 'alert:' || id AS subject, number, state
      FROM enforcement.alert WHERE :licence = ANY (licences) AND NOT special_use
      UNION ALL
      SELECT on_day, 'INSPECTION', 'inspection:' || id, '', '' FROM enforcement.inspection
      WHERE licence_number = :licence
      UNION ALL
      SELECT filed_on, 'CASE', 'case:' || id, number, state FROM enforcement.case_file
      WHERE licence_number = :licence
      LIMIT 1000
      """;

  static final Set<Role> SEES =
      EnumSet.of(
          Role.CITY_PLANNER,
          Role.DISTRICT_OFFICER,
          Role.ENFORCEMENT_OFFICER,
          Role.CITY_ENFORCEMENT,
          Role.SPECIAL_LAND_REVIEWER,
          Role.ADMINISTRATOR);

  private final JdbcClient database;

  EnforcementEvents(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Event> list(MiningRight right, Actor actor) {
    boolean sees = SEES.stream().anyMatch(actor::has) && actor.mayActIn(right.districtCode());
    return sees
        ? database
            .sql(EVENTS)
            .param("licence", right.licenceNumber())
            .query((row, number) -> event(row))
            .list()
        : List.of();
  }

  private static Event event(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Event(
        row.getObject("on_day", LocalDate.class),
        kind,
        row.getString("subject"),
        words(kind, row.getString("number"), row.getString("state")));
  }

  private static Text words(String kind, String number, String state) {
    return switch (kind) {
      case "ALERT" -> {
        Text words = AlertState.valueOf(state).words();
        yield Text.of(
            "预警（线索）%s：%s".formatted(number, words.zh()),
            "alert (a clue) %s: %s".formatted(number, words.en()));
      }
      case "CASE" -> {
        Text words = CaseState.valueOf(state).words();
        yield Text.of(
            "案件%s：%s".formatted(number, words.zh()), "case %s: %s".formatted(number, words.en()));
      }
      default -> Text.of("实地核查", "inspection");
    };
  }
}
