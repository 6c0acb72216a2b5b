package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.kuangjie.enforcement.duties.DutyKind.Filer;
import org.kuangjie.enforcement.duties.DutyKind.Owner;
import org.kuangjie.enforcement.duties.DutyKind.Reviewer;
import org.kuangjie.enforcement.duties.DutyKind.Rhythm;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** The duties of {@code gis-data/reference/duties.csv}, those out of force included. */
@Component
public class DutyTable {

  private static final String FILE = "gis-data/reference/duties.csv";

  private final List<DutyKind> kinds = ReferenceRows.read(FILE, DutyTable::kind);

  public List<DutyKind> list() {
    return kinds;
  }

  /**
   * @throws DomainException NOT_FOUND {@code unknown-duty}
   */
  public DutyKind get(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-duty", "没有义务“%s”".formatted(code), "there is no duty " + code));
  }

  private static DutyKind kind(CSVRecord row) {
    String until = row.get("valid_to");
    return new DutyKind(
        row.get("code"),
        Owner.valueOf(row.get("owed_by")),
        Set.copyOf(several(row.get("size"), ";", Function.identity())),
        row.get("oil_gas").equals("yes"),
        Rhythm.valueOf(row.get("period")),
        several(row.get("due"), ";", DueRule::parse),
        row.get("basis"),
        Filer.valueOf(row.get("filed_by")),
        Reviewer.valueOf(row.get("reviewed_by")),
        row.get("gate").equals("yes"),
        row.get("public").equals("yes"),
        Integer.parseInt(row.get("remind")),
        Text.of(row.get("title_zh"), row.get("title_en")),
        row.get("document"),
        row.get("clause"),
        several(row.get("requirement"), " ", Function.identity()),
        LocalDate.parse(row.get("valid_from")),
        until.isEmpty() ? null : LocalDate.parse(until),
        several(row.get("fields"), "\\|", DutyField::parse),
        several(row.get("documents"), "\\|", DutyPaper::parse),
        Text.of(row.get("note_zh"), row.get("note_en")));
  }

  private static <T> List<T> several(String cell, String separator, Function<String, T> each) {
    return Stream.of(cell.split(separator)).filter(part -> !part.isBlank()).map(each).toList();
  }
}
