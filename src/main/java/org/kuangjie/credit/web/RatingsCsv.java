package org.kuangjie.credit.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kuangjie.credit.store.PublishedStore.PublicRating;

/** Published ratings as a table for spreadsheets, with the mark of what is synthetic. */
final class RatingsCsv {

  private static final String MARK = "\uFEFF";

  private RatingsCsv() {}

  static String write(List<PublicRating> ratings) {
    StringWriter text = new StringWriter().append(MARK);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader("uscc", "unitName", "districtCode", "score", "band", "asOf", "mark")
            .get();
    try (CSVPrinter table = new CSVPrinter(text, format)) {
      for (PublicRating rating : ratings) {
        table.printRecord(
            rating.uscc(),
            guarded(rating.unitName()),
            rating.districtCode(),
            rating.score(),
            rating.band(),
            rating.asOf(),
            rating.synthetic() ? "示意" : "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A name that begins like a formula is shown, not run. */
  private static String guarded(String name) {
    return name.matches("[=+\\-@].*") ? "'" + name : name;
  }
}
