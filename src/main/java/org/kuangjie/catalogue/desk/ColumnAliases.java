package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** How bureaus call the columns of our layers: {@code gis-data/reference/field_aliases.csv}. */
@Component
class ColumnAliases {

  private static final String FILE = "gis-data/reference/field_aliases.csv";

  private final List<Alias> aliases = read();

  /**
   * A field name that stands for a column.
   *
   * @param name normalised
   */
  private record Alias(String column, String name) {}

  /** Width, case and separators do not tell names apart. */
  static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_\\-.·/()（）:：]", "");
  }

  /** Names of the column, normalised; the column's own first. */
  List<String> names(String column) {
    List<String> names = new ArrayList<>(List.of(normal(column)));
    aliases.stream().filter(a -> a.column().equals(column)).map(Alias::name).forEach(names::add);
    return names;
  }

  private static List<Alias> read() {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();
    List<Alias> found = new ArrayList<>();
    try (InputStreamReader text =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(text, format)) {
      for (CSVRecord row : rows) {
        for (String name : row.get("aliases").split(";")) {
          found.add(new Alias(row.get("column"), normal(name)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(found);
  }
}
