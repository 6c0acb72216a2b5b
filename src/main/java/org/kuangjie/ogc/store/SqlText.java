package org.kuangjie.ogc.store;

import java.util.ArrayList;
import java.util.List;

/** A statement, or a piece of one, with a question mark for each parameter. */
record SqlText(String text, List<Object> parameters) {

  /** A parameter of the type the statement wants there. */
  record Untyped(String text) {}

  static final SqlText TRUE = SqlText.of("TRUE");
  static final SqlText FALSE = SqlText.of("FALSE");

  SqlText {
    parameters = List.copyOf(parameters);
  }

  static SqlText of(String text, Object... parameters) {
    return new SqlText(text, List.of(parameters));
  }

  /** The pieces put into the places marked {@code %s} of a pattern, parameters in that order. */
  static SqlText format(String pattern, SqlText... pieces) {
    Object[] texts = new Object[pieces.length];
    List<Object> parameters = new ArrayList<>();
    for (int i = 0; i < pieces.length; i++) {
      texts[i] = pieces[i].text();
      parameters.addAll(pieces[i].parameters());
    }
    return new SqlText(String.format(pattern, texts), parameters);
  }
}
