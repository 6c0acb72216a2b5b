package org.kuangjie.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kuangjie.platform.database.ClusterConnection;
import org.kuangjie.platform.database.PrivateCluster;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Where test databases come from. */
final class TestServers {

  private TestServers() {}

  static TestServer find() {
    return given()
        .orElseGet(
            () -> DockerClientFactory.instance().isDockerAvailable() ? container() : scratch());
  }

  private static Optional<TestServer> given() {
    return Optional.ofNullable(System.getenv("KUANGJIE_TEST_DB_URL"))
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new TestServer(
                        url.substring(0, url.lastIndexOf('/')) + "/%s",
                        System.getenv().getOrDefault("KUANGJIE_TEST_DB_USER", ""),
                        System.getenv().getOrDefault("KUANGJIE_TEST_DB_PASSWORD", ""))
                    .dropAtExit());
  }

  /** Testcontainers' own reaper ends it with the JVM. */
  @SuppressWarnings("resource")
  private static TestServer container() {
    PostgreSQLContainer container =
        new PostgreSQLContainer(
                DockerImageName.parse("postgis/postgis:15-3.3")
                    .asCompatibleSubstituteFor("postgres"))
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    container.start();
    return new TestServer(
        "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432))
            + "%s",
        container.getUsername(),
        container.getPassword());
  }

  private static TestServer scratch() {
    try {
      Path folder = Files.createTempDirectory("kuangjie-test");
      PrivateCluster cluster = PrivateCluster.openScratch(folder.resolve("postgres"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(cluster, folder)));
      ClusterConnection connection = cluster.connection();
      return new TestServer(connection.jdbcUrl("%s"), connection.user(), connection.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void discard(PrivateCluster cluster, Path folder) {
    cluster.kill();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      System.err.println("test folder " + folder + " stays: " + e.getMessage());
    }
  }
}
