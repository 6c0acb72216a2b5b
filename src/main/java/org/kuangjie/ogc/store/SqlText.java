package org.kuangjie.ogc.store;

import java.util.List;

/** A statement, or a piece of one, with a question mark for each parameter. */
record SqlText(String text, List<Object> parameters) {

  SqlText {
    parameters = List.copyOf(parameters);
  }
}
