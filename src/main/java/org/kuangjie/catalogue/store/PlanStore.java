package org.kuangjie.catalogue.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes plan and reference rows. Table and column names come from the importer, never from files.
 */
@Repository
public class PlanStore {

  private static final long LOAD_LOCK = 7_202_401L;

  private final JdbcTemplate rows;
  private final JdbcClient database;

  PlanStore(JdbcTemplate rows, JdbcClient database) {
    this.rows = rows;
    this.database = database;
  }

  /** A version of the content of a subject; see table content_version. */
  public record Version(int number, String hash) {}

  /** One load at a time; held to the end of the transaction. */
  public void lock() {
    database.sql("SELECT pg_advisory_xact_lock(:key)").param("key", LOAD_LOCK).query().listOfRows();
  }

  public Optional<Version> findLatest(String subject) {
    return database
        .sql(
            """
            SELECT version, hash FROM catalogue.content_version
            WHERE subject = :subject ORDER BY version DESC LIMIT 1
            """)
        .param("subject", subject)
        .query((row, number) -> new Version(row.getInt(1), row.getString(2)))
        .optional();
  }

  public void addVersion(String subject, Version version, String content, String loadedBy) {
    database
        .sql(
            """
            INSERT INTO catalogue.content_version (subject, version, hash, content, loaded_by)
            VALUES (:subject, :version, :hash, CAST(:content AS jsonb), :loadedBy)
            """)
        .param("subject", subject)
        .param("version", version.number())
        .param("hash", version.hash())
        .param("content", content)
        .param("loadedBy", loadedBy)
        .update();
  }

  public List<String> listPlanCodes() {
    return database.sql("SELECT code FROM catalogue.plan").query(String.class).list();
  }

  public void insert(String table, List<String> columns, List<Object[]> values) {
    rows.batchUpdate(insertInto(table, columns), values);
  }

  /** Inserts, and updates the other columns where the key is already held. */
  public void upsert(String table, List<String> key, List<String> columns, List<Object[]> values) {
    List<String> others = new ArrayList<>(columns);
    others.removeAll(key);
    String update =
        others.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
    rows.batchUpdate(
        insertInto(table, columns)
            + " ON CONFLICT (%s) DO UPDATE SET %s".formatted(String.join(", ", key), update),
        values);
  }

  public List<String> listCodesBut(String table, List<String> codes) {
    return database
        .sql("SELECT code FROM %s WHERE code <> ALL (:codes) ORDER BY code".formatted(table))
        .param("codes", codes.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  public void deleteCodes(String table, List<String> codes) {
    database
        .sql("DELETE FROM %s WHERE code = ANY (:codes)".formatted(table))
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  public void deleteAll(String table) {
    rows.update("DELETE FROM " + table);
  }

  public void deleteSection(String table, String plan) {
    rows.update("DELETE FROM " + table + " WHERE plan = ?", plan);
  }

  /**
   * @param outlines of zones of the plan above, by their codes
   */
  public void replaceZoneBoundaries(String plan, Map<String, Geometry> outlines) {
    deleteSection("catalogue.plan_zone_boundary", plan);
    rows.batchUpdate(
        """
        INSERT INTO catalogue.plan_zone_boundary (plan, zone, geom)
        VALUES (?, ?, ST_Multi(ST_GeomFromWKB(?, 4490)))
        """,
        outlines.entrySet().stream()
            .map(entry -> new Object[] {plan, entry.getKey(), Wkb.write(entry.getValue())})
            .toList());
  }

  private static String insertInto(String table, List<String> columns) {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }
}
