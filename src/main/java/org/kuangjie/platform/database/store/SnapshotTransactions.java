package org.kuangjie.platform.database.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/**
 * Begins transactions that read one snapshot (REPEATABLE READ) with one statement inside the
 * transaction. Spring would ask for the isolation of the session, set it and set it back: three
 * statements more for each, and a check has two.
 */
public class SnapshotTransactions extends HibernateJpaDialect {

  private static final long serialVersionUID = 1L;

  private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  @Override
  public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
      throws SQLException {
    if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_REPEATABLE_READ) {
      return super.beginTransaction(entityManager, definition);
    }
    Object begun = super.beginTransaction(entityManager, new SessionIsolation(definition));
    entityManager.unwrap(Session.class).doWork(SnapshotTransactions::readSnapshot);
    return begun;
  }

  private static void readSnapshot(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SNAPSHOT)) {
      statement.execute();
    }
  }

  /** As defined, with the isolation the session has. */
  private static final class SessionIsolation extends DelegatingTransactionDefinition {

    private static final long serialVersionUID = 1L;

    SessionIsolation(TransactionDefinition defined) {
      super(defined);
    }

    @Override
    public int getIsolationLevel() {
      return ISOLATION_DEFAULT;
    }
  }
}
