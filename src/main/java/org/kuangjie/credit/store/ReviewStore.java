package org.kuangjie.credit.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections and spot checks of records. */
@Repository
public class ReviewStore {

  private final JdbcClient database;

  ReviewStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param upheld null while it is being verified
   */
  public record Objection(
      UUID id,
      UUID recordId,
      String filedBy,
      String words,
      LocalDate filedOn,
      @Nullable Boolean upheld,
      @Nullable String answer,
      @Nullable String decidedBy,
      @Nullable LocalDate decidedOn) {}

  /** 抽查; without an answer while the unit is to supplement. */
  public record SpotCheck(
      UUID id,
      UUID recordId,
      String askedBy,
      String words,
      LocalDate askedOn,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable LocalDate answeredOn) {}

  public void addObjection(UUID recordId, String by, String words, LocalDate on) {
    database
        .sql(
            """
            INSERT INTO credit.objection (id, record_id, filed_by, words, filed_on)
            VALUES (:id, :record, :by, :words, :on)
            """)
        .param("id", UUID.randomUUID())
        .param("record", recordId)
        .param("by", by)
        .param("words", words)
        .param("on", on)
        .update();
  }

  public void answerObjections(
      UUID recordId, boolean upheld, String answer, String by, LocalDate on) {
    database
        .sql(
            """
            UPDATE credit.objection
            SET upheld = :upheld, answer = :answer, decided_by = :by, decided_on = :on
            WHERE record_id = :record AND upheld IS NULL
            """)
        .param("upheld", upheld)
        .param("answer", answer)
        .param("by", by)
        .param("on", on)
        .param("record", recordId)
        .update();
  }

  /** Oldest first. */
  public List<Objection> listObjections(UUID recordId) {
    return database
        .sql("SELECT * FROM credit.objection WHERE record_id = :record ORDER BY filed_on, id")
        .param("record", recordId)
        .query(Objection.class)
        .list();
  }

  public void addSpotCheck(UUID recordId, String by, String words, LocalDate on) {
    database
        .sql(
            """
            INSERT INTO credit.spot_check (id, record_id, asked_by, words, asked_on)
            VALUES (:id, :record, :by, :words, :on)
            """)
        .param("id", UUID.randomUUID())
        .param("record", recordId)
        .param("by", by)
        .param("words", words)
        .param("on", on)
        .update();
  }

  /**
   * @return false when nothing was asked for
   */
  public boolean answerSpotCheck(UUID recordId, String answer, String by, LocalDate on) {
    return database
            .sql(
                """
                UPDATE credit.spot_check SET answer = :answer, answered_by = :by, answered_on = :on
                WHERE record_id = :record AND answered_on IS NULL
                """)
            .param("answer", answer)
            .param("by", by)
            .param("on", on)
            .param("record", recordId)
            .update()
        == 1;
  }

  /**
   * @return false when it was reviewed before
   */
  public boolean addPenaltyReview(UUID recordId, String by, String words, LocalDate on) {
    return database
            .sql(
                """
                INSERT INTO credit.penalty_review (record_id, reviewed_by, words, reviewed_on)
                VALUES (:record, :by, :words, :on) ON CONFLICT DO NOTHING
                """)
            .param("record", recordId)
            .param("by", by)
            .param("words", words)
            .param("on", on)
            .update()
        == 1;
  }

  public boolean hasPenaltyReview(UUID recordId) {
    return database
        .sql("SELECT EXISTS (SELECT FROM credit.penalty_review WHERE record_id = :record)")
        .param("record", recordId)
        .query(Boolean.class)
        .single();
  }

  public Optional<SpotCheck> findOpenSpotCheck(UUID recordId) {
    return database
        .sql("SELECT * FROM credit.spot_check WHERE record_id = :record AND answered_on IS NULL")
        .param("record", recordId)
        .query(SpotCheck.class)
        .optional();
  }

  /** Those of the records of which a supplement is asked for and not given yet. */
  public Set<UUID> findSpotChecked(Collection<UUID> recordIds) {
    return Set.copyOf(
        database
            .sql(
                """
                SELECT DISTINCT record_id FROM credit.spot_check
                WHERE record_id = ANY (:records) AND answered_on IS NULL
                """)
            .param("records", recordIds.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  public List<SpotCheck> listSpotChecks(UUID recordId) {
    return database
        .sql("SELECT * FROM credit.spot_check WHERE record_id = :record ORDER BY asked_on, id")
        .param("record", recordId)
        .query(SpotCheck.class)
        .list();
  }
}
