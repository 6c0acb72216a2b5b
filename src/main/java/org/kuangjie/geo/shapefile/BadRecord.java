package org.kuangjie.geo.shapefile;

/** A record of a .shp that cannot be read; those after it can. */
public final class BadRecord extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private BadRecord(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  static BadRecord damaged() {
    return new BadRecord("impossible shape", false);
  }

  static BadRecord tooLarge() {
    return new BadRecord("more vertices than allowed", true);
  }

  /** It has more vertices than the reader was allowed; else its bytes make no shape. */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
