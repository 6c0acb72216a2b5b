package org.kuangjie.geo.features;

import java.io.IOException;
import java.util.List;
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
    } catch (IOException e) {
      if (Refusals.isDiskFull(e)) {
        throw Refusals.diskFull(e);
      }
      throw e;
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
    } catch (IOException e) {
      if (Refusals.isDiskFull(e)) {
        throw Refusals.diskFull(e);
      }
      throw e;
    }
  }
}
