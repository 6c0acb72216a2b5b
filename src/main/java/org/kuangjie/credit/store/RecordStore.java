package org.kuangjie.credit.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.restoration.CreditRecord;
import org.kuangjie.credit.restoration.RecordClass;
import org.kuangjie.credit.restoration.RecordState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of archives, as they were last changed; their days are applied by who reads them. */
@Repository
public class RecordStore {

  private final JdbcClient database;
  private final SealedContent contents;

  RecordStore(JdbcClient database, SealedContent contents) {
    this.database = database;
    this.contents = contents;
  }

  /**
   * What a desk wants to see.
   *
   * @param classes empty for all
   * @param state empty for all
   * @param districtCodes empty for all
   */
  public record Desk(Set<RecordClass> classes, String state, Set<String> districtCodes, int limit) {

    public Desk {
      classes = Set.copyOf(classes);
      districtCodes = Set.copyOf(districtCodes);
    }
  }

  /**
   * @return false when there is a record of that case already
   */
  public boolean add(CreditRecord record) {
    CreditRecord.Matter matter = record.matter();
    return database
            .sql(
                """
                INSERT INTO credit.record (id, class, state, entity_id, district_code, content,
                    authority, clause, supersedes, case_id, entered_by, entered_on, synthetic)
                VALUES (:id, :class, :state, :entity, :district, :content::jsonb, :authority,
                    :clause, :supersedes, :case, :by, :on, :synthetic)
                ON CONFLICT (case_id) WHERE case_id IS NOT NULL DO NOTHING
                """)
            .param("id", record.id())
            .param("class", matter.recordClass().name())
            .param("state", record.state().name())
            .param("entity", matter.entityId())
            .param("district", matter.districtCode())
            .param("content", contents.seal(record.id(), matter.content()))
            .param("authority", matter.authority())
            .param("clause", null)
            .param("supersedes", matter.supersedes())
            .param("case", matter.caseId())
            .param("by", matter.enteredBy())
            .param("on", matter.enteredOn())
            .param("synthetic", matter.synthetic())
            .update()
        == 1;
  }

  /** Fails when somebody else changed it meanwhile. */
  public void update(CreditRecord record) {
    CreditRecord.Terms terms = record.terms();
    int changed =
        database
            .sql(
                """
                UPDATE credit.record SET state = :state, content = :content::jsonb,
                    clause = :clause, reviewed_by = :reviewer, approved_on = :approved,
                    points = :points, clause_version = :table, publicised_on = :publicised,
                    publicity_ends_on = :ends, expires_on = :expires, ended_on = :ended,
                    fraud_found_on = :fraud, version = :version
                WHERE id = :id AND version = :version - 1
                """)
            .param("id", record.id())
            .param("state", record.state().name())
            .param("content", contents.seal(record.id(), record.matter().content()))
            .param("clause", terms.clauseVersion() == null ? null : record.matter().clause())
            .param("reviewer", record.review().reviewedBy())
            .param("approved", record.review().approvedOn())
            .param("points", terms.points())
            .param("table", terms.clauseVersion())
            .param("publicised", terms.publicisedOn())
            .param("ends", terms.publicityEndsOn())
            .param("expires", terms.expiresOn())
            .param("ended", terms.endedOn())
            .param("fraud", terms.fraudFoundOn())
            .param("version", record.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException(record.subject());
    }
  }

  public Optional<CreditRecord> find(UUID id) {
    return database
        .sql("SELECT * FROM credit.record WHERE id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  public Optional<CreditRecord> findOfCase(UUID caseId) {
    return database
        .sql("SELECT * FROM credit.record WHERE case_id = :case")
        .param("case", caseId)
        .query(this::read)
        .optional();
  }

  /** The archive of a unit, newest first. */
  public List<CreditRecord> list(UUID entityId, int limit) {
    return database
        .sql(
            """
            SELECT * FROM credit.record WHERE entity_id = :entity
            ORDER BY entered_on DESC, id LIMIT :limit
            """)
        .param("entity", entityId)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /** Oldest first: who waits longest comes first. */
  public List<CreditRecord> list(Desk desk) {
    return database
        .sql(
            """
            SELECT * FROM credit.record
            WHERE (cardinality(:classes::text[]) = 0 OR class = ANY (:classes))
              AND (:state = '' OR state = :state)
              AND (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
            ORDER BY entered_on, id LIMIT :limit
            """)
        .param("classes", desk.classes().stream().map(Enum::name).toArray(String[]::new))
        .param("state", desk.state())
        .param("districts", desk.districtCodes().toArray(String[]::new))
        .param("limit", desk.limit())
        .query(this::read)
        .list();
  }

  /**
   * Bad conduct that was publicised after a record and still stands.
   *
   * @param clause null for any
   */
  public List<UUID> listLaterConduct(CreditRecord record, @Nullable String clause) {
    return database
        .sql(
            """
            SELECT id FROM credit.record
            WHERE entity_id = :entity AND class = 'BAD' AND id <> :id AND publicised_on > :day
              AND state NOT IN ('CORRECTED', 'WITHDRAWN', 'REPAIRED')
              AND (:clause::text IS NULL OR clause = :clause)
            ORDER BY publicised_on
            """)
        .param("entity", record.matter().entityId())
        .param("id", record.id())
        .param("day", record.terms().publicisedOn())
        .param("clause", clause)
        .query(UUID.class)
        .list();
  }

  /** Records that a past day has made effective or expired, and nobody has noted it yet. */
  public List<UUID> listDue(LocalDate today, int limit) {
    return database
        .sql(
            """
            SELECT id FROM credit.record
            WHERE (state = 'PUBLICISED' AND publicity_ends_on < :today)
               OR (state IN ('EFFECTIVE', 'APPROVED') AND expires_on < :today)
            LIMIT :limit
            """)
        .param("today", today)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  private CreditRecord read(ResultSet row, int number) throws SQLException {
    return new CreditRecord(
        row.getObject("id", UUID.class),
        RecordState.valueOf(row.getString("state")),
        new CreditRecord.Matter(
            RecordClass.valueOf(row.getString("class")),
            row.getObject("entity_id", UUID.class),
            row.getString("district_code"),
            contents.open(row.getObject("id", UUID.class), row.getString("content")),
            row.getString("authority"),
            row.getString("clause"),
            row.getObject("supersedes", UUID.class),
            row.getObject("case_id", UUID.class),
            row.getString("entered_by"),
            row.getObject("entered_on", LocalDate.class),
            row.getBoolean("synthetic")),
        new CreditRecord.Review(
            row.getString("reviewed_by"), row.getObject("approved_on", LocalDate.class)),
        terms(row),
        row.getInt("version"));
  }

  private static CreditRecord.Terms terms(ResultSet row) throws SQLException {
    BigDecimal points = row.getBigDecimal("points");
    return new CreditRecord.Terms(
        points,
        row.getObject("clause_version", Integer.class),
        row.getObject("publicised_on", LocalDate.class),
        row.getObject("publicity_ends_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("fraud_found_on", LocalDate.class));
  }
}
