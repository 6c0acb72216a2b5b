package org.kuangjie.platform.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Says why there is no database, in words that name what to change. */
final class DatabaseProblem {

  private DatabaseProblem() {}

  static DomainException of(String code, String zh, String en, Object... arguments) {
    return because(null, code, zh, en, arguments);
  }

  static DomainException because(
      @Nullable Throwable cause, String code, String zh, String en, Object... arguments) {
    return new DomainException(
        DomainException.Kind.UNAVAILABLE, code, Text.format(zh, en, arguments), Map.of(), cause);
  }
}
