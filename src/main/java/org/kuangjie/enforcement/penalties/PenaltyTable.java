package org.kuangjie.enforcement.penalties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.cases.ViolationType;
import org.kuangjie.enforcement.duties.ReferenceRows;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.enforcement.penalties.PenaltyRange.Basis;
import org.kuangjie.shared.Text;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The lines of {@code gis-data/reference/penalties.csv}. */
@Component
public class PenaltyTable {

  private static final String FILE = "gis-data/reference/penalties.csv";
  private static final String REST = "*";

  private final List<Line> lines = ReferenceRows.read(FILE, Line::of);
  private final String hash = hashOf();

  /**
   * @param types empty for all kinds no other line of the law names
   * @param valueFrom yuan; the line holds from this value; null for any
   */
  private record Line(
      String law,
      String clause,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Set<String> types,
      Basis basis,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      @Nullable BigDecimal valueFrom,
      @Nullable BigDecimal valueBelow,
      Text words) {

    static Line of(CSVRecord row) {
      String types = row.get("types");
      return new Line(
          row.get("law"),
          row.get("clause"),
          given(row, "valid_from", LocalDate::parse),
          given(row, "valid_to", LocalDate::parse),
          types.equals(REST) ? Set.of() : named(types),
          Basis.valueOf(row.get("basis")),
          given(row, "least", BigDecimal::new),
          given(row, "most", BigDecimal::new),
          given(row, "value_from", BigDecimal::new),
          given(row, "value_below", BigDecimal::new),
          Text.of(row.get("words_zh"), row.get("words_en")));
    }

    private static Set<String> named(String types) {
      Set<String> names = Set.of(types.split(" "));
      names.forEach(ViolationType::valueOf);
      return names;
    }

    private static <T> @Nullable T given(CSVRecord row, String column, Function<String, T> read) {
      String cell = row.get(column);
      return cell.isEmpty() ? null : read.apply(cell);
    }

    boolean isInForce(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }

    /** While the value is not known every line may be the one. */
    boolean mayHold(@Nullable BigDecimal value) {
      return value == null
          || ((valueFrom == null || value.compareTo(valueFrom) >= 0)
              && (valueBelow == null || value.compareTo(valueBelow) < 0));
    }

    /** A fixed bound under a condition on the value is not known without the value. */
    PenaltyRange range(@Nullable BigDecimal value) {
      boolean times = basis == Basis.VALUE || basis == Basis.COST;
      return new PenaltyRange(
          law,
          clause,
          validFrom,
          validTo,
          basis,
          times ? least : null,
          times ? most : null,
          times ? product(least, value) : least,
          times ? product(most, value) : most,
          words);
    }

    private static @Nullable BigDecimal product(
        @Nullable BigDecimal times, @Nullable BigDecimal value) {
      return times == null || value == null ? null : times.multiply(value);
    }
  }

  /** SHA-256 of the table, kept with each decision held against it. */
  public String hash() {
    return hash;
  }

  /**
   * What the law in force on a day lays down for a kind of violation.
   *
   * @param value market value of the product or cost of restoration, yuan; null when not known
   */
  public List<PenaltyRange> ranges(ViolationType type, LocalDate day, @Nullable BigDecimal value) {
    List<Line> inForce = lines.stream().filter(line -> line.isInForce(day)).toList();
    List<Line> named = inForce.stream().filter(line -> line.types().contains(type.name())).toList();
    List<Line> those =
        named.isEmpty() ? inForce.stream().filter(line -> line.types().isEmpty()).toList() : named;
    return those.stream()
        .filter(line -> line.mayHold(value))
        .map(line -> line.range(value))
        .toList();
  }

  private static String hashOf() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      return Hashes.sha256(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
