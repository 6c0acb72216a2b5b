package org.kuangjie.ogc.api.cql;

import org.kuangjie.shared.DomainException;

/** Refusals that say where in the filter the fault lies. */
final class CqlErrors {

  /** Before the name of a query parameter that stands for a condition by itself. */
  static final String PARAMETER = "?";

  private CqlErrors() {}

  static DomainException at(String at, String zh, String en) {
    return at.startsWith(PARAMETER)
        ? DomainException.invalid(
            "parameter",
            "参数 %s：%s".formatted(at.substring(1), zh),
            "Parameter %s: %s".formatted(at.substring(1), en))
        : DomainException.invalid(
            "filter", "filter 位置 %s：%s".formatted(at, zh), "filter, at %s: %s".formatted(at, en));
  }
}
