package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityStatus;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Units and their former states. */
@Repository
public class EntityStore {

  private static final String COLUMNS =
      """
      id, uscc, uscc_note, name, kinds, district_code, home_code, status, valid_from, valid_to,
      synthetic, version\
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  EntityStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param words part of the name, or the beginning of the code; empty for all
   * @param kind empty for all
   * @param districtCode empty for all
   */
  public record Query(String words, String kind, String districtCode, int limit, int offset) {}

  /**
   * @return false when the code is taken
   */
  public boolean add(Entity entity, String actor) {
    int added =
        database
            .sql(
                """
                INSERT INTO credit.entity (id, uscc, uscc_note, name, kinds, district_code,
                    home_code, status, valid_from, valid_to, synthetic, version)
                VALUES (:id, :uscc, :note, :name, :kinds, :district, :home, :status, :from, :to,
                    :synthetic, :version)
                ON CONFLICT (uscc) DO NOTHING
                """)
            .param("id", entity.id())
            .param("uscc", entity.uscc())
            .param("note", entity.usccNote())
            .param("name", entity.name())
            .param("kinds", kinds(entity))
            .param("district", entity.districtCode())
            .param("home", entity.homeCode())
            .param("status", entity.status().name())
            .param("from", entity.validFrom())
            .param("to", entity.validTo())
            .param("synthetic", entity.synthetic())
            .param("version", entity.version())
            .update();
    if (added == 1) {
      revise(entity, actor);
    }
    return added == 1;
  }

  /** Fails when somebody else changed it meanwhile. */
  public void update(Entity entity, String actor) {
    int changed =
        database
            .sql(
                """
                UPDATE credit.entity SET name = :name, kinds = :kinds, district_code = :district,
                    home_code = :home, status = :status, valid_to = :to, version = :version
                WHERE id = :id AND version = :version - 1
                """)
            .param("id", entity.id())
            .param("name", entity.name())
            .param("kinds", kinds(entity))
            .param("district", entity.districtCode())
            .param("home", entity.homeCode())
            .param("status", entity.status().name())
            .param("to", entity.validTo())
            .param("version", entity.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException(entity.subject());
    }
    revise(entity, actor);
  }

  private void revise(Entity entity, String actor) {
    database
        .sql(
            """
            INSERT INTO credit.entity_revision (entity_id, version, actor, content)
            VALUES (:id, :version, :actor, :content::jsonb)
            """)
        .param("id", entity.id())
        .param("version", entity.version())
        .param("actor", actor)
        .param("content", json.writeValueAsString(entity))
        .update();
  }

  public Optional<Entity> find(UUID id) {
    return database
        .sql("SELECT " + COLUMNS + " FROM credit.entity WHERE id = :id")
        .param("id", id)
        .query(EntityStore::read)
        .optional();
  }

  public Optional<Entity> findByUscc(String uscc) {
    return database
        .sql("SELECT " + COLUMNS + " FROM credit.entity WHERE uscc = :uscc")
        .param("uscc", uscc)
        .query(EntityStore::read)
        .optional();
  }

  public List<Entity> listAll(Collection<UUID> ids) {
    return database
        .sql("SELECT " + COLUMNS + " FROM credit.entity WHERE id = ANY (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(EntityStore::read)
        .list();
  }

  /** In the order of names. */
  public List<Entity> search(Query query) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM credit.entity
                WHERE (:words = '' OR strpos(name, :words) > 0 OR starts_with(uscc, upper(:words)))
                  AND (:kind = '' OR :kind = ANY (kinds))
                  AND (:district = '' OR district_code = :district)
                ORDER BY name, uscc LIMIT :limit OFFSET :offset
                """)
        .param("words", query.words())
        .param("kind", query.kind())
        .param("district", query.districtCode())
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query(EntityStore::read)
        .list();
  }

  public List<Entity> listOf(String username) {
    return database
        .sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM credit.entity JOIN credit.representative ON entity_id = id
                WHERE username = :username ORDER BY name, uscc
                """)
        .param("username", username)
        .query(EntityStore::read)
        .list();
  }

  public void represent(UUID id, String username, String actor) {
    database
        .sql(
            """
            INSERT INTO credit.representative (username, entity_id, added_by)
            VALUES (:username, :id, :actor) ON CONFLICT DO NOTHING
            """)
        .param("username", username)
        .param("id", id)
        .param("actor", actor)
        .update();
  }

  /** Sealed text of the 联系方式 of a unit. */
  public record Contact(UUID id, String contact) {}

  public Optional<Contact> findContact(UUID id) {
    return database
        .sql("SELECT id, contact FROM credit.entity WHERE id = :id AND contact IS NOT NULL")
        .param("id", id)
        .query(Contact.class)
        .optional();
  }

  public List<Contact> listContacts() {
    return database
        .sql("SELECT id, contact FROM credit.entity WHERE contact IS NOT NULL")
        .query(Contact.class)
        .list();
  }

  public void setContact(UUID id, String contact) {
    database
        .sql("UPDATE credit.entity SET contact = :contact WHERE id = :id")
        .param("contact", contact)
        .param("id", id)
        .update();
  }

  private static String[] kinds(Entity entity) {
    return entity.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  static Entity read(ResultSet row, int number) throws SQLException {
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    return new Entity(
        row.getObject("id", UUID.class),
        row.getString("uscc"),
        row.getString("uscc_note"),
        row.getString("name"),
        Arrays.stream(kinds).map(EntityKind::valueOf).collect(Collectors.toSet()),
        row.getString("district_code"),
        row.getString("home_code"),
        EntityStatus.valueOf(row.getString("status")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("synthetic"),
        row.getInt("version"));
  }
}
