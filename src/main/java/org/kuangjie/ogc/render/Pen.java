package org.kuangjie.ogc.render;

import java.awt.BasicStroke;
import org.kuangjie.ogc.raster.LinePainter.Cap;
import org.kuangjie.ogc.raster.LinePainter.Join;

/**
 * How a line is drawn.
 *
 * @param width pixels
 * @param dashes lengths of dash and gap by turns, pixels; empty = unbroken
 * @param dashOffset how far into the dashes the line starts, pixels
 */
@SuppressWarnings("ArrayRecordComponent") // for speed; nobody changes or compares them
record Pen(double width, Join join, Cap cap, float[] dashes, double dashOffset) {

  static final double MITRE_LIMIT = 4;
  static final float[] UNBROKEN = {};

  static Pen plain(double width) {
    return new Pen(width, Join.MITRE, Cap.BUTT, UNBROKEN, 0);
  }

  boolean isDashed() {
    return dashes.length > 0;
  }

  Pen withDashes(float[] chosen, double offset) {
    return new Pen(width, join, cap, chosen, offset);
  }

  /** The same for Java2D. */
  BasicStroke stroke() {
    int awtCap =
        switch (cap) {
          case BUTT -> BasicStroke.CAP_BUTT;
          case ROUND -> BasicStroke.CAP_ROUND;
          case SQUARE -> BasicStroke.CAP_SQUARE;
        };
    int awtJoin =
        switch (join) {
          case MITRE -> BasicStroke.JOIN_MITER;
          case ROUND -> BasicStroke.JOIN_ROUND;
          case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
    return new BasicStroke(
        (float) width,
        awtCap,
        awtJoin,
        (float) MITRE_LIMIT,
        isDashed() ? dashes : null,
        (float) dashOffset);
  }
}
