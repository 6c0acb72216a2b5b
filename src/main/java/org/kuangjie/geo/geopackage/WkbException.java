package org.kuangjie.geo.geopackage;

/** Why a geometry cannot be read. */
public final class WkbException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    DAMAGED,
    /** A type of geometry that is not read, named by the message; curves for example. */
    KIND,
    TOO_MANY_VERTICES
  }

  private final Reason reason;

  WkbException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static WkbException damaged() {
    return new WkbException(Reason.DAMAGED, "damaged");
  }

  public Reason reason() {
    return reason;
  }
}
