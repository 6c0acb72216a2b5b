package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.Alert;
import org.kuangjie.enforcement.alerts.AlertDraft;
import org.kuangjie.enforcement.alerts.AlertState;
import org.kuangjie.enforcement.alerts.Judgement;
import org.kuangjie.enforcement.alerts.Reason;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Alerts and what was seen of them. */
@Repository
public class AlertStore {

  /** Whoever raises an alert holds it, so that two observations at once become one alert. */
  private static final long RAISING = 0x6B6A_0001;

  private static final String SELECT = "SELECT *, ST_AsBinary(geom) AS wkb FROM enforcement.alert ";

  private final JdbcClient database;
  private final JsonMapper json;

  AlertStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Which alerts to list; empty sets and words do not limit.
   *
   * @param takenBy account name of who took it
   * @param source the disturbance, or the first word of it, {@code sensing} or {@code clue}
   * @param special only those on land of special use; false: none of them
   * @param newestFirst else by priority
   * @param after of a list by priority: the last one of the former page
   */
  public record Filter(
      Set<String> districtCodes,
      String state,
      String leastSeverity,
      String responsible,
      String takenBy,
      String source,
      boolean openOnly,
      boolean special,
      boolean newestFirst,
      @Nullable UUID after,
      int limit) {

    public Filter {
      districtCodes = Set.copyOf(districtCodes);
    }
  }

  /** One who raises at a time, until the transaction ends. */
  public void lockRaising() {
    database.sql("SELECT pg_advisory_xact_lock(:key)").param("key", RAISING).query().listOfRows();
  }

  public long nextNumber() {
    return database.sql("SELECT nextval('enforcement.alert_number')").query(Long.class).single();
  }

  /** The alert an observation was counted for. */
  public Optional<UUID> findSighting(String source, String reference) {
    return database
        .sql(
            "SELECT alert_id FROM enforcement.sighting WHERE source = :source AND reference = :ref")
        .param("source", source)
        .param("ref", reference)
        .query(UUID.class)
        .optional();
  }

  public void addSighting(UUID alert, AlertDraft seen) {
    database
        .sql(
            """
            INSERT INTO enforcement.sighting (alert_id, source, reference, observed_on, area_m2)
            VALUES (:alert, :source, :ref, :on, :area)
            """)
        .param("alert", alert)
        .param("source", seen.source())
        .param("ref", seen.reference())
        .param("on", seen.observedOn())
        .param("area", seen.facts().areaSquareMetres())
        .update();
  }

  /** The open alert of a disturbance: of the same name, else of enough common ground. */
  public Optional<Alert> findOpen(String disturbance, Geometry geometry, double share) {
    return database
        .sql(
            SELECT
                + """
                WHERE is_open AND (disturbance = :disturbance
                   OR (geom && ST_GeomFromWKB(:geom, 4490)
                       AND ST_Intersects(geom, ST_GeomFromWKB(:geom, 4490))
                       AND ST_Area(ST_Intersection(geom, ST_GeomFromWKB(:geom, 4490)))
                           >= :share * least(ST_Area(geom), ST_Area(ST_GeomFromWKB(:geom, 4490)))))
                ORDER BY disturbance = :disturbance DESC, raised_at LIMIT 1
                """)
        .param("disturbance", disturbance)
        .param("geom", Wkb.write(geometry))
        .param("share", share)
        .query(this::read)
        .optional();
  }

  public void add(Alert alert) {
    bind(
            database.sql(
                """
                INSERT INTO enforcement.alert (id, number, disturbance, state, severity, score,
                    reasons, rules_version, title_zh, title_en, area_m2, observed_on, raised_at,
                    located_in, district_code, authority_code, zone_codes, licences, responsible, escalations,
                    special_use, synthetic, is_open, geom)
                VALUES (:id, :number, :disturbance, :state, :severity, :score,
                    :reasons::jsonb, :rules, :zh, :en, :area, :on, :raised,
                    :located, :district, :authority, :zones, :licences, :responsible, :escalations,
                    :special, :synthetic, :open, ST_GeomFromWKB(:geom, 4490))
                """),
            alert)
        .param("number", alert.number())
        .param("disturbance", alert.disturbance())
        .param("zh", alert.title().zh())
        .param("en", alert.title().en())
        .param("raised", Timestamp.from(alert.raisedAt()))
        .param("located", alert.locatedIn())
        .param("zones", Columns.array(alert.zoneCodes()))
        .param("licences", Columns.array(alert.licences()))
        .update();
  }

  /** Fails when somebody else changed it meanwhile. */
  public void update(Alert alert) {
    Alert.Review review = alert.review();
    Judgement judgement = review.judgement();
    int changed =
        bind(
                database.sql(
                    """
                    UPDATE enforcement.alert SET state = :state, severity = :severity,
                        score = :score, reasons = :reasons::jsonb, rules_version = :rules,
                        district_code = :district, authority_code = :authority,
                        responsible = :responsible,
                        area_m2 = :area, observed_on = :on, escalations = :escalations,
                        taken_by = :taken, judgement = :judgement, judged_by = :judged,
                        officers = :officers, recused = :recused, reviewed_by = :reviewed,
                        case_id = :case, special_use = :special, synthetic = :synthetic,
                        is_open = :open, version = :version, geom = ST_GeomFromWKB(:geom, 4490)
                    WHERE id = :id AND version = :version - 1
                    """),
                alert)
            .param("taken", review.takenBy())
            .param("judgement", judgement == null ? null : judgement.name())
            .param("judged", review.judgedBy())
            .param("officers", Columns.array(review.officers()))
            .param("recused", Columns.array(review.recused()))
            .param("reviewed", review.reviewedBy())
            .param("case", review.caseId())
            .param("version", alert.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("alert " + alert.id());
    }
  }

