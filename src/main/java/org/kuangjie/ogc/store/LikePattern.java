package org.kuangjie.ogc.store;

import org.geotools.api.filter.PropertyIsLike;

/** A pattern of Filter Encoding as SQL's LIKE has it, with a backslash as escape. */
final class LikePattern {

  private LikePattern() {}

  static String of(PropertyIsLike filter) {
    String given = filter.getLiteral();
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < given.length(); ) {
      if (given.startsWith(filter.getEscape(), i)
          && i + filter.getEscape().length() < given.length()) {
        i += filter.getEscape().length();
        plain(pattern, given.charAt(i++));
      } else if (given.startsWith(filter.getWildCard(), i)) {
        pattern.append('%');
        i += filter.getWildCard().length();
      } else if (given.startsWith(filter.getSingleChar(), i)) {
        pattern.append('_');
        i += filter.getSingleChar().length();
      } else {
        plain(pattern, given.charAt(i++));
      }
    }
    return pattern.toString();
  }

  private static void plain(StringBuilder pattern, char c) {
    if (c == '%' || c == '_' || c == '\\') {
      pattern.append('\\');
    }
    pattern.append(c);
  }
}
