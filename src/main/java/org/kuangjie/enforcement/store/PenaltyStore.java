package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.penalties.CasePenalty;
import org.kuangjie.enforcement.penalties.CasePenalty.LawOf;
import org.kuangjie.enforcement.penalties.PenaltyRange;
import org.kuangjie.enforcement.penalties.PenaltyStanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fines of cases; lines are added, never changed. */
@Repository
public class PenaltyStore {

  private static final TypeReference<List<PenaltyRange>> RANGES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  PenaltyStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  public void add(UUID caseId, CasePenalty penalty) {
    LawOf law = penalty.law();
    database
        .sql(
            """
            INSERT INTO enforcement.case_penalty (case_id, fine, act_on, value, law, standing,
                ranges, table_hash, reason, added_by)
            VALUES (:case, :fine, :act, :value, :law, :standing, :ranges::jsonb, :hash, :reason,
                :by)
            """)
        .param("case", caseId)
        .param("fine", penalty.fine())
        .param("act", penalty.actOn())
        .param("value", penalty.value())
        .param("law", law == null ? null : law.name())
        .param("standing", penalty.standing().name())
        .param("ranges", json.writeValueAsString(penalty.ranges()))
        .param("hash", penalty.tableHash())
        .param("reason", penalty.reason())
        .param("by", penalty.addedBy())
        .update();
  }

  /** Newest first. */
  public List<CasePenalty> list(UUID caseId) {
    return database
        .sql("SELECT * FROM enforcement.case_penalty WHERE case_id = :case ORDER BY id DESC")
        .param("case", caseId)
        .query(this::read)
        .list();
  }

  private CasePenalty read(ResultSet row, int number) throws SQLException {
    String law = row.getString("law");
    return new CasePenalty(
        row.getLong("id"),
        row.getBigDecimal("fine"),
        row.getObject("act_on", LocalDate.class),
        row.getBigDecimal("value"),
        law == null ? null : LawOf.valueOf(law),
        PenaltyStanding.valueOf(row.getString("standing")),
        json.readValue(row.getString("ranges"), RANGES),
        row.getString("table_hash"),
        row.getString("reason"),
        row.getString("added_by"),
        row.getTimestamp("added_at").toInstant());
  }
}
