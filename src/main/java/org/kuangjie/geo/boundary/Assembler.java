package org.kuangjie.geo.boundary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.BoundaryOptions;
import org.kuangjie.geo.BoundaryPart;
import org.kuangjie.geo.BoundaryPart.SourceCorner;
import org.kuangjie.geo.BoundaryPart.SourceRing;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.Overlaps.Piece;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Puts a raw boundary on the globe and checks it on the way. */
public final class Assembler {

  private static final double METRES_PRECISION = 0.01;
  private static final double DEGREES_PRECISION = 1e-7;
  private static final double LARGEST_DEGREES = 1000;
  private static final int DENSIFIED_PER_VERTEX = 4;
  private static final int MAX_WORDS = 2000;
  private static final double REPAIR_SQUARE_METRES = 1;

  private final RawBoundary raw;
  private final BoundaryOptions options;
  private final Issues issues;
  private final CrsResolution resolution;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Polygon> planesIn = new ArrayList<>();
  private final List<Polygon> planesOut = new ArrayList<>();

  private Assembler(RawBoundary raw, BoundaryOptions options, Issues issues) {
    this.raw = raw;
    this.options = options;
    this.issues = issues;
    this.resolution = CrsResolver.resolve(raw, options.declaredCrs(), issues);
  }

  static ParsedBoundary assemble(
      RawBoundary raw,
      BoundaryOptions options,
      Issues issues,
      TextDecoder.@Nullable Decoded source) {
    int corners = raw.countCorners();
    int limit = options.limits().maxVertices();
    if (corners > limit) {
      throw tooManyCorners(corners, limit);
    }
    return new Assembler(raw, options, issues).run(source);
  }

  /** {@code boundary-too-many-vertices}. */
  static DomainException tooManyCorners(int corners, int limit) {
    return Unreadable.tooLarge(
        "boundary-too-many-vertices",
        Text.format(
            "拐点共 %d 个，超过上限 %d 个，请抽稀或分次提交",
            "The boundary has %d corners, more than the limit of %d; simplify or split it",
            corners,
            limit));
  }

  private ParsedBoundary run(TextDecoder.@Nullable Decoded source) {
    PrecisionCheck.report(raw, issues);
    List<BoundaryPart> parts = new ArrayList<>();
    for (int i = 0; i < raw.parts().size(); i++) {
      parts.add(part(raw.parts().get(i), i + 1));
    }
    new Overlaps(pieces).report(issues);
    MultiPolygon geographic = geographic();
    return new ParsedBoundary(
        raw.format(),
        geographic,
        parts,
        resolution.crs(),
        resolution.reason(),
        geographic.isEmpty() ? null : areas(geographic),
        issues.located(this::cornerAt, resolution::toLonLat),
        raw.claimedSquareMetres(),
        source == null ? null : source.text(),
        source == null ? null : source.encoding());
  }

  private BoundaryPart part(RawPart part, int number) {
    Polygon shape = null;
    List<PlaneRing> rings = planeRings(part, number);
    Polygon plane = rings.isEmpty() ? null : new AreaCheck(issues, number).valid(rings);
    if (plane != null && resolution.isLocatable()) {
      shape = located(plane, number);
    }
    if (plane != null && shape != null) {
      pieces.add(new Piece(number, part, shape));
      (part.included() ? planesIn : planesOut).add(plane);
    } else if (!rings.isEmpty() && resolution.isLocatable()) {
      shape = forDrawing(AreaCheck.polygon(rings));
    }
    return new BoundaryPart(
        shape,
        part.top(),
        part.bottom(),
        words(part.name(), number),
        words(part.remark(), number),
        part.included(),
        part.rings().stream().map(this::source).toList());
  }

