package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Outlines (示意) of the plan's zones: near their recalled places, along the folds. */
final class ZoneShapes {

  /** No outline on purpose: places that nobody could find on a map, so that 待判 is seen. */
  static final Set<String> WITHOUT_OUTLINE = Set.of("JZ12", "JZ18");

  private static final double SMALLEST_KM2 = 0.8;
  private static final double QUARRY_GAP_DEGREES = 0.004;

  private final SampleInputs inputs;
  private final Terrain terrain;
  private final Rivers rivers;
  private final long seed;
  private final Map<String, MultiPolygon> outlines = new LinkedHashMap<>();

  ZoneShapes(SampleInputs inputs, Terrain terrain, Rivers rivers, long seed) {
    this.inputs = inputs;
    this.terrain = terrain;
    this.rivers = rivers;
    this.seed = seed;
    for (ZoneSeed zone : inputs.zones()) {
      if (!WITHOUT_OUTLINE.contains(zone.code())) {
        outlines.put(zone.code(), draw(zone));
      }
    }
  }

  Optional<MultiPolygon> find(String zone) {
    return Optional.ofNullable(outlines.get(zone));
  }

  /** All outlines of 集中开采区. */
  List<Geometry> quarries() {
    List<Geometry> quarries = new ArrayList<>();
    outlines.forEach(
        (code, outline) -> {
          if (code.startsWith("JZ")) {
            quarries.add(outline);
          }
        });
    return quarries;
  }

  /** The zone of a mineral that reaches into a district: 重点开采区 first. */
  Optional<ZoneSeed> findFor(String mineral, String district) {
    return inputs.zones().stream()
        .filter(zone -> !zone.kind().equals("集中开采区"))
        .filter(zone -> zone.minerals().contains(mineral))
        .filter(zone -> zone.districtCodes().contains(district))
        .filter(zone -> outlines.containsKey(zone.code()))
        .max(java.util.Comparator.comparing(zone -> zone.kind().equals("重点开采区")));
  }

  private MultiPolygon draw(ZoneSeed zone) {
    Random random = Dice.of(seed, "zone" + zone.code());
    boolean quarry = zone.kind().equals("集中开采区");
    List<Polygon> parts = new ArrayList<>();
    for (Anchor anchor : inputs.anchors(zone.code())) {
      double[] place = quarry ? flankNear(anchor, random) : new double[] {anchor.x(), anchor.y()};
      add(parts, zone, outline(place[0], place[1], quarry, random).natural(44, random.nextLong()));
    }
    for (String code : zone.districtCodes()) {
      District district = inputs.district(code);
      if (parts.stream().noneMatch(district::holds)) {
        Town seat = inputs.seat(code);
        Outline around = outline(seat.x(), seat.y(), quarry, random);
        add(parts, zone, around.natural(44, random.nextLong()));
      }
    }
    return Shapes.multi(Shapes.union(parts));
  }

  private Outline outline(double x, double y, boolean quarry, Random random) {
    double radius = quarry ? Dice.between(random, 1.75, 2.3) : Dice.between(random, 5.5, 8.5);
    double stretch = quarry ? Dice.between(random, 1.3, 2.2) : Dice.between(random, 1.8, 3.2);
    return new Outline(x, y, radius, stretch, terrain.strike(x, y), 0.28);
  }

  private void add(List<Polygon> parts, ZoneSeed zone, Polygon outline) {
    Geometry room = outline;
    if (zone.kind().equals("集中开采区")) {
      for (Geometry other : quarries()) {
        if (other.getEnvelopeInternal().intersects(room.getEnvelopeInternal())) {
          room = Shapes.difference(room, other.buffer(QUARRY_GAP_DEGREES));
        }
      }
    }
    for (String district : zone.districtCodes()) {
      for (Polygon part : Shapes.polygons(inputs.district(district).clip(room))) {
        if (Shapes.squareKilometres(part) >= SMALLEST_KM2) {
          parts.add(part);
        }
      }
    }
  }

  /**
   * Limestone crops out on the flanks: the best of some places within 5 km of the anchor, off the
   * main stems and the seats.
   */
  private double[] flankNear(Anchor anchor, Random random) {
    District district = inputs.district(anchor.district());
    double[] best = {anchor.x(), anchor.y()};
    double bestScore = district.containsPlane(best[0], best[1]) ? score(best[0], best[1]) : -9;
    for (int i = 0; i < 80; i++) {
      double x = anchor.x() + Dice.between(random, -5, 5);
      double y = anchor.y() + Dice.between(random, -5, 5);
      boolean inside =
          district.containsPlane(x - 1.2, y - 1.2) && district.containsPlane(x + 1.2, y + 1.2);
      if (inside && score(x, y) > bestScore) {
        best = new double[] {x, y};
        bestScore = score(x, y);
      }
    }
    return best;
  }

  private double score(double x, double y) {
    double water = Math.max(0, 3 - rivers.distance(x, y));
    double people =
        inputs.seats().stream()
            .mapToDouble(
                seat -> 1 + seat.radius() - StrictMath.hypot(x - seat.x(), y - seat.y()) / 1.5)
            .max()
            .orElse(0);
    return -Math.abs(terrain.height(x, y) - 0.5) - 0.4 * water - Math.max(0, people);
  }
}
