package org.kuangjie.platform.database;

/**
 * How to reach a PostgreSQL server on the loopback interface.
 *
 * @param port TCP port on 127.0.0.1
 * @param user superuser of the private cluster
 * @param password never printed, see {@link #toString()}
 */
public record ClusterConnection(int port, String user, String password) {

  /** The database of the application inside the cluster. */
  public static final String DATABASE = "kuangjie";

  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  ClusterConnection withPort(int newPort) {
    return new ClusterConnection(newPort, user, password);
  }

  @Override
  public String toString() {
    return "127.0.0.1:" + port;
  }
}
