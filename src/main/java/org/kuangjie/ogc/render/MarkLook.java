package org.kuangjie.ogc.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Mark;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.styling.MarkShapes;

/** A Mark of a style: its shape, fill and stroke. */
final class MarkLook {

  private final Expression name;
  private final @Nullable Shape shape;
  private final @Nullable Ink fill;
  private final @Nullable TileMaker pattern;
  private final @Nullable StrokeLook stroke;
  private final Outline outline = new Outline();

  /**
   * @throws OgcException when the name is of no known mark
   */
  MarkLook(Mark mark, Lengths lengths) {
    this.name = mark.getWellKnownName();
    this.shape = name instanceof Literal ? shape(String.valueOf(name.evaluate(null))) : null;
    boolean graphic = mark.getFill() != null && mark.getFill().getGraphicFill() != null;
    this.fill =
        mark.getFill() == null || graphic
            ? null
            : new Ink(mark.getFill().getColor(), Measure.of(mark.getFill().getOpacity(), 1, 1));
    this.pattern =
        graphic
            ? new TileMaker(new Stamp(mark.getFill().getGraphicFill(), lengths), Margins.NONE)
            : null;
    this.stroke = mark.getStroke() == null ? null : new StrokeLook(mark.getStroke(), lengths);
  }

  private static Shape shape(String name) {
    return MarkShapes.find(name)
        .orElseThrow(
            () ->
                OgcException.invalid(
                    "WellKnownName", "没有名为 " + name + " 的点符号", "There is no mark named " + name));
  }

  boolean isFixed() {
    return name instanceof Literal && (fill == null || fill.isFixed());
  }

  double reach() {
    return stroke == null ? 0 : stroke.reach();
  }

  /**
   * @param placed from the unit box to the map
   * @param opacity 0 to 255
   */
  void draw(@Nullable Feature feature, AffineTransform placed, int opacity, Canvas canvas) {
    Shape drawn = shape == null ? shape(String.valueOf(name.evaluate(feature))) : shape;
    Outlines.of(drawn, placed, outline.clear());
    if (fill != null) {
      canvas.fill(outline, Stamp.seen(fill.of(feature), opacity));
    } else if (pattern != null) {
      canvas.fill(outline, pattern.of(feature));
    }
    if (stroke != null) {
      canvas.stroke(outline, stroke.pen(feature), Stamp.seen(stroke.colour(feature), opacity));
    }
  }
}
