package org.kuangjie.ogc.gml;

import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.crs.Projected;
import org.kuangjie.ogc.feature.Shape;
import org.kuangjie.ogc.feature.Shape.Part;
import org.kuangjie.ogc.xml.ByteText;

/**
 * Writes shapes as GML. The layer's type of geometry decides between single and multiple geometry;
 * what has more parts than that is written as what it is.
 */
public final class GmlShapeWriter {

  private final ByteText out;
  private final GmlDialect dialect;
  private final String geometryType;
  private final Projected projected;
  private final int first;
  private final byte[] reference;
  private double[] numbers = {};
  private String id = "";
  private int members;

  /**
   * @param geometryType simple-feature type name of the layer
   */
  public GmlShapeWriter(ByteText out, GmlDialect dialect, GmlCrs crs, String geometryType) {
    this.out = out;
    this.dialect = dialect;
    this.geometryType = geometryType;
    this.projected = new Projected(crs.crs());
    this.first = crs.northFirst() ? 1 : 0;
    String name = " srsName=\"" + crs.name() + "\"";
    this.reference =
        ByteText.bytes(dialect == GmlDialect.GML2 ? name : name + " srsDimension=\"2\"");
  }

  /**
   * @param featureId the geometry's own ids begin with it
   */
  public void write(Shape shape, String featureId) {
    numbers = projected.of(shape.xy());
    id = featureId;
    members = 0;
    int shapes = count(shape, null);
    boolean single = shapes == 1 && !geometryType.startsWith("Multi") && !isCollection();
    if (single) {
      part(shape, 0, true);
    } else {
      several(shape, shapes);
    }
  }

  /** Bounds of the shape just written, or about to be. */
  public void bounds(Shape shape) {
    double[] xy = projected.of(shape.xy());
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    int end = shape.xy().length;
    for (int i = 0; i < end; i++) {
      low[i & 1] = Math.min(low[i & 1], xy[i]);
      high[i & 1] = Math.max(high[i & 1], xy[i]);
    }
    boolean old = dialect == GmlDialect.GML2;
    out.raw(old ? "<gml:boundedBy><gml:Box" : "<gml:boundedBy><gml:Envelope").raw(reference);
    out.raw(old ? "><gml:coordinates>" : "><gml:lowerCorner>");
    corner(low);
    out.raw(old ? " " : "</gml:lowerCorner><gml:upperCorner>");
    corner(high);
    out.raw(
        old
            ? "</gml:coordinates></gml:Box></gml:boundedBy>"
            : "</gml:upperCorner></gml:Envelope></gml:boundedBy>");
  }

  private void corner(double[] xy) {
    out.number(xy[first], projected.decimals()).raw(dialect == GmlDialect.GML2 ? ',' : ' ');
    out.number(xy[1 - first], projected.decimals());
  }

  private boolean isCollection() {
    return geometryType.equals("GeometryCollection");
  }

  /** Shapes of a kind, or of all kinds; holes are none. */
  private static int count(Shape shape, @Nullable Part kind) {
    int count = 0;
    for (int i = 0; i < shape.partCount(); i++) {
      boolean counted = kind == null ? shape.part(i) != Part.HOLE : shape.part(i) == kind;
      count += counted ? 1 : 0;
    }
    return count;
  }

  private void several(Shape shape, int shapes) {
    Multi multi = multi(shape, shapes);
    out.raw("<gml:").raw(multi.name());
    open(true);
    for (int i = 0; i < shape.partCount(); i++) {
      if (shape.part(i) != Part.HOLE) {
        out.raw("<gml:").raw(multi.member()).raw('>');
        part(shape, i, false);
        out.raw("</gml:").raw(multi.member()).raw('>');
      }
    }
    out.raw("</gml:").raw(multi.name()).raw('>');
  }

  private record Multi(String name, String member) {}

  private Multi multi(Shape shape, int shapes) {
    boolean old = dialect == GmlDialect.GML2;
    boolean none = shapes == 0;
    if (!isCollection()) {
      if (none ? geometryType.endsWith("Polygon") : count(shape, Part.SHELL) == shapes) {
        return old
            ? new Multi("MultiPolygon", "polygonMember")
            : new Multi("MultiSurface", "surfaceMember");
      } else if (none ? geometryType.endsWith("LineString") : count(shape, Part.LINE) == shapes) {
        return old
            ? new Multi("MultiLineString", "lineStringMember")
            : new Multi("MultiCurve", "curveMember");
      } else if (none ? geometryType.endsWith("Point") : count(shape, Part.POINT) == shapes) {
        return new Multi("MultiPoint", "pointMember");
      }
    }
    return new Multi("MultiGeometry", "geometryMember");
  }

  private void part(Shape shape, int index, boolean outermost) {
    switch (shape.part(index)) {
      case POINT -> point(shape, index, outermost);
      case LINE -> line(shape, index, outermost);
      case SHELL -> polygon(shape, index, outermost);
      case HOLE -> throw new IllegalStateException("a hole stands alone");
    }
  }

  private void open(boolean outermost) {
    if (dialect == GmlDialect.GML32) {
      out.raw(" gml:id=\"").xml(id).raw(outermost ? ".g\"" : ".g." + ++members + "\"");
    }
    if (outermost) {
      out.raw(reference);
    }
    out.raw('>');
  }

  private void point(Shape shape, int index, boolean outermost) {
    out.raw("<gml:Point");
    open(outermost);
    coordinates(shape, index, "pos");
    out.raw("</gml:Point>");
  }

  private void line(Shape shape, int index, boolean outermost) {
    out.raw("<gml:LineString");
    open(outermost);
    coordinates(shape, index, "posList");
    out.raw("</gml:LineString>");
  }

  private void polygon(Shape shape, int index, boolean outermost) {
    boolean old = dialect == GmlDialect.GML2;
    out.raw("<gml:Polygon");
    open(outermost);
    ring(shape, index, old ? "outerBoundaryIs" : "exterior");
    for (int i = index + 1; i < shape.partCount() && shape.part(i) == Part.HOLE; i++) {
      ring(shape, i, old ? "innerBoundaryIs" : "interior");
    }
    out.raw("</gml:Polygon>");
  }

  private void ring(Shape shape, int index, String name) {
    out.raw("<gml:").raw(name).raw("><gml:LinearRing>");
    coordinates(shape, index, "posList");
    out.raw("</gml:LinearRing></gml:").raw(name).raw('>');
  }

  private void coordinates(Shape shape, int index, String name) {
    boolean old = dialect == GmlDialect.GML2;
    String element = old ? "coordinates" : name;
    out.raw("<gml:").raw(element).raw('>');
    int decimals = projected.decimals();
    int start = shape.start(index);
    int end = shape.end(index);
    int second = 1 - first;
    for (int i = start; i < end; i += 2) {
      if (i > start) {
        out.raw(' ');
      }
      out.number(numbers[i + first], decimals)
          .raw(old ? ',' : ' ')
          .number(numbers[i + second], decimals);
    }
    out.raw("</gml:").raw(element).raw('>');
  }
}
