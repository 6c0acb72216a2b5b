package org.kuangjie.ogc.api.cql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kuangjie.ogc.api.cql.CqlToken.Kind;
import org.kuangjie.shared.DomainException;

/**
 * Reads the text encoding by recursive descent. Precedence, from loose to tight: OR, AND, NOT,
 * comparisons, sums, products, power, sign. What fits together is checked later, with the layer at
 * hand.
 */
final class CqlTextParser {

  private static final Set<String> RESERVED =
      Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

  private final List<CqlToken> tokens;
  private final CqlBudget budget = new CqlBudget();
  private int next;

  private CqlTextParser(List<CqlToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws DomainException INVALID when the text is no CQL2
   */
  static CqlNode parse(String text) {
    CqlTextParser parser = new CqlTextParser(CqlLexer.read(text));
    CqlNode node = parser.or();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected("AND、OR 或结尾", "AND, OR or the end");
    }
    return node;
  }

  private CqlNode or() {
    budget.enter(peek().at());
    CqlNode node = chain("or", "OR");
    budget.leave();
    return node;
  }

  private CqlNode chain(String op, String word) {
    CqlNode first = word.equals("OR") ? chain("and", "AND") : not();
    if (!peek().isWord(word)) {
      return first;
    }
    List<CqlNode> all = new ArrayList<>(List.of(first));
    while (peek().isWord(word)) {
      next++;
      all.add(word.equals("OR") ? chain("and", "AND") : not());
    }
    return new CqlNode.Call(op, all, first.at());
  }

  private CqlNode not() {
    CqlToken token = peek();
    if (!token.isWord("NOT")) {
      return comparison();
    }
    next++;
    budget.enter(token.at());
    CqlNode inner = not();
    budget.leave();
    return new CqlNode.Call("not", List.of(inner), token.at());
  }

  private CqlNode comparison() {
    CqlNode left = sum();
    CqlToken token = peek();
    if (token.kind() == Kind.SYMBOL && COMPARISONS.contains(token.text())) {
      next++;
      return new CqlNode.Call(token.text(), List.of(left, sum()), token.at());
    }
    if (token.isWord("IS")) {
      next++;
      boolean negated = accept("NOT");
      expect("NULL");
      return negated("isnull", List.of(left), token, negated);
    }
    boolean negated = token.isWord("NOT");
    if (negated) {
      next++;
    }
    CqlToken word = peek();
    if (accept("LIKE")) {
      return negated("like", List.of(left, sum()), word, negated);
    }
    if (accept("BETWEEN")) {
      CqlNode low = sum();
      expect("AND");
      return negated("between", List.of(left, low, sum()), word, negated);
    }
    if (accept("IN")) {
      return negated("in", List.of(left, list()), word, negated);
    }
    if (negated) {
      throw unexpected("LIKE、BETWEEN 或 IN", "LIKE, BETWEEN or IN");
    }
    return left;
  }

  private static CqlNode negated(String op, List<CqlNode> args, CqlToken token, boolean negated) {
    CqlNode call = new CqlNode.Call(op, args, token.at());
    return negated ? new CqlNode.Call("not", List.of(call), token.at()) : call;
  }

  private CqlNode list() {
    CqlToken open = peek();
    expectSymbol("(");
    return new CqlNode.Items(restOfList(), open.at());
  }

  private CqlNode sum() {
    CqlNode left = product();
    while (peek().isSymbol("+") || peek().isSymbol("-")) {
      CqlToken token = tokens.get(next++);
      left = new CqlNode.Call(token.text(), List.of(left, product()), token.at());
    }
    return left;
  }

  private CqlNode product() {
    CqlNode left = power();
    while (isProduct(peek())) {
      CqlToken token = tokens.get(next++);
      String op = token.text().toLowerCase(Locale.ROOT);
      left = new CqlNode.Call(op, List.of(left, power()), token.at());
    }
    return left;
  }

  private static boolean isProduct(CqlToken token) {
    return token.isSymbol("*") || token.isSymbol("/") || token.isSymbol("%") || token.isWord("DIV");
  }

