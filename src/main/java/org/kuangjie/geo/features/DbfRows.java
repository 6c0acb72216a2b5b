package org.kuangjie.geo.features;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.shapefile.DbfReader;
import org.kuangjie.geo.shapefile.DbfReader.Field;

/** Records of a .dbf as values of the types its fields have. */
final class DbfRows {

  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private final DbfReader table;
  private final List<FeatureField> fields = new ArrayList<>();

  DbfRows(DbfReader table) {
    this.table = table;
    List<Field> stored = table.header().fields();
    for (int i = 0; i < stored.size(); i++) {
      Field field = stored.get(i);
      int length = field.type() == 'C' ? field.length() : 0;
      fields.add(new FeatureField(table.fieldNames().get(i), type(field), length));
    }
  }

  List<FeatureField> fields() {
    return fields;
  }

  private static FieldType type(Field field) {
    return switch (field.type()) {
      case 'N', 'F' -> field.decimals() == 0 ? FieldType.INTEGER : FieldType.NUMBER;
      case 'D' -> FieldType.DATE;
      case 'L' -> FieldType.BOOLEAN;
      default -> FieldType.TEXT;
    };
  }

  /** The record just read; a value that its field's type does not allow is a problem of the row. */
  void fill(RowDraft row) {
    for (int i = 0; i < fields.size(); i++) {
      FeatureField field = fields.get(i);
      Field stored = table.header().fields().get(i);
      String cell = table.cell(stored);
      try {
        row.put(field.name(), value(stored, cell));
      } catch (NumberFormatException | DateTimeException e) {
        row.put(field.name(), cell);
        row.problem(
            RowProblem.of(
                "value-type",
                "字段 %s 的值不是 %s".formatted(field.name(), field.type()),
                "The value of %s is no %s".formatted(field.name(), field.type())));
      }
    }
  }

  private static @Nullable Object value(Field field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case 'N', 'F' -> number(field, cell);
      case 'D' -> cell.chars().allMatch(c -> c == '0') ? null : date(cell);
      case 'L' -> bool(cell);
      default -> cell;
    };
  }

  /** Asterisks stand for a number that did not fit: nobody knows it any more. */
  private static @Nullable Object number(Field field, String cell) {
    BigDecimal number = new BigDecimal(cell);
    boolean whole = field.decimals() == 0 && number.scale() <= 0 && number.precision() < 30;
    if (!whole) {
      return number;
    }
    BigInteger integer = number.toBigIntegerExact();
    return integer.abs().compareTo(LONGEST) > 0 ? integer : (Object) integer.longValue();
  }

  private static LocalDate date(String cell) {
    if (cell.length() != 8) {
      throw new DateTimeException("no date");
    }
    return LocalDate.of(
        Integer.parseInt(cell.substring(0, 4)),
        Integer.parseInt(cell.substring(4, 6)),
        Integer.parseInt(cell.substring(6)));
  }

  private static @Nullable Boolean bool(String cell) {
    return switch (cell) {
      case "T", "t", "Y", "y" -> true;
      case "F", "f", "N", "n" -> false;
      case "?" -> null;
      default -> throw new NumberFormatException(cell);
    };
  }
}
