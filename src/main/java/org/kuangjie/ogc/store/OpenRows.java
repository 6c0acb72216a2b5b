package org.kuangjie.ogc.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows being read and the connection they come through; closing gives both back. */
record OpenRows(Connection connection, ResultSet rows, Runnable given) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenRows.class);

  @Override
  public void close() {
    giveBack(connection);
    given.run();
  }

  /** Ends the reading transaction, and with it statement and rows. */
  static void giveBack(Connection connection) {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      LOG.debug("connection lost while reading features: {}", e.getSQLState());
    }
  }
}
