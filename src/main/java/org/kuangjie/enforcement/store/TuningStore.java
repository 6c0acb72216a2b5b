package org.kuangjie.enforcement.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.enforcement.alerts.AlertTuning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of the alert rules, every version kept. */
@Repository
public class TuningStore {

  private static final TypeReference<LinkedHashMap<String, Double>> VALUES =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  TuningStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The initial numbers while nobody set others. */
  public AlertTuning current() {
    return database
        .sql(
            "SELECT version, points::text FROM enforcement.alert_tuning ORDER BY version DESC LIMIT 1")
        .query(
            (row, number) -> {
              Map<String, Double> values = json.readValue(row.getString("points"), VALUES);
              return new AlertTuning(row.getInt("version"), values);
            })
        .optional()
        .orElse(AlertTuning.INITIAL);
  }

  public int add(Map<String, Double> values, String reason, String actor) {
    return database
        .sql(
            """
            INSERT INTO enforcement.alert_tuning (points, reason, set_by)
            VALUES (:points::jsonb, :reason, :actor) RETURNING version
            """)
        .param("points", json.writeValueAsString(values))
        .param("reason", reason)
        .param("actor", actor)
        .query(Integer.class)
        .single();
  }

  /** Who set what when, newest first. */
  public List<Change> changes() {
    return database
        .sql("SELECT * FROM enforcement.alert_tuning ORDER BY version DESC LIMIT 100")
        .query(
            (row, number) ->
                new Change(
                    row.getInt("version"),
                    row.getString("reason"),
                    row.getString("set_by"),
                    row.getTimestamp("set_at").toInstant().toString()))
        .list();
  }

  /** One version. */
  public record Change(int version, String reason, String setBy, String setAt) {}
}
