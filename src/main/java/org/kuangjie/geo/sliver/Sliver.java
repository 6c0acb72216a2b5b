package org.kuangjie.geo.sliver;

import org.kuangjie.shared.Text;

/**
 * A piece of overlap or gap between two outlines, with what most likely made it.
 *
 * @param areaSquareMetres ellipsoidal (TD/T 1055-2019)
 * @param widthMetres how far the two outlines part at most
 * @param explanation the figures that led to the kind
 */
public record Sliver(Kind kind, double areaSquareMetres, double widthMetres, Text explanation) {

  /** What made it. */
  public enum Kind {
    /** 取位误差: as narrow as the printed precision of coordinates. */
    ROUNDING("取位误差", "rounding of coordinates"),
    /** 弦弧差: the same edge drawn straight in two different systems. */
    CHORD("弦弧差", "chord of another coordinate system"),
    /** 整体平移: one outline is the other's, moved; often a datum that was not converted. */
    SHIFT("整体平移", "constant shift"),
    /** 狭长碎面 without another explanation. */
    NARROW("狭长碎面", "narrow piece"),
    /** 面状: too wide for any of these. */
    AREA("面状", "areal");

    private final Text title;

    Kind(String zh, String en) {
      this.title = Text.of(zh, en);
    }

    public Text title() {
      return title;
    }
  }

  /** False: a matter of drawing, not of ground. */
  public boolean isReal() {
    return kind == Kind.AREA || kind == Kind.NARROW || kind == Kind.SHIFT;
  }
}