  /** A text of megabytes in one attribute must not travel into every report. */
  private String words(String text, int part) {
    if (text.length() <= MAX_WORDS) {
      return text;
    }
    issues.warn(
        "DQ-04",
        new Where(part, 0, 0),
        Text.format(
            "名称或备注过长（%d 字），只保留前 %d 字",
            "The name or remark is too long (%d characters); only the first %d were kept",
            text.length(),
            MAX_WORDS));
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_WORDS)));
  }

  /** Empty when a ring cannot be formed; the reasons are reported. */
  private List<PlaneRing> planeRings(RawPart part, int number) {
    List<PlaneRing> rings = new ArrayList<>();
    boolean complete = !part.rings().isEmpty();
    for (int r = 0; r < part.rings().size(); r++) {
      Coordinate[] corners = corners(part.rings().get(r));
      PlaneRing ring =
          corners == null
              ? null
              : new RingCheck(issues, number, r + 1, precision(corners)).check(corners);
      complete &= ring != null;
      if (ring != null) {
        rings.add(ring);
      }
    }
    return complete ? rings : List.of();
  }

  private Coordinate @Nullable [] corners(RawRing ring) {
    Coordinate[] corners = new Coordinate[ring.corners().size()];
    for (int i = 0; i < corners.length; i++) {
      Coordinate plane = resolution.toPlane(ring.corners().get(i));
      if (plane == null) {
        return null;
      }
      corners[i] = plane;
    }
    return corners;
  }

  private static double precision(Coordinate[] corners) {
    boolean degrees = corners.length == 0 || Math.abs(corners[0].x) < LARGEST_DEGREES;
    return degrees ? DEGREES_PRECISION : METRES_PRECISION;
  }

  private @Nullable Polygon located(Polygon plane, int number) {
    if (isTooLong(plane)) {
      issues.error(
          "DQ-02",
          new Where(number, 0, 0),
          Text.of(
              "边界总长过大，不像矿业权范围，请检查坐标",
              "The boundary is too long for a mining right; check the coordinates"));
      return null;
    }
    Polygon lonLat = forDrawing(plane);
    if (lonLat == null || lonLat.isValid()) {
      return lonLat;
    }
    Geometry fixed = GeometryFixer.fix(lonLat);
    double change =
        Math.abs(EllipsoidalArea.squareMetres(fixed) - EllipsoidalArea.squareMetres(lonLat));
    if (fixed instanceof Polygon polygon && change < REPAIR_SQUARE_METRES) {
      return polygon;
    }
    issues.error(
        "DQ-05",
        new Where(number, 0, 0),
        Text.of("边几乎相碰，换算成经纬度后图形不合法", "Edges almost touch and the shape breaks on conversion"));
    return null;
  }

  /** Points added on long edges stay in proportion to the limit of vertices. */
  private boolean isTooLong(Polygon plane) {
    Crs crs = resolution.crs();
    double limit = (double) DENSIFIED_PER_VERTEX * options.limits().maxVertices();
    return crs != null
        && !crs.isGeographic()
        && plane.getLength() / Crs.DEFAULT_MAX_EDGE_METRES > limit;
  }

  /** Null when it cannot be drawn. */
  private @Nullable Polygon forDrawing(Polygon plane) {
    Crs crs = resolution.crs();
    return crs == null || isTooLong(plane) ? null : (Polygon) Planes.toGeographic(crs, plane);
  }

  private MultiPolygon geographic() {
    List<Polygon> in = new ArrayList<>();
    List<Polygon> out = new ArrayList<>();
    pieces.forEach(piece -> (piece.raw().included() ? in : out).add(piece.lonLat()));
    Geometry plan = Overlaps.plan(in, out);
    List<Polygon> polygons = new ArrayList<>();
    if (plan != null) {
      PolygonExtracter.getPolygons(plan, polygons);
    }
    return Planes.FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private Areas areas(MultiPolygon geographic) {
    Crs crs = resolution.crs();
    Geometry plane = Overlaps.plan(planesIn, planesOut);
    if (crs != null && crs.isGeographic() && plane != null) {
      double longitude = geographic.getEnvelopeInternal().centre().x;
      int meridian = 3 * (int) Math.round(longitude / 3);
      crs = Crs.findByCentralMeridian(meridian).orElse(null);
      plane = crs == null ? null : crs.fromGeographic(plane);
    }
    return new Areas(
        EllipsoidalArea.squareMetres(geographic),
        plane == null ? null : Double.valueOf(plane.getArea()),
        crs,
        raw.claimedSquareMetres());
  }

  private @Nullable Coordinate cornerAt(Where where) {
    boolean known = where.part() > 0 && where.part() <= raw.parts().size();
    List<RawRing> rings = known ? raw.parts().get(where.part() - 1).rings() : List.of();
    int ring = Math.max(1, where.ring());
    if (ring > rings.size()) {
      return null;
    }
    var corners = rings.get(ring - 1).corners();
    int vertex = Math.max(1, where.vertex());
    return vertex > corners.size() ? null : resolution.toPlane(corners.get(vertex - 1));
  }

  private SourceRing source(RawRing ring) {
    return new SourceRing(ring.corners().stream().map(this::source).toList());
  }

  private SourceCorner source(RawCorner corner) {
    Coordinate plane = resolution.toPlane(corner);
    return new SourceCorner(
        corner.label(),
        corner.firstText(),
        corner.secondText(),
        plane == null ? null : Double.valueOf(plane.x),
        plane == null ? null : Double.valueOf(plane.y));
  }
}
