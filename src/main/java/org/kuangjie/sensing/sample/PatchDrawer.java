package org.kuangjie.sensing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.sensing.PatchFinding;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Draws patches whose relation to the rights is known because it was made so: seeded, the same
 * rights give the same patches. What else lies near a drawn patch is checked by predicates alone,
 * so that the truth owes nothing to the comparison it will test.
 */
final class PatchDrawer {

  /** Of every ten patches so many are of a kind; a growing pit is three patches. */
  private static final List<PatchFinding> KINDS =
      List.of(
          PatchFinding.INSIDE,
          PatchFinding.INSIDE,
          PatchFinding.ACROSS,
          PatchFinding.OUTSIDE,
          PatchFinding.EXPIRED_RIGHT,
          PatchFinding.EXPLORATION_RIGHT,
          PatchFinding.METHOD_DIFFERS,
          PatchFinding.MINERAL_DIFFERS,
          PatchFinding.ELEVATION_DIFFERS,
          PatchFinding.SLIVER,
          PatchFinding.EDGE_BAND,
          PatchFinding.ACROSS,
          PatchFinding.OUTSIDE);

  private static final int PERIODS = 3;

  /** Every so many patches three of one growing pit follow. */
  private static final int SERIES_EVERY = 15;

  private static final double LEAST_RADIUS_METRES = 15;
  private static final double MOST_RADIUS_METRES = 120;
  private static final double CLEARANCE_DEGREES = 0.0006;

  private final List<Site> sites = new ArrayList<>();
  private final STRtree rights = new STRtree();
  private final RandomGenerator random;
  private final LocalDate first;
  private int next;

  /**
   * @param rights all rights held, in an order that does not change
   * @param first day of the images of the first period
   */
  PatchDrawer(List<Neighbour> rights, LocalDate first, long seed) {
    this.random = new Random(seed);
    this.first = first;
    for (Neighbour right : rights) {
      for (Geometry ground : right.ground()) {
        this.rights.insert(ground.getEnvelopeInternal(), new Ground(right, ground));
      }
      if (right.ground().size() == 1 && right.ground().get(0).getNumGeometries() == 1) {
        sites.add(Site.of(right));
      }
    }
    this.rights.build();
    Collections.shuffle(sites, new Random(seed));
  }

  private record Ground(Neighbour right, Geometry geometry) {}

  LocalDate day(int period) {
    return first.plusMonths(3L * (period - 1));
  }

  /** At most {@code count}; fewer where the rights have no place for a kind. */
  void draw(int count, Consumer<SamplePatch> out) {
    int drawn = 0;
    for (int turn = 0; drawn < count && turn < 3 * count; turn++) {
      if (turn % SERIES_EVERY == SERIES_EVERY - 1 && drawn + PERIODS <= count) {
        drawn += series(drawn + 1, out);
        continue;
      }
      PatchFinding kind = KINDS.get(turn % KINDS.size());
      int period = 1 + random.nextInt(PERIODS);
      Optional<SamplePatch> patch = one(kind, period, drawn + 1);
      patch.ifPresent(out);
      drawn += patch.isPresent() ? 1 : 0;
    }
  }

  private Optional<SamplePatch> one(PatchFinding kind, int period, int number) {
    for (int tries = 0; tries < sites.size(); tries++) {
      Site site = sites.get(next++ % sites.size());
      Geometry outline = outline(kind, site, day(period));
      if (outline != null) {
        return Optional.of(new SamplePatch(number, site, outline, kind, period, 0));
      }
    }
    return Optional.empty();
  }

  private @Nullable Geometry outline(PatchFinding kind, Site site, LocalDate day) {
    boolean valid = site.isMining() && site.isInForce(day);
    return switch (kind) {
      case INSIDE -> valid ? inside(site) : null;
      case METHOD_DIFFERS -> valid && has(site, "mining_method", "露天", "地下") ? inside(site) : null;
      case MINERAL_DIFFERS -> valid ? inside(site) : null;
      case ELEVATION_DIFFERS ->
          valid && site.right().attributes().containsKey("elevation_bottom") ? inside(site) : null;
      case EXPIRED_RIGHT -> site.isMining() && site.hasEnded(day) ? inside(site) : null;
      case EXPLORATION_RIGHT -> !site.isMining() && site.isInForce(day) ? inside(site) : null;
      case ACROSS -> valid ? across(site) : null;
      case EDGE_BAND -> valid ? edge(site) : null;
      case SLIVER -> valid ? sliver(site) : null;
      case OUTSIDE -> outside(site);
      case UNDECIDED -> null;
    };
  }

