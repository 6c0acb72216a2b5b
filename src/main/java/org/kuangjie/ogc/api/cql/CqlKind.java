package org.kuangjie.ogc.api.cql;

import java.util.Locale;
import org.kuangjie.shared.Text;

/** What a value of an expression is. */
public enum CqlKind {
  TEXT("文字", "a text"),
  NUMBER("数值", "a number"),
  BOOLEAN("布尔值", "a boolean"),
  DATE("日期", "a date"),
  /** A moment. */
  TIMESTAMP("时刻", "a timestamp"),
  /** A date and time of China without zone in the column. */
  LOCAL_TIMESTAMP("时刻", "a timestamp"),
  ARRAY("数组", "an array"),
  GEOMETRY("几何", "a geometry");

  private final Text text;

  CqlKind(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  /** The kind in words, with article. */
  public Text text() {
    return text;
  }

  public boolean isTemporal() {
    return this == DATE || isTimestamp();
  }

  public boolean isTimestamp() {
    return this == TIMESTAMP || this == LOCAL_TIMESTAMP;
  }

  /** Of a column, by the PostgreSQL type name. */
  public static CqlKind of(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    if (name.endsWith("[]")) {
      return ARRAY;
    }
    if (name.startsWith("numeric")) {
      return NUMBER;
    }
    return switch (name) {
      case "smallint", "integer", "bigint", "real", "double precision" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "date" -> DATE;
      case "timestamp with time zone" -> TIMESTAMP;
      case "timestamp without time zone" -> LOCAL_TIMESTAMP;
      default -> TEXT;
    };
  }
}
