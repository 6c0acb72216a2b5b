package org.kuangjie.enforcement.duties;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Tables that ship with the product: UTF-8, a heading, comments behind #. */
public final class ReferenceRows {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setTrim(true)
          .get();

  private ReferenceRows() {}

  /**
   * @param file on the class path
   */
  public static <T> List<T> read(String file, Function<CSVRecord, T> toRow) {
    try (InputStreamReader text =
            new InputStreamReader(
                new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(text, FORMAT)) {
      return rows.stream().map(toRow).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
