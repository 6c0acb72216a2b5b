package org.kuangjie.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that lets us create databases.
 *
 * @param urlPattern JDBC address with {@code %s} for the database
 */
record TestServer(String urlPattern, String user, String password, List<String> created) {

  TestServer(String urlPattern, String user, String password) {
    this(urlPattern, user, password, new CopyOnWriteArrayList<>());
  }

  TestDatabase createFrom(String template) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try {
      execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create a test database", e);
    }
    created.add(name);
    return new TestDatabase(name, urlPattern.formatted(name), user, password);
  }

  /** A server that outlives us must not keep our databases. */
  TestServer dropAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> created.forEach(this::drop)));
    return this;
  }

  private void drop(String name) {
    try {
      execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    } catch (SQLException e) {
      System.err.println("test database " + name + " stays: " + e.getMessage());
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection session =
            DriverManager.getConnection(urlPattern.formatted("postgres"), user, password);
        var command = session.createStatement()) {
      command.execute(statement);
    }
  }
}
