package org.kuangjie.enforcement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangjie.enforcement.duties.Registers.Kept;
import org.kuangjie.enforcement.duties.Registers.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which registers are kept, and from which day; lines are added, the newest counts. */
@Repository
public class RegisterStore {

  private static final String NEWEST =
      """
      SELECT DISTINCT ON (register) register, kept_from, reason, set_by
      FROM enforcement.register_kept
      """;

  private final JdbcClient database;

  RegisterStore(JdbcClient database) {
    this.database = database;
  }

  public void add(Kept kept) {
    database
        .sql(
            """
            INSERT INTO enforcement.register_kept (register, kept_from, reason, set_by)
            VALUES (:register, :from, :reason, :by)
            """)
        .param("register", kept.register().name())
        .param("from", kept.keptFrom())
        .param("reason", kept.reason())
        .param("by", kept.setBy())
        .update();
  }

  public Optional<Kept> find(Register register) {
    return database
        .sql(NEWEST + "WHERE register = :register ORDER BY register, id DESC")
        .param("register", register.name())
        .query(RegisterStore::read)
        .optional();
  }

  public List<Kept> list() {
    return database.sql(NEWEST + "ORDER BY register, id DESC").query(RegisterStore::read).list();
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        Register.valueOf(row.getString("register")),
        row.getObject("kept_from", LocalDate.class),
        row.getString("reason"),
        row.getString("set_by"));
  }
}
