package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.cases.CaseFile;
import org.kuangjie.enforcement.cases.CaseItem;
import org.kuangjie.enforcement.cases.CaseState;
import org.kuangjie.enforcement.cases.Outcome;
import org.kuangjie.enforcement.cases.ViolationType;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases and the lists of their files. */
@Repository
public class CaseStore {

  private final JdbcClient database;

  CaseStore(JdbcClient database) {
    this.database = database;
  }

  /** A released typical case. */
  public record Typical(UUID caseId, String title, String words, String releasedOn) {}

  /** Cases of one district and kind filed in a period. */
  public record Count(String districtCode, String violationType, int cases) {}

  public long nextNumber() {
    return database.sql("SELECT nextval('enforcement.case_number')").query(Long.class).single();
  }

  public void add(CaseFile file) {
    CaseFile.Matter matter = file.matter();
    CaseFile.Party party = matter.party();
    database
        .sql(
            """
            INSERT INTO enforcement.case_file (id, number, state, violation_type, district_code,
                facts, party_uscc, party_name, right_holder, licence_number, clue_id, alert_id,
                filed_by, filed_on, officers)
            VALUES (:id, :number, :state, :type, :district, :facts, :uscc, :name, :holder,
                :licence, :clue, :alert, :by, :on, :officers)
            """)
        .param("id", file.id())
        .param("number", file.number())
        .param("state", file.state().name())
        .param("type", matter.type().name())
        .param("district", matter.districtCode())
        .param("facts", matter.facts())
        .param("uscc", party == null ? null : party.uscc())
        .param("name", party == null ? null : party.name())
        .param("holder", matter.byRightHolder())
        .param("licence", matter.licenceNumber())
        .param("clue", matter.clueId())
        .param("alert", matter.alertId())
        .param("by", file.course().filedBy())
        .param("on", file.course().filedOn())
        .param("officers", Columns.array(file.course().officers()))
        .update();
  }

  /** Fails when somebody else changed it meanwhile. */
  public void update(CaseFile file) {
    CaseFile.Course course = file.course();
    Outcome outcome = course.outcome();
    int changed =
        database
            .sql(
                """
                UPDATE enforcement.case_file SET state = :state, officers = :officers,
                    recused = :recused, legal_reviewer = :reviewer, notified_on = :notified,
                    hearing_on = :hearing, decided_on = :decided, outcome = :outcome,
                    closed_on = :closed, version = :version
                WHERE id = :id AND version = :version - 1
                """)
            .param("id", file.id())
            .param("state", file.state().name())
            .param("officers", Columns.array(course.officers()))
            .param("recused", Columns.array(course.recused()))
            .param("reviewer", course.legalReviewer())
            .param("notified", course.notifiedOn())
            .param("hearing", course.hearingOn())
            .param("decided", course.decidedOn())
            .param("outcome", outcome == null ? null : outcome.name())
            .param("closed", course.closedOn())
            .param("version", file.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("case " + file.id());
    }
  }

  public Optional<CaseFile> find(UUID id) {
    return database
        .sql("SELECT * FROM enforcement.case_file WHERE id = :id")
        .param("id", id)
        .query(CaseStore::read)
        .optional();
  }

  /** Newest first. */
  public List<CaseFile> list(Set<String> districtCodes, String state, int limit) {
    return database
        .sql(
            """
            SELECT * FROM enforcement.case_file
            WHERE (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
              AND (:state = '' OR state = :state)
            ORDER BY filed_on DESC, id LIMIT :limit
            """)
        .param("districts", Columns.array(districtCodes))
        .param("state", state)
        .param("limit", limit)
        .query(CaseStore::read)
        .list();
  }

  public void addItem(UUID caseId, CaseItem item) {
    database
        .sql(
            """
            INSERT INTO enforcement.case_item
                (case_id, kind, type, number, title, on_day, amount, due_on, added_by)
            VALUES (:case, :kind, :type, :number, :title, :on, :amount, :due, :by)
            """)
        .param("case", caseId)
        .param("kind", item.kind().name())
        .param("type", item.type())
        .param("number", item.number())
        .param("title", item.title())
        .param("on", item.on())
        .param("amount", item.amount())
        .param("due", item.dueOn())
        .param("by", item.addedBy())
        .update();
  }

