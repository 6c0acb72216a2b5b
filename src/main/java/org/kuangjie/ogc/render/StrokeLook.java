package org.kuangjie.ogc.render;

import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.raster.LinePainter.Cap;
import org.kuangjie.ogc.raster.LinePainter.Join;

/** A Stroke of a style: colour and pen for each feature. */
final class StrokeLook {

  private static final double WIDEST_PIXELS = 256;

  private final Ink ink;
  private final Measure width;
  private final Measure dashOffset;
  private final Measure[] dashes;
  private final Join join;
  private final Cap cap;
  private final @Nullable Pen fixed;

  StrokeLook(Stroke stroke, Lengths lengths) {
    this.ink = new Ink(stroke.getColor(), Measure.of(stroke.getOpacity(), 1, 1));
    this.width = lengths.of(stroke.getWidth(), 1);
    this.dashOffset = lengths.of(stroke.getDashOffset(), 0);
    List<Expression> array = stroke.dashArray();
    this.dashes =
        array == null
            ? new Measure[0]
            : array.stream().map(length -> lengths.of(length, 0)).toArray(Measure[]::new);
    this.join = join(stroke.getLineJoin());
    this.cap = cap(stroke.getLineCap());
    this.fixed = isFixed() ? pen(null) : null;
  }

  private boolean isFixed() {
    boolean all = width.isFixed() && dashOffset.isFixed();
    for (Measure dash : dashes) {
      all &= dash.isFixed();
    }
    return all;
  }

  private static Join join(@Nullable Expression expression) {
    return switch (word(expression)) {
      case "round" -> Join.ROUND;
      case "bevel" -> Join.BEVEL;
      default -> Join.MITRE;
    };
  }

  private static Cap cap(@Nullable Expression expression) {
    return switch (word(expression)) {
      case "round" -> Cap.ROUND;
      case "square" -> Cap.SQUARE;
      default -> Cap.BUTT;
    };
  }

  private static String word(@Nullable Expression expression) {
    return expression == null
        ? ""
        : String.valueOf(expression.evaluate(null)).toLowerCase(Locale.ROOT);
  }

  int colour(@Nullable Feature feature) {
    return ink.of(feature);
  }

  Pen pen(@Nullable Feature feature) {
    if (fixed != null) {
      return fixed;
    }
    float[] lengths = new float[dashes.length];
    float sum = 0;
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (float) Math.max(0, dashes[i].of(feature));
      sum += lengths[i];
    }
    return new Pen(
        Math.max(0, Math.min(WIDEST_PIXELS, width.of(feature))),
        join,
        cap,
        sum > lengths.length * 0.05 ? lengths : Pen.UNBROKEN,
        dashOffset.of(feature));
  }

  double reach() {
    return Math.min(WIDEST_PIXELS, width.most(64)) * (join == Join.MITRE ? 2 : 0.5) + 1;
  }
}
