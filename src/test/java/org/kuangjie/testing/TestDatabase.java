package org.kuangjie.testing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database of the current schema on a real PostGIS, made in well under a second.
 *
 * <p>The server is the one of {@code KUANGJIE_TEST_DB_URL}, else a container where a Docker engine
 * answers, else a private cluster in a temporary folder; it starts once per JVM and stops with it.
 */
public record TestDatabase(String name, String jdbcUrl, String user, String password) {

  /** A database for one test class; nobody else sees it. */
  public static TestDatabase create() {
    return Holder.SERVER.createFrom(Holder.TEMPLATE);
  }

  /** The one database of all tests that share the application context. */
  static TestDatabase shared() {
    return Holder.SHARED;
  }

  /** Makes it the database of an application under test. */
  public void applyTo(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "kuangjie.database.url=" + jdbcUrl,
            "kuangjie.database.user=" + user,
            "kuangjie.database.password=" + password)
        .applyTo(context);
  }

  /** No pool: every call opens a connection. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static final class Holder {
    static final TestServer SERVER = TestServers.find();
    static final String TEMPLATE = migrated(SERVER);
    static final TestDatabase SHARED = withAccounts(SERVER.createFrom(TEMPLATE));

    private static TestDatabase withAccounts(TestDatabase database) {
      TestAccounts.create(database.dataSource());
      return database;
    }

    private static String migrated(TestServer server) {
      TestDatabase template = server.createFrom("template1");
      Flyway.configure()
          .dataSource(template.jdbcUrl(), template.user(), template.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return template.name();
    }
  }
}
