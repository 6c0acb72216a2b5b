package org.kuangjie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kuangjie.shared.DomainException;

/**
 * PostgreSQL programs with PostGIS installed beside them.
 *
 * @param folder holds {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param major PostgreSQL's major version
 */
record PostgresBinaries(Path folder, int major) {

  static final int OLDEST_MAJOR = 15;

  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  /** The newest suitable version on this machine. */
  static PostgresBinaries get() {
    return candidates()
        .flatMap(folder -> inspect(folder).stream())
        .filter(found -> found.major >= OLDEST_MAJOR && found.hasPostgis())
        .max(Comparator.comparingInt(PostgresBinaries::major))
        .orElseThrow(PostgresBinaries::missing);
  }

  /** The programs of exactly this major version, which an existing cluster needs. */
  static PostgresBinaries get(int major) {
    return candidates()
        .flatMap(folder -> inspect(folder).stream())
        .filter(found -> found.major == major)
        .findFirst()
        .orElseThrow(() -> missingMajor(major));
  }

  String program(String name) {
    return folder.resolve(name).toString();
  }

  private boolean hasPostgis() {
    Path prefix = folder.getParent();
    return prefix != null
        && Stream.of(
                Path.of("/usr/share/postgresql/" + major + "/extension"),
                prefix.resolve("share/extension"),
                prefix.resolve("share/postgresql/extension"),
                prefix.resolve("share/postgresql@" + major + "/extension"),
                prefix.resolve("share/pgsql/extension"))
            .anyMatch(folder -> Files.exists(folder.resolve("postgis.control")));
  }

  private static Stream<Path> candidates() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> fromPath =
        Arrays.stream(path.split(":", -1)).filter(entry -> !entry.isBlank()).map(Path::of);
    return Stream.concat(debianFolders().stream(), fromPath)
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .map(PostgresBinaries::real)
        .distinct();
  }

  private static List<Path> debianFolders() {
    if (!Files.isDirectory(DEBIAN)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions.map(version -> version.resolve("bin")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path real(Path folder) {
    try {
      Path parent = folder.resolve("postgres").toRealPath().getParent();
      return parent == null ? folder : parent;
    } catch (IOException e) {
      return folder;
    }
  }

  private static Optional<PostgresBinaries> inspect(Path folder) {
    String answer =
        new OsCommand(List.of(folder.resolve("postgres").toString(), "--version")).run().output();
    Matcher version = VERSION.matcher(answer);
    return version.find()
        ? Optional.of(new PostgresBinaries(folder, Integer.parseInt(version.group(1))))
        : Optional.empty();
  }

  private static DomainException missing() {
    return DatabaseProblem.of(
        "postgresql-missing",
        "找不到 PostgreSQL %1$d 及以上版本和 PostGIS 3。请安装(Debian: apt-get install postgresql-15"
            + " postgresql-15-postgis-3),或设置 KUANGJIE_DB_URL 指向已有的 PostGIS 数据库。",
        "PostgreSQL %1$d or newer with PostGIS 3 was not found. Install it (Debian: apt-get install"
            + " postgresql-15 postgresql-15-postgis-3), or set KUANGJIE_DB_URL to a PostGIS"
            + " database you have.",
        OLDEST_MAJOR);
  }

  private static DomainException missingMajor(int major) {
    return DatabaseProblem.of(
        "postgresql-version-missing",
        "数据目录由 PostgreSQL %1$d 建立,但本机没有该版本。请安装 PostgreSQL %1$d,或备份后用新版本恢复。",
        "The data folder was made by PostgreSQL %1$d, which is not on this machine. Install"
            + " PostgreSQL %1$d, or restore a backup into a newer version.",
        major);
  }
}
