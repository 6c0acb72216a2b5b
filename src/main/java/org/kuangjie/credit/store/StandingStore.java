package org.kuangjie.credit.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is held against a unit. */
@Repository
public class StandingStore {

  private final JdbcClient database;

  StandingStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A listing in force.
   *
   * @param list ABNORMAL or SERIOUS
   */
  public record Listing(
      String number, String list, @Nullable String ground, @Nullable LocalDate decidedOn) {}

  /** Bad conduct in force. */
  public record Held(UUID id, String title, LocalDate publicisedOn, LocalDate expiresOn) {}

  /** Lists the unit stood on that day, serious ones first. What was revoked never counted. */
  public List<Listing> listListings(UUID entityId, LocalDate day) {
    return database
        .sql(
            """
            SELECT number, list, ground, decided_on FROM credit.list_entry
            WHERE entity_id = :entity AND list IS NOT NULL
              AND decided_on <= :day
              AND (state IN ('ABNORMAL', 'SERIOUS', 'REMOVAL_EXAMINATION', 'REMOVAL_PUBLICITY')
                  OR state IN ('REMOVED', 'ESCALATED') AND :day < left_on)
            ORDER BY list = 'SERIOUS' DESC, decided_on DESC
            """)
        .param("entity", entityId)
        .param("day", day)
        .query(Listing.class)
        .list();
  }

  /** Codes of units on one of the two lists, or rated D. */
  public Set<String> listWatched() {
    return new HashSet<>(
        database
            .sql(
                """
                SELECT e.uscc FROM credit.list_entry AS l JOIN credit.entity AS e ON e.id = l.entity_id
                WHERE l.list IS NOT NULL
                  AND l.state IN ('ABNORMAL', 'SERIOUS', 'REMOVAL_EXAMINATION', 'REMOVAL_PUBLICITY')
                UNION SELECT e.uscc FROM credit.rating AS k JOIN credit.entity AS e ON e.id = k.entity_id
                WHERE k.band = 'D'
                """)
            .query(String.class)
            .list());
  }

  /** Effective on a day, newest first. */
  public List<Held> listConduct(UUID entityId, LocalDate day) {
    return database
        .sql(
            """
            SELECT id, content ->> 'title' AS title, publicised_on, expires_on FROM credit.record
            WHERE entity_id = :entity AND class = 'BAD' AND state <> 'OBJECTED'
              AND publicity_ends_on < :day AND expires_on >= :day
              AND (ended_on IS NULL OR :day < ended_on)
            ORDER BY publicised_on DESC
            """)
        .param("entity", entityId)
        .param("day", day)
        .query(Held.class)
        .list();
  }
}
