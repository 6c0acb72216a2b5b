package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.drawing.DrawDocument;
import org.kuangjie.credit.drawing.Lottery;
import org.kuangjie.credit.drawing.UnitFilter;
import org.kuangjie.credit.listing.Authority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Draws, inspectors and who keeps away from whom. */
@Repository
public class DrawStore {

  private static final TypeReference<List<Lottery.Pick>> PICKS = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  DrawStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Somebody who inspects.
   *
   * @param personId in the library of people, so that former work is found; null when not there
   */
  public record Inspector(
      String code, String username, @Nullable UUID personId, String districtCode, boolean active) {}

  /** A unit that can be drawn. */
  public record Unit(UUID id, String uscc) {}

  /** An inspector who keeps away from a unit. */
  public record Recusal(String uscc, String inspector) {}

  /** Draws have no gaps: whoever numbers one waits for the one before. */
  public int nextNumber() {
    database.sql("SELECT pg_advisory_xact_lock(hashtext('credit.draw'))").query().singleRow();
    return database
        .sql("SELECT count(*)::integer + 1 FROM credit.draw")
        .query(Integer.class)
        .single();
  }

  /** Units of the district, or all for the city; those that exist and pass the filter. */
  public List<Unit> listUnits(String authority, UnitFilter filter) {
    return database
        .sql(
            """
            SELECT id, uscc FROM credit.entity AS e
            WHERE 'TECHNICAL_UNIT' = ANY (kinds) AND status = 'ACTIVE'
              AND (:authority = :city OR district_code = :authority)
              AND (:district = '' OR district_code = :district)
              AND (:since::date IS NULL OR NOT EXISTS (
                  SELECT 1 FROM credit.unit_inspection AS i
                  WHERE i.entity_id = e.id AND coalesce(i.ended_on, i.started_on) >= :since))
            ORDER BY uscc
            """)
        .param("district", filter.districtCode())
        .param("since", filter.notInspectedSince())
        .param("authority", authority)
        .param("city", Authority.CITY)
        .query(Unit.class)
        .list();
  }

  public List<Inspector> listInspectors(String authority) {
    return database
        .sql(
            """
            SELECT code, username, person_id, district_code, active FROM credit.inspector
            WHERE active AND (:authority = :city OR district_code = :authority) ORDER BY code
            """)
        .param("authority", authority)
        .param("city", Authority.CITY)
        .query(Inspector.class)
        .list();
  }

  public Optional<Inspector> findInspector(String code) {
    return database
        .sql("SELECT * FROM credit.inspector WHERE code = :code")
        .param("code", code)
        .query(Inspector.class)
        .optional();
  }

  /** Whether another inspector has the account. */
  public boolean isTaken(String username, String code) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM credit.inspector
                WHERE username = :username AND code <> :code)
            """)
        .param("username", username)
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  public void saveInspector(Inspector inspector) {
    database
        .sql(
            """
            INSERT INTO credit.inspector (code, username, person_id, district_code, active)
            VALUES (:code, :username, :person, :district, :active)
            ON CONFLICT (code) DO UPDATE SET username = :username, person_id = :person,
                district_code = :district, active = :active
            """)
        .param("code", inspector.code())
        .param("username", inspector.username())
        .param("person", inspector.personId())
        .param("district", inspector.districtCode())
        .param("active", inspector.active())
        .update();
  }

  public void declare(String inspector, UUID entityId, String reason, String actor) {
    database
        .sql(
            """
            INSERT INTO credit.interest (inspector, entity_id, reason, declared_by)
            VALUES (:inspector, :entity, :reason, :actor) ON CONFLICT DO NOTHING
            """)
        .param("inspector", inspector)
        .param("entity", entityId)
        .param("reason", reason)
        .param("actor", actor)
        .update();
  }

  /** Declared, found by work in the unit at any time, or speaking for it. */
  public List<Recusal> listRecusals() {
    return database
        .sql(
            """
            SELECT e.uscc, r.inspector FROM (
                SELECT inspector, entity_id FROM credit.interest
                UNION
                SELECT i.code, w.entity_id FROM credit.inspector i
                JOIN credit.employment w ON w.person_id = i.person_id
                UNION
                SELECT i.code, s.entity_id FROM credit.inspector i
                JOIN credit.representative s ON s.username = i.username
            ) r JOIN credit.entity e ON e.id = r.entity_id ORDER BY 1, 2
            """)
        .query(Recusal.class)
        .list();
  }

  /**
   * @return false when the authority has had a draw of that title
   */
  public boolean add(DrawDocument draw, String sealedSecret, String actor) {
    return database
            .sql(
                """
                INSERT INTO credit.draw (id, number, authority, title, state, population,
                    population_hash, commitment, secret, announced_at, announced_by)
                VALUES (:id, :number, :authority, :title, 'ANNOUNCED', :population, :hash,
                    :commitment, :secret, :at, :actor)
                ON CONFLICT (authority, title) DO NOTHING
                """)
            .param("id", draw.id())
            .param("number", draw.number())
            .param("authority", draw.authority())
            .param("title", draw.title())
            .param("population", draw.population())
            .param("hash", draw.populationHash())
            .param("commitment", draw.commitment())
            .param("secret", sealedSecret)
            .param("at", Timestamp.from(draw.announcedAt()))
            .param("actor", actor)
            .update()
        == 1;
  }

  public String secretOf(UUID id) {
    return database
        .sql("SELECT secret FROM credit.draw WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  public void drawn(
      UUID id,
      String secret,
      String witness,
      String seed,
      List<Lottery.Pick> picks,
      Instant at,
      String actor) {
    database
        .sql(
            """
            UPDATE credit.draw SET state = 'DRAWN', secret = :secret, witness = :witness,
                seed = :seed, picks = :picks::jsonb, drawn_at = :at, ended_by = :actor
            WHERE id = :id
            """)
        .param("id", id)
        .param("secret", secret)
        .param("witness", witness)
        .param("seed", seed)
        .param("picks", json.writeValueAsString(picks))
        .param("at", Timestamp.from(at))
        .param("actor", actor)
        .update();
  }

  public void cancelled(UUID id, String reason, String actor) {
    database
        .sql(
            """
            UPDATE credit.draw SET state = 'CANCELLED', cancel_reason = :reason, ended_by = :actor
            WHERE id = :id
            """)
        .param("id", id)
        .param("reason", reason)
        .param("actor", actor)
        .update();
  }

  /** Nobody else draws it meanwhile. */
  public Optional<DrawDocument> lock(UUID id) {
    database
        .sql("SELECT 1 FROM credit.draw WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Integer.class)
        .optional();
    return find(id);
  }

  public Optional<DrawDocument> find(UUID id) {
    return database
        .sql("SELECT * FROM published.draws WHERE id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  public List<DrawDocument> list() {
    return database
        .sql("SELECT * FROM published.draws ORDER BY number DESC LIMIT 200")
        .query(this::read)
        .list();
  }

  private DrawDocument read(ResultSet row, int number) throws SQLException {
    String picks = row.getString("picks");
    Timestamp drawnAt = row.getTimestamp("drawn_at");
    return new DrawDocument(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("authority"),
        row.getString("title"),
        DrawDocument.State.valueOf(row.getString("state")),
        row.getString("population"),
        row.getString("population_hash"),
        row.getString("commitment"),
        row.getTimestamp("announced_at").toInstant(),
        row.getString("secret"),
        row.getString("witness"),
        row.getString("seed"),
        picks == null ? null : json.readValue(picks, PICKS),
        drawnAt == null ? null : drawnAt.toInstant(),
        row.getString("cancel_reason"));
  }
}
