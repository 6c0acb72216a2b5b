package org.kuangjie.geo.features;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * A layer file opened for reading. Not for use by two threads at once, but for {@link #share()}.
 */
public interface FeatureFile extends AutoCloseable {

  FeatureFormat format();

  /** Name of the layer, table or sheet in the file that is read. */
  String dataset();

  /** Columns in file order; for GeoJSON those of the first feature, others may follow. */
  List<FeatureField> fields();

  /** The CRS the coordinates are read in, e.g. {@code EPSG:4545}, and how that was found. */
  String crs();

  /** What a person should know about how the file was understood; complete once opened. */
  List<Text> notes();

  /** Number of rows, where the file says so before it is read. */
  OptionalLong count();

  /**
   * Read once, in order.
   *
   * @throws DomainException from the iterator when the file itself proves broken
   */
  Iterator<FeatureRow> rows();

  /** How much of the file is read, 0 to 1; an estimate where compression hides it. */
  double share();

  @Override
  void close() throws IOException;
}
