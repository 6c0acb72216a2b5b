package org.kuangjie.ogc.api.cql;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.ogc.api.cql.CqlToken.Kind;

/** Cuts the text encoding into words (OGC 21-065r2, annex B). */
final class CqlLexer {

  private final String text;
  private int next;

  private CqlLexer(String text) {
    this.text = text;
  }

  /** All words, the last is {@link Kind#END}. */
  static List<CqlToken> read(String text) {
    CqlBudget.checkLength(text);
    CqlLexer lexer = new CqlLexer(text);
    List<CqlToken> tokens = new ArrayList<>();
    CqlToken token;
    do {
      token = lexer.token();
      tokens.add(token);
    } while (token.kind() != Kind.END);
    return tokens;
  }

  private CqlToken token() {
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    int start = next;
    if (next == text.length()) {
      return new CqlToken(Kind.END, "", start);
    }
    char c = text.charAt(next);
    if (c == '\'') {
      return new CqlToken(Kind.STRING, quoted('\''), start);
    }
    if (c == '"') {
      return new CqlToken(Kind.QUOTED_NAME, quoted('"'), start);
    }
    if (isDigit(c) || (c == '.' && next + 1 < text.length() && isDigit(text.charAt(next + 1)))) {
      return number(start);
    }
    if (isNameStart(text.codePointAt(next))) {
      return word(start);
    }
    return symbol(start);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(int c) {
    return c == '_' || c == ':' || Character.isLetter(c) || Character.isIdeographic(c);
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || c == '.' || (Character.isUnicodeIdentifierPart(c) && c > ' ');
  }

  private CqlToken word(int start) {
    while (next < text.length() && isNamePart(text.codePointAt(next))) {
      next += Character.charCount(text.codePointAt(next));
    }
    return new CqlToken(Kind.WORD, text.substring(start, next), start);
  }

  private CqlToken number(int start) {
    digits();
    if (next < text.length() && text.charAt(next) == '.') {
      next++;
      digits();
    }
    int mark = next;
    if (next < text.length() && (text.charAt(next) == 'E' || text.charAt(next) == 'e')) {
      next++;
      if (next < text.length() && "+-".indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      int exponent = next;
      digits();
      if (next == exponent) {
        next = mark;
      }
    }
    return new CqlToken(Kind.NUMBER, text.substring(start, next), start);
  }

  private void digits() {
    while (next < text.length() && isDigit(text.charAt(next))) {
      next++;
    }
  }

  /** A doubled quote, or one after a backslash, is a character of the content. */
  private String quoted(char quote) {
    int start = next++;
    StringBuilder content = new StringBuilder();
    while (next < text.length()) {
      char c = text.charAt(next++);
      boolean more = next < text.length();
      if (c == '\\' && more && text.charAt(next) == quote) {
        content.append(quote);
        next++;
      } else if (c != quote) {
        content.append(c);
      } else if (more && text.charAt(next) == quote) {
        content.append(quote);
        next++;
      } else {
        return content.toString();
      }
    }
    throw CqlErrors.at(
        String.valueOf(start + 1),
        "引号 %s 没有配对".formatted(quote),
        "the quote %s is never closed".formatted(quote));
  }

  private CqlToken symbol(int start) {
    for (String two : List.of("<>", "<=", ">=")) {
      if (text.startsWith(two, next)) {
        next += 2;
        return new CqlToken(Kind.SYMBOL, two, start);
      }
    }
    String one = text.substring(next, text.offsetByCodePoints(next, 1));
    if (!"()=<>+-*/%^,".contains(one)) {
      throw CqlErrors.at(
          String.valueOf(start + 1),
          "不认识字符 %s".formatted(one),
          "the character %s means nothing here".formatted(one));
    }
    next++;
    return new CqlToken(Kind.SYMBOL, one, start);
  }
}
