package org.kuangjie.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error a person can act on. The domain says what is wrong; the platform alone turns {@link
 * #kind()} into an HTTP status or an OGC exception code.
 */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What sort of answer the caller deserves. */
  public enum Kind {
    /** The request cannot be understood or breaks a rule of form: 400. */
    INVALID,
    /** Nothing of that name or nothing visible to the actor: 404. */
    NOT_FOUND,
    /** The actor is known but may not do this: 403. */
    FORBIDDEN,
    /** The state of the thing forbids the change: 409. */
    CONFLICT,
    /** Larger than the configured limit: 413. */
    TOO_LARGE,
    /** Something we depend on is away for the moment: 503. */
    UNAVAILABLE,
    /** No room is left on a disk of ours: 507. */
    NO_SPACE
  }

  private final Kind kind;
  private final String code;
  private final transient Text text;
  private final transient Map<String, Object> details;

  public DomainException(Kind kind, String code, Text text) {
    this(kind, code, text, Map.of(), null);
  }

  public DomainException(
      Kind kind, String code, Text text, Map<String, Object> details, @Nullable Throwable cause) {
    super(code + ": " + text.en(), cause);
    this.kind = kind;
    this.code = code;
    this.text = text;
    this.details = Map.copyOf(details);
  }

  public static DomainException invalid(String code, String zh, String en) {
    return new DomainException(Kind.INVALID, code, Text.of(zh, en));
  }

  public static DomainException notFound(String code, String zh, String en) {
    return new DomainException(Kind.NOT_FOUND, code, Text.of(zh, en));
  }

  public Kind kind() {
    return kind;
  }

  /** Stable machine word, lower case with hyphens, e.g. {@code unknown-mineral}. */
  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }

  /** Extra members for machines, e.g. {@code nearest} names; never personal data. */
  public Map<String, Object> details() {
    return details;
  }
}
