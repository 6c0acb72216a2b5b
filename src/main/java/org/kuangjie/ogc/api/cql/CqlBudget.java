package org.kuangjie.ogc.api.cql;

import org.kuangjie.shared.DomainException;

/** Bounds what one filter may ask for; counted while it is read. */
final class CqlBudget {

  static final int LONGEST_TEXT = 100_000;
  private static final int DEEPEST = 50;
  private static final int MOST_NODES = 5_000;

  private int depth;
  private int nodes;

  static void checkLength(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw DomainException.invalid(
          "filter",
          "filter 过长，最多 %d 个字符".formatted(LONGEST_TEXT),
          "filter is too long; at most %d characters".formatted(LONGEST_TEXT));
    }
  }

  void enter(String at) {
    if (++depth > DEEPEST) {
      throw CqlErrors.at(
          at, "嵌套超过 %d 层".formatted(DEEPEST), "nested more than %d deep".formatted(DEEPEST));
    }
    if (++nodes > MOST_NODES) {
      throw CqlErrors.at(
          at, "条件超过 %d 项".formatted(MOST_NODES), "more than %d parts".formatted(MOST_NODES));
    }
  }

  void leave() {
    depth--;
  }
}
