package org.kuangjie.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a private cluster: {@code cluster/} belongs to PostgreSQL, {@code
 * connection.properties} only to the owner of the folder, two lock files to whoever uses it.
 */
final class ClusterFolder {

  private final Path root;
  private final Path cluster;

  ClusterFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.cluster = this.root.resolve("cluster");
  }

  Path root() {
    return root;
  }

  /** PostgreSQL's own data directory. */
  Path cluster() {
    return cluster;
  }

  Path startLock() {
    return root.resolve("start.lock");
  }

  Path usersLock() {
    return root.resolve("users.lock");
  }

  Path passwordFile() {
    return root.resolve("initial-password");
  }

  /** Others may search the folder (PostgreSQL's user has to), nobody else may list it. */
  void create() {
    try {
      Files.createDirectories(root);
      if (Files.getOwner(root).getName().equals(System.getProperty("user.name"))) {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
      }
      if (!Files.isWritable(root)) {
        throw notOurs(null);
      }
    } catch (IOException e) {
      throw notOurs(e);
    }
  }

  boolean isInitialised() {
    return Files.exists(settingsFile());
  }

  /** Our settings; the last file the making of a cluster writes. */
  Path settingsFile() {
    return cluster.resolve("kuangjie.conf");
  }

  /**
   * A word on the command line of every process of this cluster. It follows the folder when it is
   * moved and differs for a copy.
   */
  String marker() {
    try {
      return "kuangjie-%x-%x"
          .formatted(
              (Long) Files.getAttribute(cluster, "unix:dev"),
              (Long) Files.getAttribute(cluster, "unix:ino"));
    } catch (IOException e) {
      throw notOurs(e);
    }
  }

  /** Removes what a start left that was cut off before the server ever ran. */
  void discardUnfinished() {
    if (!isInitialised() && Files.exists(cluster)) {
      try {
        FileSystemUtils.deleteRecursively(cluster);
      } catch (IOException e) {
        throw notOurs(e);
      }
    }
  }

  /** The major version that made the cluster. */
  int majorVersion() {
    return Integer.parseInt(read(cluster.resolve("PG_VERSION")).strip());
  }

  /** First line of PostgreSQL's own pid file; empty when the server was stopped properly. */
  Optional<Long> postmasterPid() {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return read(file).lines().findFirst().map(String::strip).map(Long::valueOf);
  }

  ClusterConnection readConnection() {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(connectionFile())) {
      properties.load(reader);
    } catch (IOException e) {
      throw notOurs(e);
    }
    return new ClusterConnection(
        Integer.parseInt(properties.getProperty("port", "0")),
        properties.getProperty("user", ""),
        properties.getProperty("password", ""));
  }

  void writeConnection(ClusterConnection connection) {
    String text =
        """
        # Private PostGIS of Kuangjie. Keep it secret: whoever reads it owns the data.
        host=127.0.0.1
        port=%d
        database=%s
        user=%s
        password=%s
        """
            .formatted(
                connection.port(),
                ClusterConnection.DATABASE,
                connection.user(),
                connection.password());
    writePrivate(connectionFile(), text, owner(root));
  }

  /** Replaces a file as a whole, readable by nobody but its owner at any moment. */
  void writePrivate(Path file, String text, UserPrincipal owner) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, text);
      if (!Files.getOwner(fresh).equals(owner)) {
        Files.setOwner(fresh, owner);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw notOurs(e);
    }
  }

  static UserPrincipal owner(Path path) {
    try {
      return Files.getOwner(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Path connectionFile() {
    return root.resolve("connection.properties");
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (AccessDeniedException e) {
      throw notOurs(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DomainException notOurs(@Nullable Throwable cause) {
    return DatabaseProblem.because(
        cause,
        "data-folder-not-accessible",
        "数据目录 %1$s 不能由当前用户使用。请用建立它的用户启动,或用 KUANGJIE_DATA_DIR 指定另一个目录。",
        "The data folder %1$s cannot be used by this user. Start as the user who made it, or name"
            + " another folder with KUANGJIE_DATA_DIR.",
        root);
  }
}
