package org.kuangjie.ogc.api.cql;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * An expression as both encodings have it, before anybody knows the layer. {@code at} is where it
 * stands: number of the character in text, JSON pointer in JSON.
 */
sealed interface CqlNode {

  String at();

  /**
   * Operator or function with its operands.
   *
   * @param op as CQL2 JSON names it, in lower case
   */
  record Call(String op, List<CqlNode> args, String at) implements CqlNode {}

  record Property(String name, String at) implements CqlNode {}

  /**
   * @param value String, Boolean, BigDecimal, LocalDate or OffsetDateTime
   */
  record Value(Object value, String at) implements CqlNode {}

  /** {@code '..'} as an end of an interval. */
  record Open(String at) implements CqlNode {}

  record Interval(CqlNode begin, CqlNode end, String at) implements CqlNode {}

  /**
   * @param geometry in the coordinates and the axis order of the filter's system
   */
  record Shape(Geometry geometry, String at) implements CqlNode {}

  record Items(List<CqlNode> values, String at) implements CqlNode {}
}
