package org.kuangjie.ogc.styling;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shapes of marks by their well-known names: those of OGC 05-077r4, and what GeoServer ({@code
 * shape://slash}) and QGIS ({@code horline}) write beside them. A shape fills the box from -0.5 to
 * 0.5, y down.
 */
public final class MarkShapes {

  private static final Pattern FONT_SIGN =
      Pattern.compile("ttf://([^#]{1,100})#(?:0x|U\\+|\\\\u)?([0-9A-Fa-f]{1,6})");
  private static final Map<String, Shape> SHAPES = shapes();
  private static final Map<String, Optional<Shape>> SIGNS = new ConcurrentHashMap<>();
  private static final int MOST_SIGNS = 1000;

  private MarkShapes() {}

  /** Empty for a name that is no mark we draw, or a sign of a font that is not installed. */
  public static Optional<Shape> find(String name) {
    if (name.startsWith("ttf://")) {
      if (SIGNS.size() > MOST_SIGNS) {
        SIGNS.clear();
      }
      return SIGNS.computeIfAbsent(name, MarkShapes::sign);
    }
    int scheme = name.indexOf("://");
    String plain =
        name.startsWith("shape://") || name.startsWith("extshape://") || name.startsWith("brush://")
            ? name.substring(scheme + 3)
            : name;
    return Optional.ofNullable(SHAPES.get(plain));
  }

  private static Optional<Shape> sign(String name) {
    Matcher matcher = FONT_SIGN.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Font font = new Font(matcher.group(1), Font.PLAIN, 100);
    int code = Integer.parseInt(matcher.group(2), 16);
    if (!font.getFamily().equalsIgnoreCase(matcher.group(1)) || !font.canDisplay(code)) {
      return Optional.empty();
    }
    Shape glyph =
        font.createGlyphVector(new FontRenderContext(null, true, true), Character.toString(code))
            .getOutline();
    Rectangle2D box = glyph.getBounds2D();
    double side = Math.max(box.getWidth(), box.getHeight());
    if (side == 0) {
      return Optional.empty();
    }
    AffineTransform fit = AffineTransform.getScaleInstance(1 / side, 1 / side);
    fit.translate(-box.getCenterX(), -box.getCenterY());
    return Optional.of(fit.createTransformedShape(glyph));
  }

  private static Map<String, Shape> shapes() {
    return Map.ofEntries(
        Map.entry("square", new Rectangle2D.Double(-0.5, -0.5, 1, 1)),
        Map.entry("rectangle", new Rectangle2D.Double(-0.5, -0.25, 1, 0.5)),
        Map.entry("circle", new Ellipse2D.Double(-0.5, -0.5, 1, 1)),
        Map.entry("dot", new Ellipse2D.Double(-0.05, -0.05, 0.1, 0.1)),
        Map.entry("triangle", ring(0, -0.5, 0.5, 0.5, -0.5, 0.5)),
        Map.entry("equilateral_triangle", regular(3, 1)),
        Map.entry("star", regular(5, 0.382)),
        Map.entry("regular_star", regular(5, 0.382)),
        Map.entry("diamond", regular(4, 1)),
        Map.entry("pentagon", regular(5, 1)),
        Map.entry("hexagon", regular(6, 1)),
        Map.entry("octagon", regular(8, 1)),
        Map.entry("cross", cross(0)),
        Map.entry("cross_fill", cross(0)),
        Map.entry("x", cross(Math.PI / 4)),
        Map.entry("cross2", lines("-.5 -.5 .5 .5 -.5 .5 .5 -.5")),
        Map.entry("times", lines("-.5 -.5 .5 .5 -.5 .5 .5 -.5")),
        Map.entry("plus", lines("-.5 0 .5 0 0 -.5 0 .5")),
        Map.entry("slash", lines("-.5 .5 .5 -.5")),
        Map.entry("backslash", lines("-.5 -.5 .5 .5")),
        Map.entry("vertline", lines("0 -.5 0 .5")),
        Map.entry("line", lines("0 -.5 0 .5")),
        Map.entry("horline", lines("-.5 0 .5 0")),
        Map.entry("arrow", ring(0, -0.5, 0.5, 0, 0.2, 0, 0.2, 0.5, -0.2, 0.5, -0.2, 0, -0.5, 0)),
        Map.entry("narrow", ring(0, -0.5, 0.5, 0.5, 0, 0.2, -0.5, 0.5)),
        Map.entry("filled_arrowhead", ring(0, 0, -0.5, 0.5, -0.5, -0.5)),
        Map.entry("oarrow", open(-0.5, -0.3, 0, 0, -0.5, 0.3)),
        Map.entry("carrow", ring(-0.5, -0.3, 0, 0, -0.5, 0.3)),
        Map.entry("coarrow", open(0, -0.3, 0.5, 0, 0, 0.3)),
        Map.entry("ccarrow", ring(0, -0.3, 0.5, 0, 0, 0.3)),
        Map.entry("semi_circle", new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.CHORD)),
        Map.entry("emicircle", new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.CHORD)),
        Map.entry("quarter_circle", new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 90, Arc2D.PIE)),
        Map.entry("half_square", ring(-0.5, -0.5, 0, -0.5, 0, 0.5, -0.5, 0.5)));
  }

  /**
   * A figure with equal corners, the first one on top.
   *
   * @param inner how far the points between the corners lie from the middle, against the corners; 1
   *     = no such points
   */
  private static Path2D regular(int corners, double inner) {
    int points = inner == 1 ? corners : 2 * corners;
    double[] xy = new double[2 * points];
    for (int i = 0; i < points; i++) {
      double radius = inner == 1 || i % 2 == 0 ? 0.5 : 0.5 * inner;
      double angle = 2 * Math.PI * i / points - Math.PI / 2;
      xy[2 * i] = radius * Math.cos(angle);
      xy[2 * i + 1] = radius * Math.sin(angle);
    }
    return ring(xy);
  }

  private static Shape cross(double turn) {
    double w = 0.1;
    Path2D upright =
        ring(
            -w, -.5, w, -.5, w, -w, .5, -w, .5, w, w, w, w, .5, -w, .5, -w, w, -.5, w, -.5, -w, -w,
            -w);
    return AffineTransform.getRotateInstance(turn).createTransformedShape(upright);
  }

  private static Path2D ring(double... xy) {
    Path2D path = open(xy);
    path.closePath();
    return path;
  }

  private static Path2D open(double... xy) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  /** Separate lines, four numbers each. */
  private static Path2D lines(String numbers) {
    Path2D.Double path = new Path2D.Double();
    String[] words = numbers.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      double x = Double.parseDouble(words[i]);
      double y = Double.parseDouble(words[i + 1]);
      if (i % 4 == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }
}
