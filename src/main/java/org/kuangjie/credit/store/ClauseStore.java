package org.kuangjie.credit.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.credit.restoration.ClauseTable;
import org.kuangjie.credit.restoration.RecordClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of clauses, each kept for good. */
@Repository
public class ClauseStore {

  private final JdbcClient database;

  ClauseStore(JdbcClient database) {
    this.database = database;
  }

  /** The number of the next table; nobody else gets it before the transaction ends. */
  public int nextVersion() {
    database.sql("LOCK TABLE credit.clause_table IN SHARE ROW EXCLUSIVE MODE").update();
    return database
        .sql("SELECT coalesce(max(version), 0) + 1 FROM credit.clause_table")
        .query(Integer.class)
        .single();
  }

  public void add(ClauseTable table, String sha256, String actor, boolean synthetic) {
    database
        .sql(
            """
            INSERT INTO credit.clause_table
                (version, title, source, valid_from, sha256, imported_by, synthetic)
            VALUES (:version, :title, :source, :from, :sha256, :actor, :synthetic)
            """)
        .param("version", table.version())
        .param("title", table.title())
        .param("source", table.source())
        .param("from", table.validFrom())
        .param("sha256", sha256)
        .param("actor", actor)
        .param("synthetic", synthetic)
        .update();
    table.clauses().forEach(this::add);
  }

  private void add(ClauseTable.Clause clause) {
    database
        .sql(
            """
            INSERT INTO credit.clause (version, code, kind, points, words)
            VALUES (:version, :code, :kind, :points, :words)
            """)
        .param("version", clause.tableVersion())
        .param("code", clause.code())
        .param("kind", clause.kind().name())
        .param("points", clause.points())
        .param("words", clause.words())
        .update();
  }

  /** Newest first, with their clauses. */
  public List<ClauseTable> list() {
    return database
        .sql("SELECT * FROM credit.clause_table ORDER BY version DESC")
        .query(
            (row, number) ->
                new ClauseTable(
                    row.getInt("version"),
                    row.getString("title"),
                    row.getString("source"),
                    row.getObject("valid_from", LocalDate.class),
                    listClauses(row.getInt("version"))))
        .list();
  }

  /** Version of the table in force on a day: the newest that had begun by then. */
  public Optional<Integer> findVersionInForce(LocalDate day) {
    return database
        .sql(
            """
            SELECT version FROM credit.clause_table WHERE valid_from <= :day
            ORDER BY valid_from DESC, version DESC LIMIT 1
            """)
        .param("day", day)
        .query(Integer.class)
        .optional();
  }

  public List<ClauseTable.Clause> listClauses(int version) {
    return database
        .sql("SELECT * FROM credit.clause WHERE version = :version ORDER BY kind, code")
        .param("version", version)
        .query(
            (row, number) ->
                new ClauseTable.Clause(
                    row.getInt("version"),
                    row.getString("code"),
                    RecordClass.valueOf(row.getString("kind")),
                    row.getBigDecimal("points"),
                    row.getString("words")))
        .list();
  }
}