  public List<CaseItem> listItems(UUID caseId) {
    return database
        .sql("SELECT * FROM enforcement.case_item WHERE case_id = :case ORDER BY id")
        .param("case", caseId)
        .query(
            (row, number) ->
                new CaseItem(
                    row.getLong("id"),
                    CaseItem.Kind.valueOf(row.getString("kind")),
                    row.getString("type"),
                    row.getString("number"),
                    row.getString("title"),
                    row.getObject("on_day", LocalDate.class),
                    row.getBigDecimal("amount"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("added_by")))
        .list();
  }

  /** A former release of the same case is replaced. */
  public void release(UUID caseId, String title, String words, String actor) {
    database
        .sql(
            """
            INSERT INTO enforcement.typical_case (case_id, title, words, released_by, released_at)
            VALUES (:case, :title, :words, :actor, clock_timestamp())
            ON CONFLICT (case_id) DO UPDATE SET title = :title, words = :words,
                released_by = :actor, released_at = clock_timestamp(), withdrawn_at = NULL
            """)
        .param("case", caseId)
        .param("title", title)
        .param("words", words)
        .param("actor", actor)
        .update();
  }

  public void withdraw(UUID caseId, String why) {
    database
        .sql(
            """
            UPDATE enforcement.typical_case
            SET withdrawn_at = clock_timestamp(), why_withdrawn = :why
            WHERE case_id = :case AND withdrawn_at IS NULL
            """)
        .param("case", caseId)
        .param("why", why)
        .update();
  }

  /** What the public sees, newest first. */
  public List<Typical> listTypical() {
    return database
        .sql(
            """
            SELECT case_id, title, words, released_at::date::text AS released_on
            FROM enforcement.typical_case WHERE withdrawn_at IS NULL
            ORDER BY released_at DESC LIMIT 200
            """)
        .query(Typical.class)
        .list();
  }

  /** Cases filed in a period that were neither dropped nor found unfounded. */
  public List<Count> count(LocalDate from, LocalDate to, @Nullable Boolean byRightHolder) {
    return database
        .sql(
            """
            SELECT district_code, violation_type, count(*)::integer AS cases
            FROM enforcement.case_file
            WHERE filed_on BETWEEN :from AND :to AND state NOT IN ('DROPPED', 'CORRECTED')
              AND outcome IS DISTINCT FROM 'NOT_ESTABLISHED'
              AND (:holder::boolean IS NULL OR right_holder = :holder)
            GROUP BY district_code, violation_type ORDER BY district_code, violation_type
            """)
        .param("from", from)
        .param("to", to)
        .param("holder", byRightHolder)
        .query(Count.class)
        .list();
  }

  private static CaseFile read(ResultSet row, int number) throws SQLException {
    String uscc = row.getString("party_uscc");
    String outcome = row.getString("outcome");
    CaseFile.Matter matter =
        new CaseFile.Matter(
            ViolationType.valueOf(row.getString("violation_type")),
            row.getString("district_code"),
            row.getString("facts"),
            uscc == null ? null : new CaseFile.Party(uscc, row.getString("party_name")),
            row.getBoolean("right_holder"),
            row.getString("licence_number"),
            row.getObject("clue_id", UUID.class),
            row.getObject("alert_id", UUID.class));
    CaseFile.Course course =
        new CaseFile.Course(
            row.getString("filed_by"),
            row.getObject("filed_on", LocalDate.class),
            Columns.list(row, "officers"),
            Columns.list(row, "recused"),
            row.getString("legal_reviewer"),
            row.getObject("notified_on", LocalDate.class),
            row.getObject("hearing_on", LocalDate.class),
            row.getObject("decided_on", LocalDate.class),
            outcome == null ? null : Outcome.valueOf(outcome),
            row.getObject("closed_on", LocalDate.class));
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getString("number"),
        CaseState.valueOf(row.getString("state")),
        matter,
        course,
        row.getInt("version"));
  }
}
