package org.kuangjie.shared;

/** What {@code bin/kuangjie} tells the calling shell. */
public final class ExitCode {

  /** Done; a check ended with PASS, INFO or WARN. */
  public static final int OK = 0;

  /** Findings a person has to look at: STRICT, BLOCK_UNLESS, INDETERMINATE. */
  public static final int NEEDS_PERSON = 1;

  /** A check ended with BLOCK. */
  public static final int BLOCK = 2;

  /** DATA_ERROR, or input that cannot be read or breaks a rule of form. */
  public static final int INVALID_INPUT = 3;

  /** What was named does not exist. */
  public static final int NOT_FOUND = 4;

  /** The database, or something else we depend on, is away, or the disk is full. */
  public static final int UNAVAILABLE = 5;

  /** The command line itself is wrong. */
  public static final int USAGE = 64;

  /** A fault of the program. */
  public static final int INTERNAL = 70;

  private ExitCode() {}

  public static int of(DomainException.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> NOT_FOUND;
      case UNAVAILABLE, NO_SPACE -> UNAVAILABLE;
      case INVALID, TOO_LARGE, FORBIDDEN, CONFLICT -> INVALID_INPUT;
    };
  }
}
