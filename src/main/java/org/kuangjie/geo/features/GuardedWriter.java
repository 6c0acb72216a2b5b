package org.kuangjie.geo.features;

import java.io.IOException;
import java.util.List;
import org.kuangjie.geo.file.FileFailures;
import org.kuangjie.shared.Text;

/** Closes a writer once, and tells a full disk from other trouble. */
final class GuardedWriter implements FeatureWriter {

  private final FeatureWriter writer;
  private boolean closed;

  GuardedWriter(FeatureWriter writer) {
    this.writer = writer;
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    try {
      writer.write(row);
    } catch (IOException | RuntimeException e) {
      throwDiskFull(e);
      throw e;
    }
  }

  /** Workbooks wrap what the disk says into exceptions of their own. */
  private static void throwDiskFull(Exception e) {
    if (FileFailures.isDiskFull(e)) {
      throw FileFailures.diskFull(e);
    }
  }

  @Override
  public List<Text> notes() {
    return writer.notes();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      writer.close();
    } catch (IOException | RuntimeException e) {
      throwDiskFull(e);
      throw e;
    }
  }
}
