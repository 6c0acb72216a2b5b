package org.kuangjie.platform.secrets;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.crypto.Keyring;

/**
 * The file of the keys. Lines that begin with # are remarks. Only its owner may read it, and it is
 * refused when others may.
 */
final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final String HEAD =
      """
      # Keys of sealed texts in the database, name:key. The first seals, the others open.
      # Keep a copy apart from the database: without them nothing sealed can be read again.
      """;

  private final Path file;

  KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** The keys in it; empty when there is no file. */
  List<String> read() {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw refuse("其他用户可读，请执行 chmod 600", "may be read by others; run chmod 600", null);
      }
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw refuse("无法读取", "cannot be read", e);
    }
  }

  /** Makes it with one key unless somebody else has just done so; complete at any moment. */
  void make() {
    Path fresh =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(fresh, HEAD + Keyring.newLine("k1") + "\n");
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another process made it first; its keys count.
      return;
    } catch (IOException e) {
      throw refuse("无法创建", "cannot be made", e);
    } finally {
      remove(fresh);
    }
  }

  private void remove(Path fresh) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw refuse("旁的临时文件无法删除", "has a temporary file beside it that cannot be deleted", e);
    }
  }

  private DomainException refuse(String zh, String en, @Nullable IOException cause) {
    return new DomainException(
        DomainException.Kind.UNAVAILABLE,
        "key-file",
        Text.of("密钥文件 " + file + " " + zh, "the key file " + file + " " + en),
        Map.of(),
        cause);
  }
}
