package org.kuangjie.geo.sliver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.MetricFrame;
import org.kuangjie.geo.sliver.Sliver.Kind;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells a matter of drawing from a matter of ground (F-6). The tests go from the most certain to
 * the least: printed precision, an edge straight in two systems, one outline moved as a whole.
 */
public final class SliverExplainer {

  /** DMS with three decimals of a second is 3 cm, X/Y with two decimals 1 cm (C.7); both sides. */
  static final double ROUNDING_METRES = 0.05;

  /** Beyond it no unconverted datum or map shift in use (GCJ-02 is the largest) reaches. */
  static final double MAX_SHIFT_METRES = 1000;

  private SliverExplainer() {}

  /**
   * Explains one piece.
   *
   * @param first outline in longitude and latitude, CGCS2000
   * @param second outline it meets
   * @param piece a polygon of their overlap, or of the gap between them
   * @param narrowMetres up to this width a piece nothing explains is narrow, beyond it is areal
   */
  public static Sliver explain(
      Geometry first, Geometry second, Polygon piece, double narrowMetres) {
    Meeting meeting = new Meeting(first, second, piece);
    double area = EllipsoidalArea.squareMetres(piece);
    double width = meeting.widthMetres();
    if (width <= ROUNDING_METRES) {
      return new Sliver(
          Kind.ROUNDING,
          area,
          width,
          Text.format(
              "最宽 %.3f 米，在坐标取位精度以内（经纬度秒 3 位小数约 0.03 米，X/Y 2 位小数 0.01 米）",
              "At most %.3f m wide, within the printed precision of coordinates (seconds with 3"
                  + " decimals about 0.03 m, X/Y with 2 decimals 0.01 m)",
              width));
    }
    Optional<Text> chord = meeting.findChord();
    if (chord.isPresent()) {
      return new Sliver(Kind.CHORD, area, width, chord.get());
    }
    Optional<Displacement> shift = meeting.findShift(first, second);
    if (shift.isPresent()) {
      return new Sliver(Kind.SHIFT, area, width, shifted(shift.get()));
    }
    Kind kind = width <= narrowMetres ? Kind.NARROW : Kind.AREA;
    return new Sliver(
        kind,
        area,
        width,
        Text.format(
            "最宽 %.2f 米，不是取位误差、弦弧差或整体平移",
            "At most %.2f m wide; neither rounding nor chord nor constant shift", width));
  }

  private static Text shifted(Displacement shift) {
    return Text.format(
        "两个图形同形，整体平移向东 %.2f 米、向北 %.2f 米（%.2f 米），疑为坐标系未按参数转换或同一图形重复提交",
        "The outlines have the same shape, moved %.2f m east and %.2f m north (%.2f m): perhaps a"
            + " datum that was not converted, or the same outline handed in twice",
        shift.east(),
        shift.north(),
        shift.metres());
  }

  /** The two outlines where the piece lies. */
  private static final class Meeting {

    private final MetricFrame frame;
    private final Outline first;
    private final Outline second;

    /** Vertices of the piece and the middles of its edges. */
    private final List<Coordinate> points = new ArrayList<>();

    private final Coordinate[] corners;

    Meeting(Geometry first, Geometry second, Polygon piece) {
      Envelope near = piece.getEnvelopeInternal();
      this.frame = new MetricFrame(near.centre());
      near.expandBy(frame.degrees(MAX_SHIFT_METRES));
      this.first = new Outline(first, near, frame);
      this.second = new Outline(second, near, frame);
      this.corners = piece.getExteriorRing().getCoordinates();
      for (int i = 0; i + 1 < corners.length; i++) {
        points.add(corners[i]);
        points.add(
            new Coordinate(
                (corners[i].x + corners[i + 1].x) / 2, (corners[i].y + corners[i + 1].y) / 2));
      }
    }

    double widthMetres() {
      return points.stream()
          .map(frame::toMetres)
          .mapToDouble(p -> Math.max(first.metresTo(p), second.metresTo(p)))
          .map(width -> Math.min(width, MAX_SHIFT_METRES))
          .max()
          .orElse(0);
    }

    /** The two systems that draw the two sides of the piece straight between its ends. */
    Optional<Text> findChord() {
      Coordinate from = farthestFrom(corners[0]);
      Coordinate to = farthestFrom(from);
      List<Coordinate> ofFirst = new ArrayList<>();
      List<Coordinate> ofSecond = new ArrayList<>();
      for (Coordinate point : points) {
        Coordinate p = frame.toMetres(point);
        (first.metresTo(p) <= second.metresTo(p) ? ofFirst : ofSecond).add(point);
      }
      Optional<StraightIn> mine = straight(ofFirst, from, to);
      Optional<StraightIn> other = straight(ofSecond, from, to);
      double metres = frame.toMetres(from).distance(frame.toMetres(to));
      return mine.isPresent() && other.isPresent() && !mine.equals(other)
          ? Optional.of(chord(metres, mine.get(), other.get()))
          : Optional.empty();
    }

    private Text chord(double metres, StraightIn mine, StraightIn other) {
      return Text.of(
          "长 %.0f 米的同一条边，一侧按%s取直线，另一侧按%s取直线；两者之差为弦弧差，最宽 %.3f 米，不是实地重叠或空隙"
              .formatted(metres, mine.title().zh(), other.title().zh(), widthMetres()),
          ("The same edge of %.0f m is straight in %s on one side and straight in %s on the other;"
                  + " they part by %.3f m, which is no overlap or gap on the ground")
              .formatted(metres, mine.title().en(), other.title().en(), widthMetres()));
    }

    /** The system that fits best, if any fits. */
    private Optional<StraightIn> straight(List<Coordinate> side, Coordinate from, Coordinate to) {
      StraightIn best = null;
      double least = ROUNDING_METRES;
      for (StraightIn system : StraightIn.SYSTEMS) {
        double off = system.metresOff(side, from, to, frame);
        if (off < least) {
          best = system;
          least = off;
        }
      }
      return Optional.ofNullable(best);
    }

    private Coordinate farthestFrom(Coordinate start) {
      Coordinate farthest = start;
      for (Coordinate corner : corners) {
        if (frame.toMetres(corner).distance(frame.toMetres(start))
            > frame.toMetres(farthest).distance(frame.toMetres(start))) {
          farthest = corner;
        }
      }
      return farthest;
    }

    /** A shift of more than a quarter of the smaller outline is a neighbour, not a copy. */
    Optional<Displacement> findShift(Geometry one, Geometry other) {
      double size =
          Math.sqrt(
              Math.min(EllipsoidalArea.squareMetres(one), EllipsoidalArea.squareMetres(other)));
      double limit = Math.min(MAX_SHIFT_METRES, size / 4);
      return Displacement.find(alongPiece(first), second.vertices(), limit)
          .or(() -> Displacement.find(first.vertices(), second.vertices(), limit))
          .filter(shift -> shift.metres() > ROUNDING_METRES);
    }

    private List<Coordinate> alongPiece(Outline outline) {
      Set<Coordinate> along = new LinkedHashSet<>();
      for (int i = 0; i + 1 < corners.length; i++) {
        Coordinate corner = frame.toMetres(corners[i]);
        outline.vertices().stream()
            .filter(v -> v.distance(corner) <= ROUNDING_METRES)
            .findFirst()
            .ifPresent(along::add);
      }
      return List.copyOf(along);
    }
  }
}
