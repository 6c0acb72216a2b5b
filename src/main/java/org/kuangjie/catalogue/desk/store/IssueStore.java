package org.kuangjie.catalogue.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.ImportIssue.Severity;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What imports found, in the order found. */
@Repository
public class IssueStore {

  private static final int FETCH_ROWS = 500;

  private final JdbcTemplate database;
  private final TransactionTemplate apart;

  IssueStore(DataSource source, PlatformTransactionManager transactions) {
    this.database = new JdbcTemplate(source);
    database.setFetchSize(FETCH_ROWS);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** An issue and its number in the import, from 1. */
  public record Found(int seq, ImportIssue issue) {}

  /** In a transaction of its own: issues stay when the version is given up. */
  public void add(UUID importId, List<Found> issues) {
    apart.executeWithoutResult(
        status ->
            database.batchUpdate(
                """
                INSERT INTO catalogue.import_issue (import_id, seq, row_number, vertex, severity,
                    code, text_zh, text_en, lon, lat)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                issues,
                issues.size(),
                (statement, found) -> {
                  ImportIssue issue = found.issue();
                  Coordinate place = issue.place();
                  statement.setObject(1, importId);
                  statement.setInt(2, found.seq());
                  statement.setInt(3, issue.row());
                  statement.setObject(4, issue.vertex(), Types.INTEGER);
                  statement.setString(5, issue.severity().name());
                  statement.setString(6, issue.code());
                  statement.setString(7, issue.text().zh());
                  statement.setString(8, issue.text().en());
                  statement.setObject(9, place == null ? null : place.x, Types.DOUBLE);
                  statement.setObject(10, place == null ? null : place.y, Types.DOUBLE);
                }));
  }

  public List<Found> list(UUID importId, int after, int limit) {
    return database.query(
        """
        SELECT * FROM catalogue.import_issue WHERE import_id = ? AND seq > ?
        ORDER BY seq LIMIT ?
        """,
        IssueStore::read,
        importId,
        after,
        limit);
  }

  /** All of them, one at a time. */
  @Transactional(readOnly = true)
  public void readAll(UUID importId, Consumer<Found> reader) {
    database.query(
        "SELECT * FROM catalogue.import_issue WHERE import_id = ? ORDER BY seq",
        row -> {
          reader.accept(read(row, 0));
        },
        importId);
  }

  private static Found read(ResultSet row, int number) throws SQLException {
    Double lon = row.getObject("lon", Double.class);
    Double lat = row.getObject("lat", Double.class);
    return new Found(
        row.getInt("seq"),
        new ImportIssue(
            row.getInt("row_number"),
            row.getObject("vertex", Integer.class),
            row.getString("code"),
            Severity.valueOf(row.getString("severity")),
            Text.of(row.getString("text_zh"), row.getString("text_en")),
            place(lon, lat)));
  }

  private static @Nullable Coordinate place(@Nullable Double lon, @Nullable Double lat) {
    return lon == null || lat == null ? null : new Coordinate(lon, lat);
  }
}
