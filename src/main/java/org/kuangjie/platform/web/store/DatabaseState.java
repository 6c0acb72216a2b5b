package org.kuangjie.platform.web.store;

import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the database answers, and what is in it. */
@Repository
public class DatabaseState {

  private final JdbcClient database;

  DatabaseState(JdbcClient database) {
    this.database = database;
  }

  /** True when the sample data is loaded; empty when the database does not answer. */
  public Optional<Boolean> findSampleData() {
    try {
      return database
          .sql("SELECT EXISTS (SELECT 1 FROM platform.account WHERE sample)")
          .query(Boolean.class)
          .optional();
    } catch (DataAccessException e) {
      return Optional.empty();
    }
  }
}
