package org.kuangjie.credit.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores of credit over a database of a test's own. */
public final class CreditStores {

  private CreditStores() {}

  public static PersonStore people(DataSource source) {
    return new PersonStore(JdbcClient.create(source));
  }
}
