package org.kuangjie.credit.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as anybody sees one who has not stated a purpose: masked (D.3).
 *
 * @param name masked
 * @param number masked 居民身份证号码
 * @param contact masked; null when none is known
 */
public record Person(
    UUID id, String name, String number, @Nullable String contact, boolean synthetic) {

  /**
   * The fields as they are. Opened for a stated purpose only; never logged.
   *
   * @param number 居民身份证号码, normalised
   */
  public record Fields(String name, String number, @Nullable String contact) {

    Person masked(UUID id, boolean synthetic) {
      return new Person(
          id,
          Masks.name(name),
          Masks.number(number),
          contact == null ? null : Masks.contact(contact),
          synthetic);
    }

    /** Nothing of it, so that no log can show it. */
    @Override
    public String toString() {
      return "Fields[***]";
    }
  }

  /** A row with its personal fields sealed. */
  public record Sealed(
      UUID id, String name, String number, @Nullable String contact, boolean synthetic) {}
}
