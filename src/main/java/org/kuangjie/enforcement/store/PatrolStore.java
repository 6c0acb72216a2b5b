package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.patrols.PatrolArea;
import org.kuangjie.enforcement.patrols.PatrolPlan;
import org.kuangjie.enforcement.patrols.PatrolTask;
import org.kuangjie.enforcement.patrols.PatrolTeam;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Patrol areas, teams, plans and tasks. */
@Repository
public class PatrolStore {

  private static final String IN_DISTRICTS =
      "(cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))";

  private final JdbcClient database;

  PatrolStore(JdbcClient database) {
    this.database = database;
  }

  public void add(PatrolArea area, String actor) {
    database
        .sql(
            """
            INSERT INTO enforcement.patrol_area (id, name, kind, district_code, created_by, geom)
            VALUES (:id, :name, :kind, :district, :actor, ST_GeomFromWKB(:geom, 4490))
            """)
        .param("id", area.id())
        .param("name", area.name())
        .param("kind", area.kind().name())
        .param("district", area.districtCode())
        .param("actor", actor)
        .param("geom", Wkb.write(area.outline()))
        .update();
  }

  public List<PatrolArea> listAreas(Set<String> districtCodes) {
    return database
        .sql(
            "SELECT *, ST_AsBinary(geom) AS wkb FROM enforcement.patrol_area WHERE closed_at IS"
                + " NULL AND "
                + IN_DISTRICTS
                + " ORDER BY district_code, name, id")
        .param("districts", Columns.array(districtCodes))
        .query(
            (row, number) ->
                new PatrolArea(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    PatrolArea.Kind.valueOf(row.getString("kind")),
                    row.getString("district_code"),
                    Wkb.read(row.getBytes("wkb"))))
        .list();
  }

  public void add(PatrolTeam team, String actor) {
    database
        .sql(
            """
            INSERT INTO enforcement.patrol_team (id, name, district_code, members, created_by)
            VALUES (:id, :name, :district, :members, :actor)
            """)
        .param("id", team.id())
        .param("name", team.name())
        .param("district", team.districtCode())
        .param("members", Columns.array(team.members()))
        .param("actor", actor)
        .update();
  }

  public List<PatrolTeam> listTeams(Set<String> districtCodes) {
    return database
        .sql(
            "SELECT * FROM enforcement.patrol_team WHERE closed_at IS NULL AND "
                + IN_DISTRICTS
                + " ORDER BY district_code, name, id")
        .param("districts", Columns.array(districtCodes))
        .query(
            (row, number) ->
                new PatrolTeam(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("district_code"),
                    Columns.list(row, "members")))
        .list();
  }

  public void add(PatrolPlan plan, String actor) {
    database
        .sql(
            """
            INSERT INTO enforcement.patrol_plan (id, name, district_code, area_id, team_id,
                from_day, to_day, rounds, created_by)
            VALUES (:id, :name, :district, :area, :team, :from, :to, :rounds, :actor)
            """)
        .param("id", plan.id())
        .param("name", plan.name())
        .param("district", plan.districtCode())
        .param("area", plan.areaId())
        .param("team", plan.teamId())
        .param("from", plan.from())
        .param("to", plan.to())
        .param("rounds", plan.rounds())
        .param("actor", actor)
        .update();
  }

  public List<PatrolPlan> listPlans(Set<String> districtCodes) {
    return database
        .sql(
            "SELECT * FROM enforcement.patrol_plan WHERE "
                + IN_DISTRICTS
                + " ORDER BY from_day, id")
        .param("districts", Columns.array(districtCodes))
        .query(
            (row, number) ->
                new PatrolPlan(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("district_code"),
                    row.getObject("area_id", UUID.class),
                    row.getObject("team_id", UUID.class),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class),
                    row.getInt("rounds")))
        .list();
  }

  /**
   * @throws org.springframework.dao.DuplicateKeyException when it is open already
   */
  public void add(PatrolTask task, String actor) {
    database
        .sql(
            """
            INSERT INTO enforcement.patrol_task (id, kind, reference, title, district_code,
                assignees, due_on, created_by, geom)
            VALUES (:id, :kind, :reference, :title, :district, :assignees, :due, :actor,
                ST_GeomFromWKB(:geom, 4490))
            """)
        .param("id", task.id())
        .param("kind", task.kind().name())
        .param("reference", task.reference())
        .param("title", task.title())
        .param("district", task.districtCode())
        .param("assignees", Columns.array(task.assignees()))
        .param("due", task.dueOn())
        .param("actor", actor)
        .param("geom", Wkb.write(task.place()))
        .update();
  }

  public Optional<PatrolTask> findTaskForUpdate(UUID id) {
    return database
        .sql(
            "SELECT *, ST_AsBinary(geom) AS wkb FROM enforcement.patrol_task WHERE id = :id FOR"
                + " UPDATE")
        .param("id", id)
        .query(PatrolStore::readTask)
        .optional();
  }

  public void end(PatrolTask task) {
    database
        .sql("UPDATE enforcement.patrol_task SET state = :state, outcome = :outcome WHERE id = :id")
        .param("id", task.id())
        .param("state", task.state().name())
        .param("outcome", task.outcome())
        .update();
  }

  /**
   * The earliest due first, those on land of special use left out.
   *
   * @param assignee null for all
   */
  public List<PatrolTask> listTasks(
      Set<String> districtCodes, @Nullable String assignee, boolean openOnly, int limit) {
    return database
        .sql(
            "SELECT *, ST_AsBinary(geom) AS wkb FROM enforcement.patrol_task WHERE "
                + IN_DISTRICTS
                + """
                 AND NOT EXISTS (SELECT FROM enforcement.alert AS a
                                 WHERE kind = 'ALERT' AND a.id::text = reference AND a.special_use)
                 AND (:assignee::text IS NULL OR :assignee = ANY (assignees))
                 AND (NOT :open OR state = 'OPEN')
                ORDER BY due_on, id LIMIT :limit
                """)
        .param("districts", Columns.array(districtCodes))
        .param("assignee", assignee)
        .param("open", openOnly)
        .param("limit", limit)
        .query(PatrolStore::readTask)
        .list();
  }

  /** Of one kind; there is at most one for a matter. */
  public List<PatrolTask> listOpen(PatrolTask.Kind kind) {
    return database
        .sql(
            "SELECT *, ST_AsBinary(geom) AS wkb FROM enforcement.patrol_task WHERE kind = :kind"
                + " AND state = 'OPEN' ORDER BY due_on, id")
        .param("kind", kind.name())
        .query(PatrolStore::readTask)
        .list();
  }

  private static PatrolTask readTask(ResultSet row, int number) throws SQLException {
    Geometry place = Wkb.read(row.getBytes("wkb"));
    return new PatrolTask(
        row.getObject("id", UUID.class),
        PatrolTask.Kind.valueOf(row.getString("kind")),
        row.getString("reference"),
        row.getString("title"),
        row.getString("district_code"),
        Columns.list(row, "assignees"),
        row.getObject("due_on", LocalDate.class),
        PatrolTask.State.valueOf(row.getString("state")),
        row.getString("outcome"),
        place);
  }
}