  private static boolean has(Site site, String attribute, String... values) {
    return List.of(values).contains(site.right().text(attribute).orElse(""));
  }

  private @Nullable Geometry inside(Site site) {
    Coordinate middle = site.middle();
    double room =
        site.outline().getBoundary().distance(site.outline().getFactory().createPoint(middle));
    if (room < LEAST_RADIUS_METRES) {
      return null;
    }
    double radius = Math.min(MOST_RADIUS_METRES, room * (0.5 + 0.4 * random.nextDouble()));
    return alone(site, Drawing.pit(middle, radius, random));
  }

  private @Nullable Geometry across(Site site) {
    Drawing.Side side = Drawing.Side.longest(site.outline());
    double radius = 25 + random.nextDouble() * 50;
    return side.length() < radius
        ? null
        : alone(site, Drawing.pit(side.at(0, -0.15 * radius), radius, random));
  }

  private @Nullable Geometry edge(Site site) {
    Drawing.Side side = Drawing.Side.longest(site.outline());
    if (side.length() < 60 || !site.outline().covers(side.strip(20, 20, -0.01))) {
      return null;
    }
    return alone(site, side.strip(20, 20, 1 + random.nextDouble()));
  }

  /** The outline itself, moved as by a datum that was not converted, or by rounding. */
  private @Nullable Geometry sliver(Site site) {
    boolean rounding = random.nextBoolean();
    double side = Math.sqrt(site.outline().getArea());
    double metres = rounding ? 0.04 : 5 + 5 * random.nextDouble();
    return side < 100
        ? null
        : alone(
            site,
            AffineTransformation.translationInstance(0.8 * metres, 0.6 * metres)
                .transform(site.outline()));
  }

  private @Nullable Geometry outside(Site site) {
    double angle = random.nextDouble() * 2 * Math.PI;
    double away = 800 + 2000 * random.nextDouble() + Math.sqrt(site.outline().getArea());
    Coordinate centre =
        new Coordinate(
            site.middle().x + away * Math.cos(angle), site.middle().y + away * Math.sin(angle));
    double radius = LEAST_RADIUS_METRES + random.nextDouble() * 80;
    Geometry outline = site.lonLat(Drawing.pit(centre, radius, random));
    Envelope box = new Envelope(outline.getEnvelopeInternal());
    box.expandBy(CLEARANCE_DEGREES);
    return rights.query(box).isEmpty() ? outline : null;
  }

  /** Null when another right is met, too. */
  private @Nullable Geometry alone(Site site, Geometry metric) {
    Geometry outline = site.lonLat(metric);
    for (Object found : rights.query(outline.getEnvelopeInternal())) {
      Ground other = (Ground) found;
      if (other.right().featureId() != site.right().featureId()
          && other.geometry().intersects(outline)) {
        return null;
      }
    }
    return outline;
  }

  /** One pit in three periods, growing towards the edge of its right. */
  private int series(int number, Consumer<SamplePatch> out) {
    for (int tries = 0; tries < sites.size(); tries++) {
      Site site = sites.get(next++ % sites.size());
      Coordinate middle = site.middle();
      double room =
          site.outline().getBoundary().distance(site.outline().getFactory().createPoint(middle));
      if (!site.isMining()
          || !site.isInForce(day(1))
          || !site.isInForce(day(PERIODS))
          || room < 40) {
        continue;
      }
      for (int period = 1; period <= PERIODS; period++) {
        double radius = Math.min(200, room) * (0.2 + 0.25 * period);
        Geometry outline = site.lonLat(Drawing.pit(middle, radius, random));
        out.accept(
            new SamplePatch(
                number + period - 1, site, outline, PatchFinding.INSIDE, period, number));
      }
      return PERIODS;
    }
    return 0;
  }
}
