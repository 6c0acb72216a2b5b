package org.kuangjie.credit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.credit.open.OpenPoint;
import org.kuangjie.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the documents leave undefined. */
@Repository
public class OpenPointStore {

  private final JdbcClient database;

  OpenPointStore(JdbcClient database) {
    this.database = database;
  }

  public List<OpenPoint> list() {
    return database
        .sql("SELECT * FROM credit.open_point ORDER BY source, code")
        .query(OpenPointStore::read)
        .list();
  }

  public Optional<OpenPoint> find(String code) {
    return database
        .sql("SELECT * FROM credit.open_point WHERE code = :code")
        .param("code", code)
        .query(OpenPointStore::read)
        .optional();
  }

  /**
   * @return false when somebody else changed it meanwhile
   */
  public boolean update(String code, int version, String value, String owner, LocalDate on) {
    return database
            .sql(
                """
                UPDATE credit.open_point
                SET value = :value, owner = :owner, decided_on = :on, version = version + 1
                WHERE code = :code AND version = :version
                """)
            .param("value", value)
            .param("owner", owner)
            .param("on", on)
            .param("code", code)
            .param("version", version)
            .update()
        == 1;
  }

  private static OpenPoint read(ResultSet row, int number) throws SQLException {
    return new OpenPoint(
        row.getString("code"),
        row.getString("source"),
        Text.of(row.getString("title_zh"), row.getString("title_en")),
        row.getString("value"),
        row.getString("allowed"),
        row.getString("owner"),
        row.getObject("decided_on", LocalDate.class),
        row.getInt("version"));
  }
}
