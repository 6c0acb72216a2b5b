package org.kuangjie.credit.web;

import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;

/** Fields one step needs and another does not. */
final class Given {

  private Given() {}

  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw DomainException.invalid(
          "missing-field", "须填写" + field, "this step needs the field " + field);
    }
    return value;
  }
}
