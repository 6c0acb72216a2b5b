package org.kuangjie.geo.boundary.out;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.BoundaryPart;
import org.kuangjie.geo.BoundaryPart.SourceCorner;
import org.kuangjie.geo.BoundaryPart.SourceRing;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.ParsedBoundary;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A boundary in the system it is to be written in, rounded as it is printed.
 *
 * @param crs of all corners
 */
public record OutBoundary(Crs crs, List<Part> parts) {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  public OutBoundary {
    parts = List.copyOf(parts);
  }

  /**
   * An area.
   *
   * @param remark with 扣除 in it when the area is taken out
   * @param squareMetres on the ellipsoid
   * @param rings outer ring first
   */
  public record Part(
      String name,
      String remark,
      boolean included,
      @Nullable Double top,
      @Nullable Double bottom,
      double squareMetres,
      List<Ring> rings) {

    public Part {
      rings = List.copyOf(rings);
    }

    /** The name behind a prefix of the format, which readers hand back as part of the name. */
    String nameAfter(String prefix) {
      String rest = name;
      while (rest.equals(prefix) || rest.startsWith(prefix + " ")) {
        rest = rest.substring(prefix.length()).strip();
      }
      return rest;
    }
  }

  /** A ring without the repeated closing corner. */
  public record Ring(List<Corner> corners) {

    public Ring {
      corners = List.copyOf(corners);
    }

    /** Turned so that it runs against the clock, or with it; the first corner stays first. */
    Ring turned(boolean counterClockwise) {
      Coordinate[] closed =
          closed().stream()
              .map(c -> new Coordinate(c.east(), c.north()))
              .toArray(Coordinate[]::new);
      if (closed.length < 4 || Orientation.isCCWArea(closed) == counterClockwise) {
        return this;
      }
      List<Corner> turned = new ArrayList<>(corners);
      Collections.reverse(turned.subList(1, turned.size()));
      return new Ring(turned);
    }

    /** With the first corner again at the end. */
    List<Corner> closed() {
      List<Corner> closed = new ArrayList<>(corners);
      closed.add(corners.get(0));
      return closed;
    }
  }

  /**
   * A corner.
   *
   * @param label such as J1, letters and digits only
   * @param east metres with the zone where the system has one, or degrees of longitude
   */
  public record Corner(String label, double east, double north) {}

  /** Every corner of the boundary in the system; it must be usable. */
  public static OutBoundary of(ParsedBoundary boundary, Crs target) {
    List<Part> parts = new ArrayList<>();
    for (BoundaryPart part : boundary.parts()) {
      parts.add(part(part, boundary.crs(), target));
    }
    return new OutBoundary(target, parts);
  }

  private static Part part(BoundaryPart part, @Nullable Crs source, Crs target) {
    String remark = part.included() || part.remark().contains("扣除") ? part.remark() : "扣除";
    return new Part(
        oneLine(part.name()),
        oneLine(remark),
        part.included(),
        part.elevationTop(),
        part.elevationBottom(),
        part.polygon() == null ? 0 : EllipsoidalArea.squareMetres(part.polygon()),
        part.rings().stream().map(ring -> ring(ring, source, target)).toList());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static Ring ring(SourceRing ring, @Nullable Crs source, Crs target) {
    List<Corner> corners = new ArrayList<>();
    for (SourceCorner corner : ring.corners()) {
      Coordinate at = convert(corner, source, target);
      boolean plain = corner.label().matches("[A-Za-z]{0,4}\\d{1,5}");
      String label = plain ? corner.label() : Integer.toString(corners.size() + 1);
      corners.add(new Corner(label, Printed.round(at.x, target), Printed.round(at.y, target)));
    }
    return new Ring(corners);
  }

  private static Coordinate convert(SourceCorner corner, @Nullable Crs source, Crs target) {
    Double east = corner.east();
    Double north = corner.north();
    if (source == null || east == null || north == null) {
      throw new IllegalArgumentException("a usable boundary has all its corners located");
    }
    Coordinate plane = new Coordinate(east, north);
    return source.equals(target)
        ? plane
        : target.fromGeographic(FACTORY.createPoint(source.toGeographic(plane))).getCoordinate();
  }
}
