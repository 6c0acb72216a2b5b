package org.kuangjie.compliance.rules.infrastructure;

import java.util.Set;
import java.util.function.Function;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;

/**
 * Features a clause protects, and how.
 *
 * @param from the line the law measures from
 * @param limit by feature, where it depends on its grade or place
 * @param conduct what must not be done within
 */
record Target(
    String layer,
    Set<String> kinds,
    Named from,
    Function<FeatureFact, Limit> limit,
    Conduct conduct) {

  Target {
    kinds = Set.copyOf(kinds);
  }

  /** The line the law names. */
  enum Named {
    /** 用地外缘、路堤坡脚、路堑坡顶、桥梁外侧 */
    EDGE,
    /** 中心线 */
    CENTRELINE
  }

  /**
   * Metres.
   *
   * @param least the limit if it is as low as it can be
   * @param most the limit if it is as high as it can be; equal where it is known
   */
  record Limit(double least, double most) {
    static Limit of(double metres) {
      return new Limit(metres, metres);
    }
  }

  static Target fromEdge(double metres, Conduct conduct, String... kinds) {
    Limit limit = Limit.of(metres);
    return new Target(LayerName.INFRASTRUCTURE, Set.of(kinds), Named.EDGE, fact -> limit, conduct);
  }

  static Target fromCentreLine(double metres, Conduct conduct, String... kinds) {
    Limit limit = Limit.of(metres);
    return new Target(
        LayerName.INFRASTRUCTURE, Set.of(kinds), Named.CENTRELINE, fact -> limit, conduct);
  }

  Target ofLayer(String name) {
    return new Target(name, kinds, from, limit, conduct);
  }

  boolean matches(FeatureFact fact) {
    return fact.layer().equals(layer) && kinds.contains(fact.kind());
  }
}
