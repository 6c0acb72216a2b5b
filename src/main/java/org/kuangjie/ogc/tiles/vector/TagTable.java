package org.kuangjie.ogc.tiles.vector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys and values of a layer, each written once (MVT 2.1, 4.4). */
final class TagTable {

  private static final int STRING = 1;
  private static final int DOUBLE = 3;
  private static final int INTEGER = 4;
  private static final int SIGNED = 6;
  private static final int BOOLEAN = 7;

  private final int[] keyOfColumn;
  private final List<String> keys = new ArrayList<>();
  private final Map<Object, Integer> indexes = new HashMap<>();
  private final Bytes values = new Bytes();
  private final Bytes value = new Bytes();

  TagTable(int columns) {
    keyOfColumn = new int[columns];
    Arrays.fill(keyOfColumn, -1);
  }

  /** Number of a column's key, given at its first use. */
  int key(int column, String name) {
    if (keyOfColumn[column] < 0) {
      keyOfColumn[column] = keys.size();
      keys.add(name);
    }
    return keyOfColumn[column];
  }

  List<String> keys() {
    return keys;
  }

  /** The values as repeated field 4 of a layer. */
  Bytes values() {
    return values;
  }

  int value(Object given) {
    Integer known = indexes.get(given);
    if (known != null) {
      return known;
    }
    int index = indexes.size();
    indexes.put(given, index);
    value.clear();
    write(given);
    values.message(4, value);
    return index;
  }

  private void write(Object given) {
    if (given instanceof Boolean yes) {
      value.number(BOOLEAN, yes ? 1 : 0);
    } else if (given instanceof Integer || given instanceof Long || given instanceof Short) {
      whole(((Number) given).longValue());
    } else if (given instanceof BigDecimal decimal && isWhole(decimal)) {
      whole(decimal.longValue());
    } else if (given instanceof Number number) {
      value.fixed(DOUBLE, number.doubleValue());
    } else if (given instanceof List<?> several) {
      value.text(STRING, several.stream().map(String::valueOf).collect(Collectors.joining(",")));
    } else {
      value.text(STRING, given.toString());
    }
  }

  private static boolean isWhole(BigDecimal decimal) {
    return decimal.scale() <= 0 && decimal.precision() - decimal.scale() <= 18;
  }

  private void whole(long number) {
    if (number >= 0) {
      value.number(INTEGER, number);
    } else {
      value.number(SIGNED, (number << 1) ^ (number >> 63));
    }
  }
}
