package org.kuangjie.catalogue.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood.
 *
 * @param crs the coordinates are read in
 * @param encoding of texts; null where the format leaves no choice
 * @param count rows, where the file says so beforehand; null otherwise
 * @param fields columns in file order; empty where only the rows tell
 */
public record FileFacts(
    String format,
    String crs,
    @Nullable String encoding,
    @Nullable Long count,
    List<String> fields) {

  public FileFacts {
    fields = List.copyOf(fields);
  }
}
