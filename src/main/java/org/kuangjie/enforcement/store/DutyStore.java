package org.kuangjie.enforcement.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.duties.DutyFigure;
import org.kuangjie.enforcement.duties.DutyFiling;
import org.kuangjie.enforcement.duties.DutyFinding;
import org.kuangjie.enforcement.duties.DutyPapers.HeldPaper;
import org.kuangjie.enforcement.duties.DutyState;
import org.kuangjie.enforcement.duties.Period;
import org.kuangjie.enforcement.duties.WorkingsCheck;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Filings of duties and their documents. */
@Repository
public class DutyStore {

  private static final int AT_ONCE = 2000;
  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};
  private static final TypeReference<List<DutyFinding>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<List<DutyFigure>> FIGURES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  DutyStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @throws org.kuangjie.shared.DomainException CONFLICT when another began the same at once
   */
  public void add(DutyFiling filing) {
    try {
      params(
              """
              INSERT INTO enforcement.duty_filing (id, duty, subject, district_code, period, year,
                  state, fields, reasons, figures, findings, workings, workers, filed_by, filed_on,
                  reviewed_by, reviewed_on, passed_on, version, synthetic)
              VALUES (:id, :duty, :subject, :district, :period, :year, :state, :fields::jsonb,
                  :reasons::jsonb, :figures::jsonb, :findings::jsonb, :workings::jsonb, :workers, :filedBy, :filedOn, :reviewedBy,
                  :reviewedOn, :passedOn, :version, :synthetic)
              """,
              filing)
          .param("duty", filing.duty())
          .param("subject", filing.subject())
          .param("district", filing.districtCode())
          .param("period", filing.period().code())
          .param("year", filing.period().year())
          .param("synthetic", filing.synthetic())
          .update();
    } catch (DuplicateKeyException e) {
      throw Guard.conflict(
          "begun-already", "他人刚刚开始填报，请重新载入", "somebody began it at the same moment, load again");
    }
  }

  public boolean isEmpty() {
    return database
        .sql("SELECT NOT EXISTS (SELECT FROM enforcement.duty_filing)")
        .query(Boolean.class)
        .single();
  }

  /** Many at once, each with one line of history. */
  public void addSample(List<DutyFiling> filings) {
    List<SampleRow> rows = filings.stream().map(SampleRow::of).toList();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<SampleRow> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      database
          .sql(
              """
              WITH given AS (
                SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS (id uuid, duty text, subject text,
                    district text, period text, year integer, state text, fields jsonb,
                    worker text, "filedOn" date, reviewer text, "reviewedOn" date)),
              added AS (
                INSERT INTO enforcement.duty_filing (id, duty, subject, district_code, period, year,
                    state, fields, workers, filed_by, filed_on, reviewed_by, reviewed_on, version,
                    synthetic)
                SELECT id, duty, subject, district, period, year, state, fields, ARRAY[worker],
                    CASE WHEN "filedOn" IS NOT NULL THEN worker END, "filedOn", reviewer,
                    "reviewedOn", 1, true
                FROM given)
              INSERT INTO enforcement.history (subject, actor, step, from_state, to_state, reason,
                  details)
              SELECT 'duty:' || id, coalesce(reviewer, worker), 'SAMPLE', '', state, '示意数据', '{}'
              FROM given
              """)
          .param("rows", json.writeValueAsString(some))
          .update();
    }
  }

  /** A filing as {@link #addSample} writes it. */
  private record SampleRow(
      UUID id,
      String duty,
      String subject,
      String district,
      String period,
      int year,
      String state,
      Map<String, String> fields,
      String worker,
      @Nullable LocalDate filedOn,
      @Nullable String reviewer,
      @Nullable LocalDate reviewedOn) {

    static SampleRow of(DutyFiling filing) {
      return new SampleRow(
          filing.id(),
          filing.duty(),
          filing.subject(),
          filing.districtCode(),
          filing.period().code(),
          filing.period().year(),
          filing.state().name(),
          filing.fields(),
          filing.workers().get(0),
          filing.filedOn(),
          filing.reviewedBy(),
          filing.reviewedOn());
    }
  }

  /** The row must be locked, see {@link #lock}. */
  public DutyFiling update(DutyFiling filing) {
    params(
            """
            UPDATE enforcement.duty_filing SET state = :state, fields = :fields::jsonb,
                reasons = :reasons::jsonb, figures = :figures::jsonb,
                findings = :findings::jsonb, workings = :workings::jsonb, workers = :workers,
                filed_by = :filedBy, filed_on = :filedOn, reviewed_by = :reviewedBy,
                reviewed_on = :reviewedOn, passed_on = :passedOn, version = :version
            WHERE id = :id
            """,
            filing)
        .update();
    return filing;
  }

  private JdbcClient.StatementSpec params(String sql, DutyFiling filing) {
    return database
        .sql(sql)
        .param("id", filing.id())
        .param("state", filing.state().name())
        .param("fields", json.writeValueAsString(filing.fields()))
        .param("reasons", json.writeValueAsString(filing.reasons()))
        .param("figures", json.writeValueAsString(filing.figures()))
        .param("findings", json.writeValueAsString(filing.findings()))
        .param(
            "workings",
            filing.workings() == null ? null : json.writeValueAsString(filing.workings()))
        .param("workers", Columns.array(filing.workers()))
        .param("filedBy", filing.filedBy())
        .param("filedOn", filing.filedOn())
        .param("reviewedBy", filing.reviewedBy())
        .param("reviewedOn", filing.reviewedOn())
        .param("passedOn", filing.passedOn())
        .param("version", filing.version());
  }

  public Optional<DutyFiling> lock(UUID id) {
    return database
        .sql("SELECT * FROM enforcement.duty_filing WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  public Optional<DutyFiling> find(UUID id) {
    return database
        .sql("SELECT * FROM enforcement.duty_filing WHERE id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  public Optional<DutyFiling> find(String duty, String subject, Period period) {
    return database
        .sql(
            "SELECT * FROM enforcement.duty_filing WHERE duty = :duty AND subject = :subject AND"
                + " period = :period")
        .param("duty", duty)
        .param("subject", subject)
        .param("period", period.code())
        .query(this::read)
        .optional();
  }

  /** Heads of all filings of some years, and those of no year. */
  public List<Head> listHeads(int fromYear, int toYear) {
    return database
        .sql(
            """
            SELECT id, duty, subject, period, state, filed_on FROM enforcement.duty_filing
            WHERE year BETWEEN :from AND :to OR year = 0
            """)
        .param("from", fromYear)
        .param("to", toYear)
        .query(DutyStore::readHead)
        .list();
  }

  /** Heads of all filings of one subject. */
  public List<Head> listHeadsOf(String subject) {
    return database
        .sql(
            "SELECT id, duty, subject, period, state, filed_on FROM enforcement.duty_filing WHERE"
                + " subject = :subject")
        .param("subject", subject)
        .query(DutyStore::readHead)
        .list();
  }

  private static Head readHead(ResultSet row, int number) throws SQLException {
    return new Head(
        row.getObject("id", UUID.class),
        row.getString("duty"),
        row.getString("subject"),
        row.getString("period"),
        DutyState.valueOf(row.getString("state")),
        row.getObject("filed_on", LocalDate.class));
  }

  /** What of a filing a table of many shows; {@code filedOn} is null for drafts. */
  public record Head(
      UUID id,
      String duty,
      String subject,
      String period,
      DutyState state,
      @Nullable LocalDate filedOn) {}

  /** Newest period first. */
  public List<DutyFiling> listOf(String subject) {
    return database
        .sql(
            "SELECT * FROM enforcement.duty_filing WHERE subject = :subject ORDER BY year DESC,"
                + " period DESC, duty LIMIT 2000")
        .param("subject", subject)
        .query(this::read)
        .list();
  }

  /** Fields of the newest reserve report of each mine that was filed. */
  public Map<String, Map<String, String>> listReserves() {
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    database
        .sql(
            """
            SELECT DISTINCT ON (subject) subject, fields::text AS fields
            FROM enforcement.duty_filing
            WHERE duty = 'RESERVES' AND state IN ('FILED', 'ACCEPTED', 'FAILED')
            ORDER BY subject, year DESC
            """)
        .query(
            (row, number) ->
                found.put(
                    row.getString("subject"), json.readValue(row.getString("fields"), FIELDS)))
        .list();
    return found;
  }

  /** Sum of one figure over the accepted filings of a year of some subjects; 0 without any. */
  public BigDecimal sumAccepted(String duty, int year, String field, List<String> subjects) {
    return database
        .sql(
            """
            SELECT coalesce(sum((fields ->> :field)::numeric), 0) FROM enforcement.duty_filing
            WHERE duty = :duty AND period = :period AND state = 'ACCEPTED'
              AND subject = ANY (:subjects)
            """)
        .param("duty", duty)
        .param("period", String.valueOf(year))
        .param("field", field)
        .param("subjects", Columns.array(subjects))
        .query(BigDecimal.class)
        .single();
  }

  /** Longest waiting first. */
  public List<DutyFiling> listFiled() {
    return database
        .sql(
            "SELECT * FROM enforcement.duty_filing WHERE state = 'FILED' ORDER BY filed_on, id"
                + " LIMIT 2000")
        .query(this::read)
        .list();
  }

  /** HeldPaper once, however often it is sent. */
  public void addPaper(UUID filing, HeldPaper paper, byte[] bytes) {
    database
        .sql(
            """
            INSERT INTO enforcement.duty_document (id, filing_id, paper, file_name, media_type,
                bytes, sha256, added_by, added_at)
            VALUES (:id, :filing, :paper, :name, :type, :bytes, :sha, :by, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("id", paper.id())
        .param("filing", filing)
        .param("paper", paper.paper())
        .param("name", paper.fileName())
        .param("type", paper.mediaType())
        .param("bytes", bytes)
        .param("sha", paper.sha256())
        .param("by", paper.addedBy())
        .param("at", Timestamp.from(paper.addedAt()))
        .update();
  }

  /** False when there is none. */
  public boolean withdrawPaper(UUID filing, UUID paper) {
    return database
            .sql(
                """
                UPDATE enforcement.duty_document SET withdrawn_at = clock_timestamp()
                WHERE filing_id = :filing AND id = :paper AND withdrawn_at IS NULL
                """)
            .param("filing", filing)
            .param("paper", paper)
            .update()
        == 1;
  }

  public List<HeldPaper> listPapers(UUID filing) {
    return database
        .sql(
            """
            SELECT id, paper, file_name, media_type, octet_length(bytes) AS size, sha256, added_by,
                   added_at
            FROM enforcement.duty_document WHERE filing_id = :filing AND withdrawn_at IS NULL
            ORDER BY added_at, id
            """)
        .param("filing", filing)
        .query(
            (row, number) ->
                new HeldPaper(
                    row.getObject("id", UUID.class),
                    row.getString("paper"),
                    row.getString("file_name"),
                    row.getString("media_type"),
                    row.getInt("size"),
                    row.getString("sha256"),
                    row.getString("added_by"),
                    row.getTimestamp("added_at").toInstant()))
        .list();
  }

  public Optional<byte[]> findPaperBytes(UUID filing, UUID paper) {
    return database
        .sql("SELECT bytes FROM enforcement.duty_document WHERE filing_id = :filing AND id = :id")
        .param("filing", filing)
        .param("id", paper)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  private DutyFiling read(ResultSet row, int number) throws SQLException {
    String workings = row.getString("workings");
    return new DutyFiling(
        row.getObject("id", UUID.class),
        row.getString("duty"),
        row.getString("subject"),
        row.getString("district_code"),
        Period.stored(row.getString("period")),
        DutyState.valueOf(row.getString("state")),
        json.readValue(row.getString("fields"), FIELDS),
        json.readValue(row.getString("reasons"), FIELDS),
        json.readValue(row.getString("figures"), FIGURES),
        json.readValue(row.getString("findings"), FINDINGS),
        workings == null ? null : json.readValue(workings, WorkingsCheck.class),
        Columns.list(row, "workers"),
        row.getString("filed_by"),
        row.getObject("filed_on", LocalDate.class),
        row.getString("reviewed_by"),
        row.getObject("reviewed_on", LocalDate.class),
        row.getObject("passed_on", LocalDate.class),
        row.getInt("version"),
        row.getBoolean("synthetic"));
  }
}
