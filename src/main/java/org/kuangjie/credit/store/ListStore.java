package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.listing.Disclosure;
import org.kuangjie.credit.listing.Ground;
import org.kuangjie.credit.listing.ListEntry;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.credit.listing.Papers;
import org.kuangjie.credit.listing.SupervisionList;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Matters of the two lists; what is searched stands in columns, the papers in one document. */
@Repository
public class ListStore {

  private final JdbcClient database;
  private final JsonMapper json;

  ListStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param state empty for all
   * @param list empty for all
   * @param authority empty for all
   */
  public record Query(String state, String list, String authority, int limit) {}

  /** The parts that are kept as a document. */
  private record Course(ListEntry.ListMatter matter, Papers papers, Disclosure disclosure) {}

  public long nextNumber() {
    return database.sql("SELECT nextval('credit.list_number')").query(Long.class).single();
  }

  public void add(ListEntry entry) {
    SupervisionList list = entry.list();
    database
        .sql(
            """
            INSERT INTO credit.list_entry (id, number, entity_id, authority, state, list, ground,
                disclosure, course, version)
            VALUES (:id, :number, :entity, :authority, :state, :list, :ground, :disclosure,
                :course::jsonb, :version)
            """)
        .param("id", entry.id())
        .param("number", entry.number())
        .param("entity", entry.entityId())
        .param("authority", entry.authority())
        .param("state", entry.state().name())
        .param("list", list == null ? null : list.name())
        .param("ground", ground(entry))
        .param("disclosure", entry.disclosure().state().name())
        .param("course", course(entry))
        .param("version", entry.version())
        .update();
  }

  /**
   * Fails when somebody else changed it meanwhile.
   *
   * @param today the day it leaves its list, if it does
   */
  public void update(ListEntry entry, LocalDate today) {
    SupervisionList list = entry.list();
    Papers.Decision decision = entry.papers().decision();
    int changed =
        database
            .sql(
                """
                UPDATE credit.list_entry SET state = :state, list = :list, ground = :ground,
                    decided_on = :decided, disclosure = :disclosure, disclosed_until = :until,
                    course = :course::jsonb, version = :version,
                    left_on = CASE WHEN :listed THEN NULL ELSE coalesce(left_on, CASE WHEN
                        state IN ('ABNORMAL', 'SERIOUS', 'REMOVAL_EXAMINATION', 'REMOVAL_PUBLICITY')
                        THEN :today::date END) END
                WHERE id = :id AND version = :version - 1
                """)
            .param("id", entry.id())
            .param("state", entry.state().name())
            .param("list", list == null ? null : list.name())
            .param("ground", ground(entry))
            .param("decided", decision == null ? null : decision.on())
            .param("disclosure", entry.disclosure().state().name())
            .param("until", entry.disclosure().until())
            .param("course", course(entry))
            .param("version", entry.version())
            .param("listed", entry.isListed())
            .param("today", today)
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException(entry.subject());
    }
  }

  public Optional<ListEntry> find(UUID id) {
    return database
        .sql("SELECT * FROM credit.list_entry WHERE id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** Newest first. */
  public List<ListEntry> list(Query query) {
    return database
        .sql(
            """
            SELECT * FROM credit.list_entry
            WHERE (:state = '' OR state = :state) AND (:list = '' OR list = :list)
              AND (:authority = '' OR authority = :authority)
            ORDER BY number DESC LIMIT :limit
            """)
        .param("state", query.state())
        .param("list", query.list())
        .param("authority", query.authority())
        .param("limit", query.limit())
        .query(this::read)
        .list();
  }

  /** Every matter of a unit, oldest first. */
  public List<ListEntry> listOf(UUID entityId) {
    return database
        .sql("SELECT * FROM credit.list_entry WHERE entity_id = :entity ORDER BY number")
        .param("entity", entityId)
        .query(this::read)
        .list();
  }

  /** Entries whose term of disclosure has ended without a decision. */
  public List<ListEntry> listExpired(LocalDate today) {
    return database
        .sql(
            """
            SELECT * FROM credit.list_entry
            WHERE disclosure = 'DISCLOSED' AND disclosed_until < :today
            ORDER BY number
            """)
        .param("today", today)
        .query(this::read)
        .list();
  }

  /** Whether an entry of the serious list is on its way from this one. */
  public boolean isEscalating(UUID origin) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM credit.list_entry
                WHERE course #>> '{matter,origin}' = :origin AND state <> 'NOT_LISTED')
            """)
        .param("origin", origin.toString())
        .query(Boolean.class)
        .single();
  }

  private String course(ListEntry entry) {
    return json.writeValueAsString(new Course(entry.matter(), entry.papers(), entry.disclosure()));
  }

  private static @Nullable String ground(ListEntry entry) {
    Ground ground = entry.matter().ground();
    return ground == null ? null : ground.name();
  }

  private ListEntry read(ResultSet row, int number) throws SQLException {
    Course course = json.readValue(row.getString("course"), Course.class);
    return new ListEntry(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("entity_id", UUID.class),
        row.getString("authority"),
        ListState.valueOf(row.getString("state")),
        course.matter(),
        course.papers(),
        course.disclosure(),
        row.getInt("version"));
  }
}
