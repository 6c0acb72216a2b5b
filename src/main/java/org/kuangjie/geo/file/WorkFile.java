package org.kuangjie.geo.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;

/** A temporary file that is gone when closed, also when filling it failed half-way. */
public final class WorkFile implements Closeable {

  private static final int CHUNK = 1 << 16;

  private final Path path;

  private WorkFile(Path path) {
    this.path = path;
  }

  /** Opens the stream the bytes go to; another one in tests, where disks are full on demand. */
  public interface Opener {
    OutputStream open(Path path) throws IOException;
  }

  /**
   * An empty file that only this process's user may read.
   *
   * @param folder null = where the system keeps temporary files
   * @throws DomainException NO_SPACE when the disk is full
   */
  public static WorkFile create(@Nullable Path folder, String suffix) {
    try {
      return new WorkFile(
          folder == null
              ? Files.createTempFile("kuangjie-", suffix)
              : Files.createTempFile(folder, "kuangjie-", suffix));
    } catch (IOException e) {
      throw FileFailures.refusal(e);
    }
  }

  /**
   * Copies a stream into a new file.
   *
   * @throws DomainException NO_SPACE when the disk is full; nothing is left behind
   */
  public static WorkFile copy(
      InputStream from, @Nullable Path folder, String suffix, Opener opener) {
    WorkFile file = create(folder, suffix);
    try (OutputStream out = opener.open(file.path)) {
      byte[] chunk = new byte[CHUNK];
      for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
        out.write(chunk, 0, read);
      }
      return file;
    } catch (IOException e) {
      file.close();
      throw FileFailures.refusal(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
