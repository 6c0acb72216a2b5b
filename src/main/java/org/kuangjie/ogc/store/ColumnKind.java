package org.kuangjie.ogc.store;

/** How values of a column compare. */
enum ColumnKind {
  INTEGER,
  DECIMAL,
  REAL,
  DOUBLE,
  TEXT,
  BOOLEAN,
  DATE,
  TIME,
  /** Without zone: China's. */
  TIMESTAMP,
  INSTANT,
  LIST,
  GEOMETRY,
  /** GML's own properties, which no feature of ours has: always null. */
  ABSENT;

  static ColumnKind of(String type) {
    return switch (type) {
      case "smallint", "integer", "bigint" -> INTEGER;
      case "numeric" -> DECIMAL;
      case "real" -> REAL;
      case "double precision" -> DOUBLE;
      case "boolean" -> BOOLEAN;
      case "date" -> DATE;
      case "time without time zone" -> TIME;
      case "timestamp without time zone" -> TIMESTAMP;
      case "timestamp with time zone" -> INSTANT;
      default -> type.endsWith("[]") ? LIST : TEXT;
    };
  }

  boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == REAL || this == DOUBLE;
  }

  boolean isTemporal() {
    return this == DATE || this == TIMESTAMP || this == INSTANT;
  }
}
