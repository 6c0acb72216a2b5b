package org.kuangjie.geo.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kuangjie.shared.DomainException;

/** CSV, TSV and semicolon tables; quotes as spreadsheets write them. */
public final class DelimitedText {

  private static final List<Character> DELIMITERS = List.of('\t', ',', ';');
  private static final int SAMPLE_LINES = 20;

  private DelimitedText() {}

  /**
   * The delimiter most sample lines agree on, or a tab when there is none.
   *
   * @param text full-width characters already narrowed
   */
  public static char delimiter(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(SAMPLE_LINES).toList();
    char best = '\t';
    long most = 0;
    for (char delimiter : DELIMITERS) {
      long count = lines.stream().filter(line -> line.indexOf(delimiter) >= 0).count();
      if (count > most) {
        most = count;
        best = delimiter;
      }
    }
    return best;
  }

  /**
   * @throws DomainException {@code table-too-many-columns}, {@code table-too-large}, {@code
   *     table-cell-too-long}, {@code table-quotes}
   */
  public static Sheet read(String text, char delimiter) {
    SheetBuilder sheet = new SheetBuilder("", new TableLimits.Counter());
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      int row = 0;
      for (CSVRecord line : parser) {
        for (int column = 0; column < line.size(); column++) {
          sheet.add(row, column, Cell.of(line.get(column).strip()));
        }
        row++;
      }
      return sheet.build();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw DomainException.invalid(
          "table-quotes",
          "CSV中的引号不成对，请用表格软件重新另存为CSV",
          "The quotes of the CSV do not pair up; save it again as CSV");
    }
  }
}
