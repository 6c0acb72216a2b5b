package org.kuangjie.geo.features;

import java.io.OutputStream;
import org.kuangjie.shared.DomainException;

/** Opens writers of every format that {@link FeatureFormat#canWrite()}. */
public final class FeatureWriters {

  private FeatureWriters() {}

  /**
   * @param out receives the file and is closed with the writer; formats that need to seek are put
   *     together in a temporary file first
   * @throws DomainException INVALID when the format cannot be written or not with this layout
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static FeatureWriter open(FeatureFormat format, OutputStream out, WriteLayout layout) {
    throw Refusals.format(format + " " + layout.name());
  }
}
