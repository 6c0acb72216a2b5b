package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder where uploaded files wait for their import. The web server has received a file whole,
 * on disk, before it comes here; one that breaks off never does.
 */
@Component
public class Uploads {

  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final Pattern ENDING = Pattern.compile("\\.([a-z0-9]{1,10})$");
  private static final Duration STRAY = Duration.ofDays(1);

  private final Path folder;
  private final long minFreeBytes;
  private final int keepDays;

  Uploads(ImportSettings settings) {
    this.folder = settings.folder().toAbsolutePath();
    this.minFreeBytes = settings.minFreeMegabytes() * 1024 * 1024;
    this.keepDays = settings.keepDays();
  }

  /** Moves or copies a received file to where it is told. */
  @FunctionalInterface
  public interface Received {
    void moveTo(Path target) throws IOException;
  }

  /**
   * Takes a received file in; nothing of it stays when that fails.
   *
   * @param sentAs its name, for the ending only
   * @return its name in the folder
   * @throws DomainException INVALID when it is empty, NO_SPACE when the disk is full
   */
  String take(Received received, String sentAs, long bytes) {
    if (bytes == 0) {
      throw DomainException.invalid(
          "import-empty", "文件是空的：" + sentAs, "The file is empty: " + sentAs);
    }
    Matcher ending = ENDING.matcher(sentAs.toLowerCase(Locale.ROOT));
    String name = UUID.randomUUID() + (ending.find() ? "." + ending.group(1) : "");
    Path target = folder.resolve(name);
    try {
      makeFolder();
      if (Files.getFileStore(folder).getUsableSpace() - bytes < minFreeBytes) {
        throw full();
      }
      received.moveTo(target);
      return name;
    } catch (IOException | RuntimeException e) {
      delete(name);
      if (e instanceof DomainException known) {
        throw known;
      }
      if (isFull(e)) {
        throw full();
      }
      throw e instanceof IOException failed
          ? new UncheckedIOException(failed)
          : (RuntimeException) e;
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /** True when the failure says that no room is left on a disk. */
  static boolean isFull(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left") || message.contains("Disk quota exceeded");
  }

  static DomainException full() {
    return new DomainException(
        DomainException.Kind.NO_SPACE,
        "disk-full",
        Text.of(
            "服务器磁盘空间不足，文件未接收；请管理员清理后重新上传",
            "The server's disk is full and the file was not taken; upload it again once an"
                + " administrator has made room"),
        Map.of(),
        null);
  }

  /**
   * @param sentAs its name as the sender calls it
   * @throws DomainException as {@link LayerFile#open(Path, String, ReadOptions)}
   */
  LayerFile open(String name, String sentAs, ReadWish wish) {
    return LayerFile.open(path(name), sentAs, wish.options(folder));
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  boolean isHeld(String name) {
    return Files.isReadable(path(name));
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException e) {
      log.warn("Upload {} stays: {}", name, e.getMessage());
    }
  }

  /** Files that no job can know any more: older than any that is kept. */
  void deleteStrays() {
    Instant oldest = Instant.now().minus(Duration.ofDays(keepDays)).minus(STRAY);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)
            && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      log.warn("The upload folder cannot be tidied: {}", e.getMessage());
    }
  }
}
