package org.kuangjie.enforcement.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.enforcement.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HistoryStore implements History {

  private static final TypeReference<LinkedHashMap<String, Object>> DETAILS =
      new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  HistoryStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void append(Step step) {
    database
        .sql(
            """
            INSERT INTO enforcement.history (subject, actor, step, from_state, to_state, reason, details)
            VALUES (:subject, :actor, :step, :from, :to, :reason, :details::jsonb)
            """)
        .param("subject", step.subject())
        .param("actor", step.actor())
        .param("step", step.step())
        .param("from", step.from())
        .param("to", step.to())
        .param("reason", step.reason())
        .param("details", json.writeValueAsString(step.details()))
        .update();
  }

  @Override
  public List<Line> list(String subject) {
    return database
        .sql("SELECT * FROM enforcement.history WHERE subject = :subject ORDER BY id")
        .param("subject", subject)
        .query(
            (row, number) -> {
              Map<String, Object> details = json.readValue(row.getString("details"), DETAILS);
              return new Line(
                  row.getLong("id"),
                  row.getTimestamp("at").toInstant(),
                  new Step(
                      row.getString("subject"),
                      row.getString("actor"),
                      row.getString("step"),
                      row.getString("from_state"),
                      row.getString("to_state"),
                      row.getString("reason"),
                      details));
            })
        .list();
  }
}
