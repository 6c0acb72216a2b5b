package org.kuangjie.credit.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the published views and the policy behind them, nothing else. */
@Repository
public class PublishedStore {

  private static final TypeReference<TreeMap<String, String>> CONTENT = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  PublishedStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A rating as everybody may see it. */
  public record PublicRating(
      String uscc,
      String unitName,
      List<String> kinds,
      String districtCode,
      BigDecimal score,
      String band,
      LocalDate asOf,
      boolean synthetic) {

    public PublicRating {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A record as everybody may see it.
   *
   * @param content its public fields alone
   */
  public record PublicRecord(
      UUID id,
      String uscc,
      String unitName,
      String districtCode,
      String recordClass,
      @Nullable LocalDate approvedOn,
      @Nullable LocalDate publicisedOn,
      @Nullable LocalDate publicityEndsOn,
      @Nullable LocalDate expiresOn,
      @Nullable BigDecimal points,
      @Nullable String clause,
      @Nullable Integer clauseVersion,
      boolean underPublicity,
      Map<String, String> content,
      boolean synthetic) {

    public PublicRecord {
      content = Map.copyOf(content);
    }
  }

  /**
   * A unit on the honour or the black list.
   *
   * @param ground why: its rating, or the number of its listing
   */
  public record ListedUnit(
      String uscc, String unitName, String districtCode, String ground, boolean synthetic) {}

  /** Whether a field of a kind of record is shown, and by which provision. */
  public record FieldPolicy(String kind, String field, String disclosure, String basis) {}

  /** From when to when a kind of record is shown. */
  public record TermPolicy(
      String kind, boolean disclosed, String starts, String ends, String basis) {}

  /**
   * What is looked for.
   *
   * @param words part of the name, or the code; empty for all
   * @param band empty for all
   * @param districtCode empty for all
   */
  public record RatingQuery(
      String words, String band, String districtCode, int limit, int offset) {}

  /**
   * A decision in force on the ground of an earlier project of a technical unit.
   *
   * @param uscc of the technical unit
   * @param partyUscc of whom the decision is about
   */
  public record LaterViolation(
      String uscc,
      String projectName,
      String serviceType,
      LocalDate fromDay,
      UUID recordId,
      String partyUscc,
      String partyName,
      @Nullable String title,
      @Nullable String decisionNumber,
      LocalDate decidedOn,
      LocalDate publicisedOn,
      LocalDate expiresOn,
      boolean synthetic) {}

  /** Newest first. */
  public List<LaterViolation> listLaterViolations(String uscc) {
    return database
        .sql(
            """
            SELECT * FROM published.project_violations WHERE uscc = :uscc
            ORDER BY decided_on DESC, record_id LIMIT 1000
            """)
        .param("uscc", uscc)
        .query(LaterViolation.class)
        .list();
  }

  /** The best first. */
  public List<PublicRating> listRatings(RatingQuery query) {
    return database
        .sql(
            """
            SELECT * FROM published.credit_ratings
            WHERE (:words = '' OR strpos(unit_name, :words) > 0 OR uscc = upper(:words))
              AND (:band = '' OR band = :band) AND (:district = '' OR district_code = :district)
            ORDER BY score DESC, entity_id LIMIT :limit OFFSET :offset
            """)
        .param("words", query.words())
        .param("band", query.band())
        .param("district", query.districtCode())
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query((row, number) -> rating(row))
        .list();
  }

  public Optional<PublicRating> findRating(String uscc) {
    return database
        .sql("SELECT * FROM published.credit_ratings WHERE uscc = :uscc")
        .param("uscc", uscc)
        .query((row, number) -> rating(row))
        .optional();
  }

  /** Newest first. */
  public List<PublicRecord> listRecords(String uscc) {
    return database
        .sql(
            """
            SELECT * FROM published.credit_records WHERE uscc = :uscc
            ORDER BY coalesce(publicised_on, approved_on) DESC, id LIMIT 1000
            """)
        .param("uscc", uscc)
        .query((row, number) -> record(row))
        .list();
  }

  /** All records of all units under publicity, newest first (公示). */
  public List<PublicRecord> listUnderPublicity(int limit) {
    return database
        .sql(
            """
            SELECT * FROM published.credit_records WHERE under_publicity
            ORDER BY publicised_on DESC, id LIMIT :limit
            """)
        .param("limit", limit)
        .query((row, number) -> record(row))
        .list();
  }

  public Optional<PublicRecord> findRecord(UUID id) {
    return database
        .sql("SELECT * FROM published.credit_records WHERE id = :id")
        .param("id", id)
        .query((row, number) -> record(row))
        .optional();
  }

  /**
   * Units of a band at least, without public bad conduct.
   *
   * @param band A or B
   */
  public List<ListedUnit> listHonoured(String band, int limit) {
    return database
        .sql(
            """
            SELECT uscc, unit_name, district_code, '信用评级' || band || '（' || score || '分）' AS ground, synthetic
            FROM published.credit_ratings AS k
            WHERE band <= :band AND NOT EXISTS (
                SELECT FROM published.credit_records AS r WHERE r.uscc = k.uscc AND r.class = 'BAD')
            ORDER BY score DESC, uscc LIMIT :limit
            """)
        .param("band", band)
        .param("limit", limit)
        .query(ListedUnit.class)
        .list();
  }

  /**
   * Units on the public list of serious breaches.
   *
   * @param withPoor units of band D as well
   */
  public List<ListedUnit> listBlack(boolean withPoor, int limit) {
    return database
        .sql(
            """
            SELECT uscc, name AS unit_name, district_code, '严重失信主体名单' || number AS ground, synthetic
            FROM published.supervision_lists WHERE list = 'SERIOUS'
            UNION ALL
            SELECT uscc, unit_name, district_code, '信用评级D（' || score || '分）', synthetic
            FROM published.credit_ratings WHERE :poor AND band = 'D'
            ORDER BY uscc LIMIT :limit
            """)
        .param("poor", withPoor)
        .param("limit", limit)
        .query(ListedUnit.class)
        .list();
  }

  /** All published ratings behind one code, for exports. */
  public List<PublicRating> listRatingsAfter(String uscc, int limit) {
    return database
        .sql(
            """
            SELECT * FROM published.credit_ratings WHERE uscc > :uscc ORDER BY uscc LIMIT :limit
            """)
        .param("uscc", uscc)
        .param("limit", limit)
        .query((row, number) -> rating(row))
        .list();
  }

  public List<FieldPolicy> listFieldPolicies() {
    return database
        .sql("SELECT * FROM credit.publication_policy ORDER BY kind, disclosure, field")
        .query(FieldPolicy.class)
        .list();
  }

  public List<TermPolicy> listTermPolicies() {
    return database
        .sql("SELECT * FROM credit.publication_term ORDER BY kind")
        .query(TermPolicy.class)
        .list();
  }

  private static PublicRating rating(ResultSet row) throws SQLException {
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    return new PublicRating(
        row.getString("uscc"),
        row.getString("unit_name"),
        Arrays.asList(kinds),
        row.getString("district_code"),
        row.getBigDecimal("score"),
        row.getString("band"),
        row.getObject("as_of", LocalDate.class),
        row.getBoolean("synthetic"));
  }

  private PublicRecord record(ResultSet row) throws SQLException {
    return new PublicRecord(
        row.getObject("id", UUID.class),
        row.getString("uscc"),
        row.getString("unit_name"),
        row.getString("district_code"),
        row.getString("class"),
        row.getObject("approved_on", LocalDate.class),
        row.getObject("publicised_on", LocalDate.class),
        row.getObject("publicity_ends_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getBigDecimal("points"),
        row.getString("clause"),
        row.getObject("clause_version", Integer.class),
        row.getBoolean("under_publicity"),
        json.readValue(row.getString("content"), CONTENT),
        row.getBoolean("synthetic"));
  }
}
