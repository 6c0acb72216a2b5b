package org.kuangjie.ogc.render;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;

/** Font, colours and placement of a TextSymbolizer. */
final class LabelLook {

  private static final double FONT_PIXELS = 10;
  private static final double LARGEST_PIXELS = 300;

  private final org.geotools.api.style.@Nullable Font font;
  private final Measure size;
  private final Ink ink;
  private final @Nullable Ink haloInk;
  private final Measure haloRadius;
  private final Measure anchorX;
  private final Measure anchorY;
  private final @Nullable Displaced displacement;
  private final Measure rotation;
  private final Measure lineOffset;
  private final @Nullable Stamp graphic;
  private final LabelOptions options;
  private final boolean alongLine;
  private final double repeat;

  /**
   * How one feature's label is drawn.
   *
   * @param anchorX which part of the text stands at the point, 0 = left, 1 = right
   * @param anchorY 0 = bottom, 1 = top
   * @param right displacement, pixels
   * @param up displacement, pixels
   */
  record Drawn(
      LabelLook look,
      Feature feature,
      TextLook text,
      double size,
      double anchorX,
      double anchorY,
      double right,
      double up) {

    Font font(String text) {
      return look.font(feature, size, text);
    }

    double lineOffset() {
      return look.lineOffset.of(feature);
    }

    /** Drawn behind the text; null when there is none. */
    @Nullable Stamp graphic() {
      return look.graphic;
    }

    LabelOptions options() {
      return look.options;
    }

    double repeat() {
      return look.repeat;
    }
  }

  LabelLook(TextSymbolizer symbolizer, Lengths lengths) {
    this.font = symbolizer.getFont();
    this.size = lengths.of(font == null ? null : font.getSize(), FONT_PIXELS);
    this.ink =
        new Ink(
            symbolizer.getFill().getColor(), Measure.of(symbolizer.getFill().getOpacity(), 1, 1));
    Halo halo = symbolizer.getHalo();
    this.haloInk =
        halo == null
            ? null
            : new Ink(halo.getFill().getColor(), Measure.of(halo.getFill().getOpacity(), 1, 1));
    this.haloRadius = halo == null ? Measure.fixed(0) : lengths.of(halo.getRadius(), 1);
    PointPlacement point =
        symbolizer.getLabelPlacement() instanceof PointPlacement given ? given : null;
    AnchorPoint anchor = point == null ? null : point.getAnchorPoint();
    this.anchorX = Measure.of(anchor == null ? null : anchor.getAnchorPointX(), 0.5, 1);
    this.anchorY = Measure.of(anchor == null ? null : anchor.getAnchorPointY(), 0.5, 1);
    this.displacement = point == null ? null : Displaced.of(point.getDisplacement(), lengths);
    this.rotation = Measure.of(point == null ? null : point.getRotation(), 0, 1);
    LinePlacement line =
        symbolizer.getLabelPlacement() instanceof LinePlacement given ? given : null;
    this.alongLine = line != null;
    this.lineOffset = lengths.of(line == null ? null : line.getPerpendicularOffset(), 0);
    this.graphic =
        symbolizer.getGraphic() == null ? null : new Stamp(symbolizer.getGraphic(), lengths);
    this.options = LabelOptions.of(symbolizer.getOptions(), lengths.factor());
    double gap = line == null ? 0 : lengths.of(line.getGap(), 0).of(null);
    this.repeat =
        options.repeat() > 0
            ? options.repeat()
            : line != null && line.isRepeated() ? Math.max(gap, 100 * lengths.factor()) : 0;
  }

  boolean isAlongLine() {
    return alongLine;
  }

  LabelOptions options() {
    return options;
  }

  double size(Feature feature) {
    return Math.max(1, Math.min(LARGEST_PIXELS, size.of(feature)));
  }

  /** Radians, clockwise. */
  double turn(Feature feature) {
    return Math.toRadians(rotation.of(feature));
  }

  Drawn of(Feature feature) {
    double halo = haloInk == null ? 0 : haloRadius.of(feature);
    TextLook text =
        new TextLook(
            ink.of(feature), haloInk == null ? 0 : haloInk.of(feature), Math.min(20, halo));
    return new Drawn(
        this,
        feature,
        text,
        size(feature),
        anchorX.of(feature),
        anchorY.of(feature),
        displacement == null ? 0 : displacement.right().of(feature),
        displacement == null ? 0 : displacement.up().of(feature));
  }

  private Font font(Feature feature, double pixels, String text) {
    List<String> families = new ArrayList<>();
    int style = Font.PLAIN;
    if (font != null) {
      for (Expression family : font.getFamily()) {
        families.add(String.valueOf(family.evaluate(feature)));
      }
      String weight = word(font.getWeight(), feature);
      String slant = word(font.getStyle(), feature);
      style |= weight.equals("bold") || weight.matches("[6-9]00") ? Font.BOLD : 0;
      style |= slant.equals("italic") || slant.equals("oblique") ? Font.ITALIC : 0;
    }
    return FontBook.find(families, style, pixels, text);
  }

  private static String word(@Nullable Expression expression, Feature feature) {
    return expression == null
        ? ""
        : String.valueOf(expression.evaluate(feature)).toLowerCase(Locale.ROOT);
  }
}
