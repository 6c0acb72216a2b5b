package org.kuangjie.enforcement.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for which mine, zone or district (任务到矿、责任到人). */
@Repository
public class ResponsibilityStore {

  private final JdbcClient database;

  ResponsibilityStore(JdbcClient database) {
    this.database = database;
  }

  /** {@code kind}: LICENCE, ZONE or DISTRICT. */
  public record Responsibility(
      long id, String kind, String code, String districtCode, String username) {}

  /** The most exact that somebody was named for: mine before zone before district. */
  public List<String> find(
      Collection<String> licences, Collection<String> zones, String districtCode) {
    return database
        .sql(
            """
            WITH named AS (
              SELECT username, CASE kind WHEN 'LICENCE' THEN 1 WHEN 'ZONE' THEN 2 ELSE 3 END AS rank
              FROM enforcement.responsibility
              WHERE ended_at IS NULL AND district_code = :district
                AND ((kind = 'LICENCE' AND code = ANY (:licences))
                  OR (kind = 'ZONE' AND code = ANY (:zones))
                  OR (kind = 'DISTRICT' AND code = :district)))
            SELECT DISTINCT username FROM named
            WHERE rank = (SELECT min(rank) FROM named) ORDER BY username
            """)
        .param("licences", Columns.array(licences))
        .param("zones", Columns.array(zones))
        .param("district", districtCode)
        .query(String.class)
        .list();
  }

  public long add(String kind, String code, String districtCode, String username, String actor) {
    return database
        .sql(
            """
            INSERT INTO enforcement.responsibility (kind, code, district_code, username, set_by)
            VALUES (:kind, :code, :district, :username, :actor) RETURNING id
            """)
        .param("kind", kind)
        .param("code", code)
        .param("district", districtCode)
        .param("username", username)
        .param("actor", actor)
        .query(Long.class)
        .single();
  }

  public Optional<Responsibility> findRunning(long id) {
    return database
        .sql("SELECT * FROM enforcement.responsibility WHERE id = :id AND ended_at IS NULL")
        .param("id", id)
        .query(Responsibility.class)
        .optional();
  }

  public void end(long id) {
    database
        .sql("UPDATE enforcement.responsibility SET ended_at = clock_timestamp() WHERE id = :id")
        .param("id", id)
        .update();
  }

  public List<Responsibility> list(Set<String> districtCodes) {
    return database
        .sql(
            """
            SELECT id, kind, code, district_code, username FROM enforcement.responsibility
            WHERE ended_at IS NULL
              AND (cardinality(:districts::text[]) = 0 OR district_code = ANY (:districts))
            ORDER BY district_code, kind, code, username
            """)
        .param("districts", Columns.array(districtCodes))
        .query(Responsibility.class)
        .list();
  }
}
