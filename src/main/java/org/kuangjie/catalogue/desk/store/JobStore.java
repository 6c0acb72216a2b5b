package org.kuangjie.catalogue.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.desk.store.ImportJob.Outcome;
import org.kuangjie.catalogue.desk.store.ImportJob.Progress;
import org.kuangjie.shared.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The jobs of the import desk; every change checks the state it starts from. */
@Repository
public class JobStore {

  private static final String LOCK = "hashtext('catalogue.import_job'), hashtext(id::text)";

  private final JdbcClient database;
  private final TransactionTemplate apart;

  JobStore(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A job that waits. */
  public void add(ImportJob job) {
    database
        .sql(
            """
            INSERT INTO catalogue.import_job (id, layer, order_json, file_name, file_bytes, upload,
                corrects, submitted_by)
            VALUES (:id, :layer, :order::jsonb, :name, :bytes, :upload, :corrects, :by)
            """)
        .param("id", job.id())
        .param("layer", job.layer())
        .param("order", job.order().toString())
        .param("name", job.fileName())
        .param("bytes", job.fileBytes())
        .param("upload", job.upload())
        .param("corrects", job.corrects())
        .param("by", job.submittedBy())
        .update();
  }

  public Optional<ImportJob> find(UUID id) {
    return database
        .sql("SELECT * FROM catalogue.import_job WHERE id = :id")
        .param("id", id)
        .query(JobStore::read)
        .optional();
  }

  /**
   * Newest first.
   *
   * @param submittedBy null = of everybody
   * @param after last job of the former page
   */
  public List<ImportJob> list(@Nullable String submittedBy, @Nullable UUID after, int limit) {
    return database
        .sql(
            """
            SELECT * FROM catalogue.import_job
            WHERE (:by::text IS NULL OR submitted_by = :by)
              AND (:after::uuid IS NULL OR (submitted_at, id) <
                   (SELECT submitted_at, id FROM catalogue.import_job WHERE id = :after))
            ORDER BY submitted_at DESC, id DESC LIMIT :limit
            """)
        .param("by", submittedBy)
        .param("after", after)
        .param("limit", limit)
        .query(JobStore::read)
        .list();
  }

  public int countQueued() {
    return database
        .sql("SELECT count(*) FROM catalogue.import_job WHERE state = 'QUEUED'")
        .query(Integer.class)
        .single();
  }

  /** Takes the oldest waiting job whose layer nobody works at; it is RUNNING then. */
  public Optional<ImportJob> claim() {
    try {
      return database
          .sql(
              """
              UPDATE catalogue.import_job AS j
              SET state = 'RUNNING', started_at = clock_timestamp(),
                  base_version = (SELECT v.version FROM catalogue.layer_version AS v
                                  WHERE v.layer = j.layer AND v.in_force)
              WHERE j.id = (
                SELECT q.id FROM catalogue.import_job AS q
                WHERE q.state = 'QUEUED' AND NOT EXISTS (
                  SELECT FROM catalogue.import_job AS r
                  WHERE r.state = 'RUNNING' AND r.layer = q.layer)
                ORDER BY q.submitted_at, q.id LIMIT 1 FOR UPDATE SKIP LOCKED)
              RETURNING j.*
              """)
          .query(JobStore::read)
          .optional();
    } catch (DuplicateKeyException e) {
      return Optional.empty(); // another server was faster with this layer
    }
  }

  /** Held until the caller's transaction ends, however it ends: the sign that somebody works. */
  public void lock(UUID id) {
    database
        .sql("SELECT pg_advisory_xact_lock(" + LOCK + ") FROM (SELECT :id::uuid AS id) AS job")
        .param("id", id)
        .query(row -> {});
  }

  /**
   * In a transaction of its own, so that others see it.
   *
   * @return true when the job is to be given up
   */
  public boolean progress(UUID id, Progress progress) {
    return Boolean.TRUE.equals(
        apart.execute(
            status ->
                counts("UPDATE catalogue.import_job SET ", " RETURNING cancel_requested", progress)
                    .param("id", id)
                    .query(Boolean.class)
                    .optional()
                    .orElse(true)));
  }

  /**
   * DONE, in the transaction that brings the version into force.
   *
   * @param version null for a rehearsal
   * @return false when somebody asked to cancel it or it is no longer RUNNING
   */
  public boolean complete(
      UUID id, Progress progress, @Nullable LayerInfo version, Outcome outcome) {
    return counts(
                """
                UPDATE catalogue.import_job SET state = 'DONE', ended_at = clock_timestamp(),
                  version = :version, hash = :hash, outcome_code = :code, outcome_zh = :zh,
                  outcome_en = :en, \
                """,
                " AND NOT cancel_requested",
                progress)
            .param("version", version == null ? null : version.version())
            .param("hash", version == null ? null : version.hash())
            .param("code", outcome.code())
            .param("zh", outcome.text().zh())
            .param("en", outcome.text().en())
            .param("id", id)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec counts(String before, String behind, Progress progress) {
    return database
        .sql(
            before
                + "rows_read = :read, rows_accepted = :accepted, rows_rejected = :rejected,"
                + " issues = :issues, share = :share WHERE id = :id AND state = 'RUNNING'"
                + behind)
        .param("read", progress.read())
        .param("accepted", progress.accepted())
        .param("rejected", progress.rejected())
        .param("issues", progress.issues())
        .param("share", progress.share());
  }

  /** Ends a job that brought nothing into force; one that is over already stays as it is. */
  public void end(UUID id, JobState state, Outcome outcome) {
    database
        .sql(
            """
            UPDATE catalogue.import_job
            SET state = :state, ended_at = clock_timestamp(), outcome_code = :code,
                outcome_zh = :zh, outcome_en = :en
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
            """)
        .param("state", state.name())
        .param("code", outcome.code())
        .param("zh", outcome.text().zh())
        .param("en", outcome.text().en())
        .param("id", id)
        .update();
  }

  /**
   * Asks a running job to stop and interrupts the statement it is in; false when it is not running.
   */
  public boolean requestCancel(UUID id) {
    boolean asked =
        database
                .sql(
                    """
                    UPDATE catalogue.import_job SET cancel_requested = true
                    WHERE id = :id AND state = 'RUNNING'
                    """)
                .param("id", id)
                .update()
            == 1;
    if (asked) {
      interrupt(id);
    }
    return asked;
  }

  /** Cancels the statement of the session that works at the job, if one does. */
  public void interrupt(UUID id) {
    database
        .sql(
            """
            SELECT pg_cancel_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND objsubid = 2
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND classid::bigint = (hashtext('catalogue.import_job')::bigint & 4294967295)
              AND objid::bigint = (hashtext(:id)::bigint & 4294967295)
            """)
        .param("id", id.toString())
        .query(row -> {});
  }

  /** Ends a waiting job; false when it is not waiting. */
  public boolean cancelQueued(UUID id, Outcome outcome) {
    return database
            .sql(
                """
                UPDATE catalogue.import_job
                SET state = 'CANCELLED', ended_at = clock_timestamp(), outcome_code = :code,
                    outcome_zh = :zh, outcome_en = :en
                WHERE id = :id AND state = 'QUEUED'
                """)
            .param("code", outcome.code())
            .param("zh", outcome.text().zh())
            .param("en", outcome.text().en())
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * Running jobs whose worker is gone: nobody holds their lock.
   *
   * @param ours jobs that are worked at in this process, be their lock taken yet or not
   * @param graceSeconds leave alone what began so recently
   */
  public List<ImportJob> listAbandoned(Collection<UUID> ours, int graceSeconds) {
    return database
        .sql(
            """
            WITH candidate AS MATERIALIZED (
              SELECT * FROM catalogue.import_job
              WHERE state = 'RUNNING' AND id <> ALL (:ours)
                AND started_at <= clock_timestamp() - make_interval(secs => :grace))
            SELECT * FROM candidate WHERE pg_try_advisory_xact_lock(%s)
            """
                .formatted(LOCK))
        .param("ours", ours.toArray(UUID[]::new))
        .param("grace", graceSeconds)
        .query(JobStore::read)
        .list();
  }

  public List<ImportJob> listQueued() {
    return database
        .sql("SELECT * FROM catalogue.import_job WHERE state = 'QUEUED' ORDER BY submitted_at")
        .query(JobStore::read)
        .list();
  }

  /** The uploaded file is gone for every job that used it. */
  public void forgetUpload(String upload) {
    database
        .sql("UPDATE catalogue.import_job SET upload = NULL WHERE upload = :upload")
        .param("upload", upload)
        .update();
  }

  /** Uploads that no job of the last days needs. */
  public List<String> listOldUploads(int days) {
    return database
        .sql(
            """
            SELECT upload FROM catalogue.import_job WHERE upload IS NOT NULL
            GROUP BY upload
            HAVING bool_and(ended_at < clock_timestamp() - make_interval(days => :days))
            """)
        .param("days", days)
        .query(String.class)
        .list();
  }

  private static ImportJob read(ResultSet row, int number) throws SQLException {
    String code = row.getString("outcome_code");
    return new ImportJob(
        row.getObject("id", UUID.class),
        row.getString("layer"),
        JobState.valueOf(row.getString("state")),
        JsonMapper.shared().readTree(row.getString("order_json")),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        row.getString("upload"),
        row.getObject("corrects", UUID.class),
        row.getString("submitted_by"),
        row.getObject("submitted_at", OffsetDateTime.class),
        row.getObject("started_at", OffsetDateTime.class),
        row.getObject("ended_at", OffsetDateTime.class),
        row.getBoolean("cancel_requested"),
        new Progress(
            row.getInt("rows_read"),
            row.getInt("rows_accepted"),
            row.getInt("rows_rejected"),
            row.getInt("issues"),
            row.getObject("share", Double.class)),
        row.getObject("base_version", Integer.class),
        row.getObject("version", Integer.class),
        row.getString("hash"),
        code == null
            ? null
            : new Outcome(code, Text.of(row.getString("outcome_zh"), row.getString("outcome_en"))));
  }
}
