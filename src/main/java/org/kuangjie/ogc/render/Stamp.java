package org.kuangjie.ogc.render;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.styling.Picture;

/** A Graphic of a style, ready to be set on the map anywhere. The first of its symbols is drawn. */
final class Stamp {

  private static final double MARK_PIXELS = 6;
  private static final double LARGEST_PIXELS = 512;

  private final @Nullable MarkLook mark;
  private final @Nullable BufferedImage picture;
  private final Measure size;
  private final Measure rotation;
  private final Measure opacity;
  private final Measure anchorX;
  private final Measure anchorY;
  private final Measure gap;
  private final Measure initialGap;
  private final Displaced displacement;

  Stamp(Graphic graphic, Lengths lengths) {
    GraphicalSymbol symbol = graphic.graphicalSymbols().get(0);
    this.mark = symbol instanceof Mark given ? new MarkLook(given, lengths) : null;
    this.picture =
        symbol instanceof ExternalGraphic external
                && external.getInlineContent() instanceof Picture given
            ? given.image()
            : null;
    Expression given = graphic.getSize();
    boolean natural = picture != null && (given == null || given == Expression.NIL);
    this.size =
        natural && picture != null
            ? Measure.fixed(picture.getHeight() * lengths.factor())
            : lengths.of(given, MARK_PIXELS);
    this.rotation = Measure.of(graphic.getRotation(), 0, 1);
    this.opacity = Measure.of(graphic.getOpacity(), 1, 1);
    AnchorPoint anchor = graphic.getAnchorPoint();
    this.anchorX = Measure.of(anchor == null ? null : anchor.getAnchorPointX(), 0.5, 1);
    this.anchorY = Measure.of(anchor == null ? null : anchor.getAnchorPointY(), 0.5, 1);
    this.gap = lengths.of(graphic.getGap(), 0);
    this.initialGap = lengths.of(graphic.getInitialGap(), 0);
    Displaced moved = Displaced.of(graphic.getDisplacement(), lengths);
    this.displacement = moved == null ? new Displaced(Measure.fixed(0), Measure.fixed(0)) : moved;
  }

  /** Whether it looks the same for every feature. */
  boolean isFixed() {
    return size.isFixed()
        && rotation.isFixed()
        && opacity.isFixed()
        && (mark == null || mark.isFixed());
  }

  /** Height in pixels. */
  double size(@Nullable Feature feature) {
    return Math.max(0, Math.min(LARGEST_PIXELS, size.of(feature)));
  }

  double width(@Nullable Feature feature) {
    double height = size(feature);
    return picture == null ? height : height * picture.getWidth() / picture.getHeight();
  }

  /** Between one graphic and the next along a line, pixels. */
  double gap(@Nullable Feature feature) {
    return gap.of(feature);
  }

  double initialGap(@Nullable Feature feature) {
    return initialGap.of(feature);
  }

  /**
   * @param turn radians, clockwise, beside its own rotation
   */
  void draw(@Nullable Feature feature, double x, double y, double turn, Canvas canvas) {
    double height = size(feature);
    double width = width(feature);
    double reach = width + height;
    if (height <= 0
        || x < -reach - reach()
        || y < -reach - reach()
        || x > canvas.width() + reach + reach()
        || y > canvas.height() + reach + reach()) {
      return;
    }
    AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
    placed.rotate(turn);
    placed.translate(displacement.right().of(feature), -displacement.up().of(feature));
    placed.rotate(Math.toRadians(rotation.of(feature)));
    placed.translate((0.5 - anchorX.of(feature)) * width, (anchorY.of(feature) - 0.5) * height);
    placed.scale(width, height);
    double seen = Math.max(0, Math.min(1, opacity.of(feature)));
    if (mark != null) {
      mark.draw(feature, placed, (int) Math.round(255 * seen), canvas);
    } else if (picture != null) {
      placed.translate(-0.5, -0.5);
      placed.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
      canvas.picture(picture, placed, seen);
    }
  }

  double reach() {
    double stroke = mark == null ? 0 : mark.reach();
    double moved = Math.abs(displacement.right().most(64)) + Math.abs(displacement.up().most(64));
    return Math.min(LARGEST_PIXELS, size.most(64)) + stroke + moved;
  }

  /** A colour with an opacity from 0 to 255. */
  static int seen(int colour, int opacity) {
    return opacity == 255 ? colour : Pixmap.scale(colour, opacity);
  }
}
