package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Duty;
import org.kuangjie.credit.identity.Employment;
import org.kuangjie.credit.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with their personal fields sealed, and where they worked. */
@Repository
public class PersonStore {

  private static final String SELECT =
      "SELECT id, name, number, contact, synthetic FROM credit.person ";

  private final JdbcClient database;

  PersonStore(JdbcClient database) {
    this.database = database;
  }

  /** Keyed hashes of the fields. */
  public record Keys(String name, String number, @Nullable String contact) {}

  /**
   * @return false when somebody of this number was just entered
   */
  public boolean add(Person.Sealed person, Keys keys, String actor) {
    return database
            .sql(
                """
            INSERT INTO credit.person (id, name, name_key, number, number_key, contact, contact_key,
                synthetic, added_by)
            VALUES (:id, :name, :nameKey, :number, :numberKey, :contact, :contactKey, :synthetic,
                :actor)
            ON CONFLICT (number_key) DO NOTHING
            """)
            .param("id", person.id())
            .param("name", person.name())
            .param("nameKey", keys.name())
            .param("number", person.number())
            .param("numberKey", keys.number())
            .param("contact", person.contact())
            .param("contactKey", keys.contact())
            .param("synthetic", person.synthetic())
            .param("actor", actor)
            .update()
        == 1;
  }

  public void reseal(Person.Sealed person) {
    database
        .sql(
            """
            UPDATE credit.person SET name = :name, number = :number, contact = :contact
            WHERE id = :id
            """)
        .param("id", person.id())
        .param("name", person.name())
        .param("number", person.number())
        .param("contact", person.contact())
        .update();
  }

  public Optional<Person.Sealed> find(UUID id) {
    return database
        .sql(SELECT + "WHERE id = :id")
        .param("id", id)
        .query(Person.Sealed.class)
        .optional();
  }

  public Person.Sealed get(UUID id) {
    return find(id).orElseThrow();
  }

  public Optional<Person.Sealed> findByNumberKey(String key) {
    return database
        .sql(SELECT + "WHERE number_key = :key")
        .param("key", key)
        .query(Person.Sealed.class)
        .optional();
  }

  /**
   * @param field number, name or contact
   */
  public List<Person.Sealed> findByKey(String field, String key) {
    return database
        .sql(
            SELECT
                + """
                WHERE CASE :field WHEN 'number' THEN number_key WHEN 'name' THEN name_key
                      ELSE contact_key END = :key
                ORDER BY id LIMIT 100
                """)
        .param("field", field)
        .param("key", key)
        .query(Person.Sealed.class)
        .list();
  }

  public List<Person.Sealed> listAll() {
    return database.sql(SELECT + "ORDER BY id").query(Person.Sealed.class).list();
  }

  /**
   * @return false when the function is held at that time
   */
  public boolean employ(Employment employment, String actor) {
    database
        .sql("SELECT 1 FROM credit.entity WHERE id = :id FOR UPDATE")
        .param("id", employment.entityId())
        .query(Integer.class)
        .single();
    return database
            .sql(
                """
                INSERT INTO credit.employment
                    (id, entity_id, person_id, duty, from_day, to_day, added_by)
                SELECT :id, :entity, :person, :duty, :from, :to, :actor
                WHERE NOT EXISTS (
                    SELECT 1 FROM credit.employment
                    WHERE entity_id = :entity AND duty = :duty
                      AND (person_id = :person
                           OR duty IN ('LEGAL_REPRESENTATIVE', 'TECHNICAL_LEAD'))
                      AND daterange(from_day, to_day, '[]')
                          && daterange(:from::date, :to::date, '[]'))
                """)
            .param("id", employment.id())
            .param("entity", employment.entityId())
            .param("person", employment.personId())
            .param("duty", employment.duty().name())
            .param("from", employment.from())
            .param("to", employment.to())
            .param("actor", actor)
            .update()
        == 1;
  }

  /**
   * @return false when it ended already
   */
  public boolean endEmployment(UUID id, LocalDate lastDay) {
    return database
            .sql("UPDATE credit.employment SET to_day = :day WHERE id = :id AND to_day IS NULL")
            .param("day", lastDay)
            .param("id", id)
            .update()
        == 1;
  }

  public Optional<Employment> findEmployment(UUID id) {
    return database
        .sql("SELECT * FROM credit.employment WHERE id = :id")
        .param("id", id)
        .query(PersonStore::employment)
        .optional();
  }

  /** The newest first. */
  public List<Employment> listEmployments(UUID entityId) {
    return database
        .sql("SELECT * FROM credit.employment WHERE entity_id = :entity ORDER BY from_day DESC, id")
        .param("entity", entityId)
        .query(PersonStore::employment)
        .list();
  }

  /** Districts of the units a person works or worked in. */
  public List<String> listDistrictsOf(UUID personId) {
    return database
        .sql(
            """
            SELECT DISTINCT district_code FROM credit.employment
            JOIN credit.entity ON entity.id = entity_id WHERE person_id = :person
            """)
        .param("person", personId)
        .query(String.class)
        .list();
  }

  public Optional<String> findHashKey() {
    return database.sql("SELECT sealed FROM credit.hash_key").query(String.class).optional();
  }

  /** Keeps the first one that comes. */
  public String addHashKey(String sealed) {
    database
        .sql("INSERT INTO credit.hash_key VALUES (1, :sealed) ON CONFLICT DO NOTHING")
        .param("sealed", sealed)
        .update();
    return findHashKey().orElseThrow();
  }

  public void replaceHashKey(String sealed) {
    database.sql("UPDATE credit.hash_key SET sealed = :sealed").param("sealed", sealed).update();
  }

  private static Employment employment(ResultSet row, int number) throws SQLException {
    return new Employment(
        row.getObject("id", UUID.class),
        row.getObject("entity_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Duty.valueOf(row.getString("duty")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }
}
