package org.kuangjie.ogc.api.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kuangjie.ogc.api.cql.CqlToken.Kind;
import org.locationtech.jts.geom.Geometry;

/** Reads a geometry in well-known text out of a filter's words. */
final class WktReading {

  private static final Set<String> TAGS =
      Set.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION");

  private final List<CqlToken> tokens;
  private final CqlBudget budget;
  private int next;

  /**
   * @param next index of the word after the tag
   */
  WktReading(List<CqlToken> tokens, int next, CqlBudget budget) {
    this.tokens = tokens;
    this.next = next;
    this.budget = budget;
  }

  static boolean isTag(String word) {
    return TAGS.contains(word);
  }

  /** Whether the word after a tag says that it is one, and not the name of a property. */
  static boolean follows(CqlToken token) {
    return token.isSymbol("(") || token.isWord("Z") || token.isWord("EMPTY");
  }

  /** Index of the word after the geometry. */
  int next() {
    return next;
  }

  CqlNode read(String tag, String at) {
    return new CqlNode.Shape(geometry(tag, at), at);
  }

  private Geometry geometry(String tag, String at) {
    if (peek().isWord("Z")) {
      next++;
    }
    if (peek().isWord("EMPTY")) {
      next++;
      return GeometryLiterals.build(tag, List.of(), at);
    }
    if (tag.equals("GEOMETRYCOLLECTION")) {
      return GeometryLiterals.collection(members());
    }
    return GeometryLiterals.build(
        tag,
        switch (tag) {
          case "POINT" -> single(list(0));
          case "LINESTRING", "MULTIPOINT" -> list(0);
          case "POLYGON", "MULTILINESTRING" -> list(1);
          default -> list(2);
        },
        at);
  }

  private static List<Object> single(List<Object> list) {
    return list.size() == 1 && list.get(0) instanceof List<?> point
        ? new ArrayList<>(point)
        : List.of();
  }

  private List<Geometry> members() {
    List<Geometry> members = new ArrayList<>();
    budget.enter(peek().at());
    symbol("(");
    do {
      CqlToken token = tokens.get(next++);
      String tag = token.text().toUpperCase(Locale.ROOT);
      if (token.kind() != Kind.WORD || !isTag(tag)) {
        throw CqlTextParser.unexpected(token, "几何类型，如 POINT", "a geometry such as POINT");
      }
      members.add(geometry(tag, token.at()));
    } while (comma());
    symbol(")");
    budget.leave();
    return members;
  }

  /** Points between parentheses, {@code depth} more levels of parentheses around them. */
  private List<Object> list(int depth) {
    List<Object> all = new ArrayList<>();
    symbol("(");
    do {
      all.add(depth == 0 ? point() : list(depth - 1));
    } while (comma());
    symbol(")");
    return all;
  }

  /** MULTIPOINT may have parentheses around each point. */
  private List<Object> point() {
    boolean wrapped = peek().isSymbol("(");
    next += wrapped ? 1 : 0;
    List<Object> numbers = new ArrayList<>();
    do {
      numbers.add(number());
    } while (!peek().isSymbol(",") && !peek().isSymbol(")"));
    if (wrapped) {
      symbol(")");
    }
    return numbers;
  }

  private double number() {
    boolean negative = peek().isSymbol("-");
    next += negative || peek().isSymbol("+") ? 1 : 0;
    CqlToken token = tokens.get(next);
    if (token.kind() != Kind.NUMBER) {
      throw CqlTextParser.unexpected(token, "坐标数值", "a coordinate");
    }
    next++;
    double value = CqlLiterals.number(token.text(), token.at()).doubleValue();
    return negative ? -value : value;
  }

  private boolean comma() {
    boolean comma = peek().isSymbol(",");
    next += comma ? 1 : 0;
    return comma;
  }

  private void symbol(String symbol) {
    if (!peek().isSymbol(symbol)) {
      throw CqlTextParser.unexpected(peek(), symbol, symbol);
    }
    next++;
  }

  private CqlToken peek() {
    return tokens.get(next);
  }
}
