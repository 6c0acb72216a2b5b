package org.kuangjie.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The server the pool connects to; closing it stops a private one after the pool is gone. */
final class DatabaseServer implements JdbcConnectionDetails, AutoCloseable {

  private final String url;
  private final String user;
  private final String password;
  private final @Nullable PrivateCluster cluster;
  private final @Nullable ClusterWatchdog watchdog;

  private DatabaseServer(DatabaseSettings given) {
    url = given.url();
    user = given.user();
    password = given.password();
    cluster = null;
    watchdog = null;
  }

  private DatabaseServer(PrivateCluster own) {
    url = own.connection().jdbcUrl();
    user = own.connection().user();
    password = own.connection().password();
    cluster = own;
    watchdog = new ClusterWatchdog(own);
    watchdog.start();
  }

  /** A given server is not touched here; a private one runs when this returns. */
  static DatabaseServer of(DatabaseSettings settings) {
    return settings.isGiven()
        ? new DatabaseServer(settings)
        : new DatabaseServer(PrivateCluster.open(settings.clusterFolder()));
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return user;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public void close() {
    if (watchdog != null) {
      watchdog.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }
}
