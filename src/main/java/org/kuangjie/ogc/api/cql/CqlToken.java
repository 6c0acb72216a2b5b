package org.kuangjie.ogc.api.cql;

/**
 * A word of the text encoding.
 *
 * @param text the content without quotes; of a symbol itself; empty at the end
 * @param start index of its first character
 */
record CqlToken(Kind kind, String text, int start) {

  enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Number of the character, from 1. */
  String at() {
    return String.valueOf(start + 1);
  }
}
