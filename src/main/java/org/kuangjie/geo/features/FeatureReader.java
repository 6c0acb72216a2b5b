package org.kuangjie.geo.features;

import java.nio.file.Path;
import java.util.List;
import org.kuangjie.shared.DomainException;

/** Opens layer files of every format that {@link FeatureFormat#canRead()}; content decides. */
public final class FeatureReader {

  private FeatureReader() {}

  /**
   * Names of the layers, tables or sheets in a file, in file order.
   *
   * @param fileName as the sender calls the file; {@code file} may have a name of the server's
   * @throws DomainException INVALID for a format that is not read or a broken file, TOO_LARGE
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static List<String> datasets(Path file, String fileName) {
    throw Refusals.format(fileName);
  }

  /**
   * Opens one data set for reading.
   *
   * @throws DomainException INVALID for a format that is not read, a broken file, a CRS that cannot
   *     be used, or several data sets without a choice; TOO_LARGE; UNAVAILABLE when the disk is
   *     full
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static FeatureFile open(Path file, String fileName, ReadOptions options) {
    throw Refusals.format(fileName);
  }
}
