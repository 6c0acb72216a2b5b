package org.kuangjie.enforcement.duties;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Documents the duties rest on and what took their place (004-R37): {@code
 * gis-data/reference/legal_documents.csv}.
 */
@Component
public class LegalDocuments {

  private static final String FILE = "gis-data/reference/legal_documents.csv";

  private final List<LegalDocument> documents = read();

  /**
   * @param number as it is cited
   * @param inForceFrom null when it is not asserted
   * @param inForceTo last day; null while in force, or when it is not asserted
   * @param replacedBy number of the document that repealed it; empty for none
   */
  public record LegalDocument(
      String number,
      String title,
      String issuer,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceTo,
      String replacedBy,
      String note) {

    public boolean isRepealed() {
      return !replacedBy.isEmpty();
    }
  }

  public List<LegalDocument> list() {
    return documents;
  }

  public Optional<LegalDocument> find(String number) {
    return documents.stream().filter(each -> each.number().equals(number)).findFirst();
  }

  private static List<LegalDocument> read() {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();
    try (InputStreamReader text =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.parse(text, format)) {
      return rows.stream().map(LegalDocuments::document).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LegalDocument document(CSVRecord row) {
    return new LegalDocument(
        row.get("number"),
        row.get("title"),
        row.get("issuer"),
        day(row.get("in_force_from")),
        day(row.get("in_force_to")),
        row.get("replaced_by"),
        row.get("note"));
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
