package org.kuangjie.geo.features;

/** What the values of a field are in Java. */
public enum FieldType {
  /** {@link String}. */
  TEXT,
  /** {@link Long}, or {@link java.math.BigInteger} where that is too small. */
  INTEGER,
  /** {@link java.math.BigDecimal} or {@link Double}. */
  NUMBER,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.OffsetDateTime} or {@link java.time.LocalDateTime}. */
  DATETIME,
  /** Maps and lists, as JSON has them. */
  JSON
}
