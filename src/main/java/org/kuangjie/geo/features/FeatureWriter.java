package org.kuangjie.geo.features;

import java.io.IOException;
import java.util.List;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Writes rows to a layer file, in constant memory; {@link #close()} completes the file. */
public interface FeatureWriter extends AutoCloseable {

  /**
   * @throws DomainException TOO_LARGE when the format can hold no more, INVALID for a geometry the
   *     layout does not allow, NO_SPACE when the disk is full
   */
  void write(FeatureRow row) throws IOException;

  /** What the format could not hold as it was; complete after {@link #close()}. */
  List<Text> notes();

  @Override
  void close() throws IOException;
}