  private CqlNode power() {
    CqlNode left = signed();
    if (!peek().isSymbol("^")) {
      return left;
    }
    CqlToken token = tokens.get(next++);
    return new CqlNode.Call("^", List.of(left, signed()), token.at());
  }

  private CqlNode signed() {
    CqlToken token = peek();
    if (!token.isSymbol("-") && !token.isSymbol("+")) {
      return primary();
    }
    next++;
    budget.enter(token.at());
    CqlNode inner = signed();
    budget.leave();
    if (token.text().equals("+")) {
      return inner;
    }
    return inner instanceof CqlNode.Value value && value.value() instanceof BigDecimal number
        ? new CqlNode.Value(number.negate(), token.at())
        : new CqlNode.Call(
            "*",
            List.of(new CqlNode.Value(BigDecimal.ONE.negate(), token.at()), inner),
            token.at());
  }

  private CqlNode primary() {
    CqlToken token = peek();
    switch (token.kind()) {
      case STRING -> {
        next++;
        return new CqlNode.Value(token.text(), token.at());
      }
      case NUMBER -> {
        next++;
        return new CqlNode.Value(CqlLiterals.number(token.text(), token.at()), token.at());
      }
      case QUOTED_NAME -> {
        next++;
        return new CqlNode.Property(token.text(), token.at());
      }
      case WORD -> {
        return named(token);
      }
      default -> {
        return parenthesised(token);
      }
    }
  }

  private CqlNode parenthesised(CqlToken token) {
    if (!token.isSymbol("(")) {
      throw unexpected("值、字段名或 (", "a value, a property or (");
    }
    next++;
    if (peek().isSymbol(")")) {
      next++;
      return new CqlNode.Items(List.of(), token.at());
    }
    CqlNode first = or();
    if (peek().isSymbol(",")) {
      next++;
      List<CqlNode> all = new ArrayList<>(List.of(first));
      all.addAll(restOfList());
      return new CqlNode.Items(all, token.at());
    }
    expectSymbol(")");
    return first;
  }

  private CqlNode named(CqlToken token) {
    String word = token.text().toUpperCase(Locale.ROOT);
    if (RESERVED.contains(word)) {
      throw unexpected("值或字段名", "a value or a property");
    }
    next++;
    if (word.equals("TRUE") || word.equals("FALSE")) {
      return new CqlNode.Value(word.equals("TRUE"), token.at());
    }
    if (WktReading.isTag(word) && WktReading.follows(peek())) {
      WktReading wkt = new WktReading(tokens, next, budget);
      CqlNode shape = wkt.read(word, token.at());
      next = wkt.next();
      return shape;
    }
    if (!peek().isSymbol("(")) {
      return new CqlNode.Property(token.text(), token.at());
    }
    next++;
    List<CqlNode> args = peek().isSymbol(")") ? empty() : restOfList();
    return CqlLiterals.call(token.text().toLowerCase(Locale.ROOT), args, token.at());
  }

  private List<CqlNode> empty() {
    next++;
    return List.of();
  }

  /** Up to and with the closing parenthesis. */
  private List<CqlNode> restOfList() {
    List<CqlNode> all = new ArrayList<>();
    do {
      all.add(or());
    } while (acceptComma());
    expectSymbol(")");
    return all;
  }

  private boolean acceptComma() {
    boolean comma = peek().isSymbol(",");
    next += comma ? 1 : 0;
    return comma;
  }

  private boolean accept(String word) {
    boolean found = peek().isWord(word);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(String word) {
    if (!accept(word)) {
      throw unexpected(word, word);
    }
  }

  private void expectSymbol(String symbol) {
    if (!peek().isSymbol(symbol)) {
      throw unexpected(symbol, symbol);
    }
    next++;
  }

  private CqlToken peek() {
    return tokens.get(next);
  }

  private DomainException unexpected(String zh, String en) {
    return unexpected(peek(), zh, en);
  }

  static DomainException unexpected(CqlToken token, String zh, String en) {
    boolean end = token.kind() == Kind.END;
    return CqlErrors.at(
        token.at(),
        "应为 %s，却是 %s".formatted(zh, end ? "结尾" : token.text()),
        "expected %s, found %s".formatted(en, end ? "the end" : token.text()));
  }
}
