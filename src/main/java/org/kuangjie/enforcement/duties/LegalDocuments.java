package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents the duties rest on and what took their place (004-R37): {@code
 * gis-data/reference/legal_documents.csv}.
 */
@Component
public class LegalDocuments {

  private static final String FILE = "gis-data/reference/legal_documents.csv";

  private final List<LegalDocument> documents = ReferenceRows.read(FILE, LegalDocuments::document);

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
