package org.kuangjie.credit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.listing.Complaint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions at the gate, and complaints. */
@Repository
public class GateStore {

  private final JdbcClient database;

  GateStore(JdbcClient database) {
    this.database = database;
  }

  public void add(
      String actor,
      String uscc,
      String project,
      String answer,
      @Nullable UUID entryId,
      String reason) {
    database
        .sql(
            """
            INSERT INTO credit.gate_check (actor, uscc, project, answer, entry_id, reason)
            VALUES (:actor, :uscc, :project, :answer, :entry, :reason)
            """)
        .param("actor", actor)
        .param("uscc", uscc)
        .param("project", project)
        .param("answer", answer)
        .param("entry", entryId)
        .param("reason", reason)
        .update();
  }

  /**
   * A question that was asked.
   *
   * @param unitName null when the unit is not in the library
   * @param entryNumber the entry that stood in the way; null when there was none
   */
  public record GateQuestion(
      Instant at,
      String actor,
      String uscc,
      @Nullable String unitName,
      String project,
      String answer,
      @Nullable String entryNumber,
      String reason) {}

  /**
   * Newest first.
   *
   * @param actor whose questions; empty for everybody's
   */
  public List<GateQuestion> listQuestions(String actor, int limit) {
    return database
        .sql(
            """
            SELECT q.at, q.actor, q.uscc, u.name AS unit_name, q.project, q.answer,
                   l.number AS entry_number, q.reason
            FROM credit.gate_check AS q
            LEFT JOIN credit.entity AS u ON u.uscc = q.uscc
            LEFT JOIN credit.list_entry AS l ON l.id = q.entry_id AND l.state <> 'REVOKED'
            WHERE :actor = '' OR q.actor = :actor
            ORDER BY q.id DESC LIMIT :limit
            """)
        .param("actor", actor)
        .param("limit", limit)
        .query(GateQuestion.class)
        .list();
  }

  public void add(Complaint complaint) {
    database
        .sql(
            """
            INSERT INTO credit.complaint (id, entity_id, entry_id, made_by, words)
            VALUES (:id, :entity, :entry, :by, :words)
            """)
        .param("id", complaint.id())
        .param("entity", complaint.entityId())
        .param("entry", complaint.entryId())
        .param("by", complaint.madeBy())
        .param("words", complaint.words())
        .update();
  }

  /**
   * @return false when it was answered before
   */
  public boolean answer(UUID id, String answer, String document, String actor) {
    return database
            .sql(
                """
                UPDATE credit.complaint SET answer = :answer, document = :document,
                    answered_by = :actor, answered_at = clock_timestamp()
                WHERE id = :id AND answer IS NULL
                """)
            .param("id", id)
            .param("answer", answer)
            .param("document", document)
            .param("actor", actor)
            .update()
        == 1;
  }

  public Optional<Complaint> findComplaint(UUID id) {
    return database
        .sql(
            """
            SELECT id, entity_id, entry_id, made_by, words, answer, document
            FROM credit.complaint WHERE id = :id
            """)
        .param("id", id)
        .query(Complaint.class)
        .optional();
  }

  /** Newest first. */
  public List<Complaint> listComplaints() {
    return database
        .sql(
            """
            SELECT id, entity_id, entry_id, made_by, words, answer, document
            FROM credit.complaint ORDER BY made_at DESC, id LIMIT 1000
            """)
        .query(Complaint.class)
        .list();
  }
}
