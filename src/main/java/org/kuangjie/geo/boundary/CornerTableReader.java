package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.CornerListWords.Elevations;
import org.kuangjie.geo.boundary.CornerRow.Kind;
import org.kuangjie.geo.boundary.CornerRow.Parsed;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.AxisOrder;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.TableColumns.Group;
import org.kuangjie.geo.boundary.TableColumns.Place;
import org.kuangjie.geo.table.Cell;
import org.kuangjie.geo.table.Sheet;
import org.kuangjie.geo.table.Sheet.Row;
import org.kuangjie.shared.Text;

/**
 * Corner tables of spreadsheets and CSV files. Under a heading that names the coordinates the
 * columns are known; rows without such a heading are read as lines of a corner list.
 */
final class CornerTableReader {

  private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");

  /** Tables are written so that no text becomes a formula. */
  private static final Pattern QUOTED = Pattern.compile("'[=+\\-@]");

  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d*)?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?");
  private static final Pattern SPACED = Pattern.compile("\\d{1,3} +\\d{1,2} +\\d{1,2}(\\.\\d*)?");
  private static final Pattern WITH_UNIT = Pattern.compile("[+-]?\\d+(\\.\\d*)?\\s*(米|m|M|°|度)");

  private static final int MAX_CELL_SHOWN = 20;

  private final Issues issues;
  private final CornerListWords words = new CornerListWords();
  private final CornerParts parts;
  private final CornerListReader lines;
  private @Nullable TableColumns columns;
  private String ring = "";
  private String parcel = "";
  private boolean afterBlank;
  private int lastNumber = -1;

  private CornerTableReader(Issues issues) {
    this.issues = issues;
    this.parts = new CornerParts(issues);
    this.lines = new CornerListReader(issues, words, parts);
  }

  /** True when a heading of the table names both coordinates. */
  static boolean recognises(Sheet sheet) {
    return sheet.rows().stream().anyMatch(row -> TableColumns.of(row, null) != null);
  }

  static RawBoundary read(Sheet sheet, String format, Issues issues) {
    CornerTableReader reader = new CornerTableReader(issues);
    List<Row> rows = sheet.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row below = i + 1 < rows.size() ? rows.get(i + 1) : null;
      if (!reader.takeHeading(rows.get(i), below)) {
        reader.take(rows.get(i));
      }
    }
    return reader.lines.finish(format);
  }

  private boolean takeHeading(Row row, @Nullable Row below) {
    TableColumns found = TableColumns.of(row, below);
    if (found == null) {
      return columns != null && TableColumns.isUnitRow(row);
    }
    if (columns == null) {
      report(found, row.number());
    }
    columns = found;
    words.setOrder(found.eastFirst() ? AxisOrder.EAST_FIRST : AxisOrder.NORTH_FIRST);
    afterBlank = false;
    return true;
  }

  private void report(TableColumns found, int number) {
    if (found.bothKinds()) {
      issues.warn(
          "DQ-04",
          Where.FILE,
          Text.of(
              "表中同时有平面坐标和经纬度，只采用平面坐标（X、Y）",
              "The table has metres and degrees side by side; only the metres (X, Y) were read"));
    }
    List<Group> groups = found.groups();
    boolean unclear =
        groups.get(0).label() >= 0 && groups.stream().anyMatch(group -> group.label() < 0);
    if (unclear) {
      issues.error(
          "DQ-04",
          Where.FILE,
          Text.format(
              "第 %d 行表头有几组坐标，后面的组没有点号：如是另一坐标系的同一批拐点请删去，否则请补上点号列",
              "The heading in row %d has several groups of coordinates, some without corner numbers;"
                  + " delete those of another CRS or add the numbers",
              number));
    }
  }

  private void take(Row row) {
    TableColumns known = columns;
    if (row.isBlank()) {
      afterBlank = !parts.isBlockEmpty();
      lines.takeWords("");
    } else if (known == null) {
      lines.take(line(row), row.number());
    } else {
      takeData(row, known);
    }
  }

  private static String line(Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isEmpty())
        .map(cell -> clean(cell.text()))
        .collect(Collectors.joining("\t"));
  }

  private void takeData(Row row, TableColumns known) {
    List<RawCorner> corners = new ArrayList<>();
    List<Integer> filled = new ArrayList<>();
    Kind worst = Kind.WORDS;
    for (int i = 0; i < known.groups().size(); i++) {
      Group group = known.groups().get(i);
      Cell north = cell(row, group.north());
      Cell east = cell(row, group.east());
      RawCorner corner = corner(row, group, north, east);
      if (corner != null) {
        corners.add(corner);
        filled.add(i);
      } else {
        Kind kind = kind(row, group, north, east);
        worst = kind == Kind.WORDS ? worst : kind;
      }
    }
    if (worst != Kind.WORDS) {
      reportBad(row, worst, known);
    } else if (corners.isEmpty()) {
      lines.takeWords(line(row).replace('\t', ' '));
    }
    if (!corners.isEmpty()) {
      startWhatIsNew(row, known, corners.get(0));
      boolean labelled = known.groups().get(0).label() >= 0;
      parts.add(new Parsed(Kind.CORNERS, corners, filled, labelled));
    }
  }

  private @Nullable RawCorner corner(Row row, Group group, Cell north, Cell east) {
    boolean eastFirst = columns != null && columns.eastFirst();
    String label = clean(row.text(group.label()));
    boolean written = !north.numeric() && !east.numeric();
    return eastFirst
        ? CornerRow.corner(label, east.text(), north.text(), written)
        : CornerRow.corner(label, north.text(), east.text(), written);
  }

  private static Cell cell(Row row, Place place) {
    Cell first = row.cell(place.column());
    if (!place.inThree() || first.isEmpty()) {
      return new Cell(clean(first.text()), first.numeric());
    }
    String minutes = clean(row.text(place.column() + 1));
    String seconds = clean(row.text(place.column() + 2));
    String text =
        clean(first.text())
            + "°"
            + (minutes.isEmpty() ? "" : minutes + "′")
            + (seconds.isEmpty() ? "" : seconds + "″");
    return new Cell(text, row.cell(place.column() + 2).numeric());
  }

  /** As {@link CornerRow} takes it: without signs around the number, blanks between the units. */
  private static String clean(String cell) {
    String text = CoordinateText.plainSigns(TextDecoder.narrow(cell)).strip();
    text = text.startsWith("'") ? text.substring(1) : text;
    if (PLAIN.matcher(text).matches()) {
      return text;
    } else if (THOUSANDS.matcher(text).matches()) {
      return text.replace(",", "");
    } else if (SPACED.matcher(text).matches()) {
      return text.replaceAll(" +", "-");
    }
    return WITH_UNIT.matcher(text).matches()
        ? text.replaceAll("[^\\d.+-]", "")
        : CoordinateText.withoutMarks(text);
  }

  /** Why a group gives no corner. */
  private static Kind kind(Row row, Group group, Cell north, Cell east) {
    String both = north.text() + east.text();
    if (both.contains("**") || both.contains("××")) {
      return Kind.MASKED;
    } else if (both.isEmpty()) {
      return Kind.WORDS;
    }
    boolean numbered = CornerRow.numberOf(clean(row.text(group.label()))) >= 0;
    return numbered || both.chars().filter(Character::isDigit).count() >= 4
        ? Kind.UNREADABLE
        : Kind.WORDS;
  }

  private void reportBad(Row row, Kind kind, TableColumns known) {
    if (kind == Kind.MASKED) {
      lines.reportMasked(row.number());
      return;
    }
    String shown =
        known.groups().stream()
            .flatMap(group -> List.of(group.north(), group.east()).stream())
            .map(place -> row.text(place.column()))
            .map(text -> text.length() > MAX_CELL_SHOWN ? text.substring(0, MAX_CELL_SHOWN) : text)
            .collect(Collectors.joining(" | "));
    boolean rounded = ROUNDED.matcher(shown).find();
    issues.error(
        "DQ-04",
        Where.FILE,
        rounded
            ? Text.format(
                "第 %d 行的坐标是科学计数法（%s），位数已丢失；请把单元格格式改为数值（2位小数）后重新保存",
                "Row %d has a coordinate in scientific notation (%s), digits are lost; format the"
                    + " cells as numbers with 2 decimals and save again",
                row.number(),
                shown)
            : Text.format(
                "第 %d 行的坐标缺失或无法识别（%s），请补全X和Y",
                "Row %d lacks a coordinate or has one that cannot be read (%s); give X and Y",
                row.number(),
                shown));
  }

  private void startWhatIsNew(Row row, TableColumns known, RawCorner first) {
    String newParcel = clean(row.text(known.parcel()));
    String newRing = clean(row.text(known.ring()));
    int number = CornerRow.numberOf(first.label());
    if (!newParcel.isEmpty() && !newParcel.equals(parcel)) {
      parts.startPart(newParcel);
      parcel = newParcel;
      ring = newRing;
    } else if (!newRing.isEmpty() && !newRing.equals(ring)) {
      parts.startRing();
      ring = newRing;
    } else if (afterBlank && known.ring() < 0 && known.parcel() < 0) {
      startAfterBlank(row, number);
    }
    afterBlank = false;
    lastNumber = number;
    noteAttributes(row, known);
  }

  private void startAfterBlank(Row row, int number) {
    if (number >= 0 && number == lastNumber + 1) {
      issues.warn(
          "DQ-04",
          Where.FILE,
          Text.format(
              "第 %d 行之前有空行而点号连续，按新的一圈读取；如属同一圈请删去空行",
              "Row %d follows an empty row while the numbers go on; read as a new ring, delete the"
                  + " empty row if it is the same one",
              row.number()));
    }
    parts.startRing();
  }

  private void noteAttributes(Row row, TableColumns known) {
    String remark = row.text(known.remark());
    if (!remark.isEmpty()) {
      parts.noteRemark(QUOTED.matcher(remark).lookingAt() ? remark.substring(1) : remark);
    }
    var top = CoordinateText.parse(clean(row.text(known.top())));
    var bottom = CoordinateText.parse(clean(row.text(known.bottom())));
    if (top.isPresent() && bottom.isPresent()) {
      parts.noteElevations(new Elevations(top.getAsDouble(), bottom.getAsDouble()));
    }
  }
}