  private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Alert alert) {
    return statement
        .param("id", alert.id())
        .param("district", alert.districtCode())
        .param("authority", alert.authorityCode())
        .param("responsible", Columns.array(alert.responsible()))
        .param("state", alert.state().name())
        .param("severity", alert.priority().severity().name())
        .param("score", alert.priority().score())
        .param("reasons", json.writeValueAsString(alert.priority().reasons()))
        .param("rules", alert.priority().rulesVersion())
        .param("area", alert.areaSquareMetres())
        .param("on", alert.observedOn())
        .param("escalations", alert.priority().escalations())
        .param("special", alert.specialUse())
        .param("synthetic", alert.synthetic())
        .param("open", alert.isOpen())
        .param("geom", Wkb.write(alert.geometry()));
  }

  public Optional<Alert> find(UUID id) {
    return database.sql(SELECT + "WHERE id = :id").param("id", id).query(this::read).optional();
  }

  public List<Alert> list(Filter filter) {
    String order = filter.newestFirst() ? "raised_at DESC, id" : "is_open DESC, score DESC, id";
    return database
        .sql(
            SELECT
                + """
                WHERE (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
                  AND (:state = '' OR state = :state)
                  AND (:responsible = '' OR :responsible = ANY (responsible)
                       OR cardinality(responsible) = 0 OR taken_by = :responsible)
                  AND severity = ANY (:severities)
                  AND (NOT :open OR is_open)
                  AND (:taken = '' OR taken_by = :taken)
                  AND (:source = '' OR disturbance = :source OR starts_with(disturbance, :source || ':'))
                  AND special_use = :special
                  AND (:after::uuid IS NULL OR (NOT is_open, -score, id) >
                       (SELECT NOT is_open, -score, id FROM enforcement.alert WHERE id = :after))
                ORDER BY\
                """
                + " "
                + order
                + " LIMIT :limit")
        .param("districts", Columns.array(filter.districtCodes()))
        .param("state", filter.state())
        .param("responsible", filter.responsible())
        .param("severities", atLeast(filter.leastSeverity()))
        .param("open", filter.openOnly())
        .param("taken", filter.takenBy())
        .param("source", filter.source())
        .param("after", filter.after())
        .param("special", filter.special())
        .param("limit", filter.limit())
        .query(this::read)
        .list();
  }

  /** How many alerts of a district are in a state, by severity. */
  public record AlertCount(
      String districtCode, AlertState state, Severity severity, int alerts, int escalated) {}

  /**
   * Open and concluded ones.
   *
   * @param districtCodes empty for all
   */
  public List<AlertCount> count(Set<String> districtCodes, boolean special) {
    return database
        .sql(
            """
            SELECT district_code, state, severity, count(*) AS alerts,
                   count(*) FILTER (WHERE is_open AND escalations > 0) AS escalated
            FROM enforcement.alert
            WHERE (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
              AND special_use = :special
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """)
        .param("districts", Columns.array(districtCodes))
        .param("special", special)
        .query(
            (row, number) ->
                new AlertCount(
                    row.getString("district_code"),
                    AlertState.valueOf(row.getString("state")),
                    Severity.valueOf(row.getString("severity")),
                    row.getInt("alerts"),
                    row.getInt("escalated")))
        .list();
  }

  static String[] atLeast(String severity) {
    Severity least = severity.isEmpty() ? Severity.LOW : Severity.valueOf(severity);
    return Arrays.stream(Severity.values())
        .filter(each -> each.isAtLeast(least))
        .map(Severity::name)
        .toArray(String[]::new);
  }

  private Alert read(ResultSet row, int number) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("disturbance"),
        AlertState.valueOf(row.getString("state")),
        new Alert.Priority(
            Severity.valueOf(row.getString("severity")),
            row.getInt("score"),
            Arrays.asList(json.readValue(row.getString("reasons"), Reason[].class)),
            row.getInt("rules_version"),
            row.getInt("escalations")),
        Text.of(row.getString("title_zh"), row.getString("title_en")),
        row.getDouble("area_m2"),
        row.getObject("observed_on", LocalDate.class),
        row.getTimestamp("raised_at").toInstant(),
        row.getString("located_in"),
        row.getString("district_code"),
        row.getString("authority_code"),
        Columns.list(row, "zone_codes"),
        Columns.list(row, "licences"),
        Columns.list(row, "responsible"),
        review(row),
        row.getBoolean("special_use"),
        row.getBoolean("synthetic"),
        row.getInt("version"),
        Wkb.read(row.getBytes("wkb")));
  }

  private static Alert.Review review(ResultSet row) throws SQLException {
    String judgement = row.getString("judgement");
    return new Alert.Review(
        row.getString("taken_by"),
        judgement == null ? null : Judgement.valueOf(judgement),
        row.getString("judged_by"),
        Columns.list(row, "officers"),
        Columns.list(row, "recused"),
        row.getString("reviewed_by"),
        row.getObject("case_id", UUID.class));
  }
}
