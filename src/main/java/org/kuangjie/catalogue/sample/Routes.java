package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Who is joined with whom, and along which line. */
final class Routes {

  private final CityGrid grid;
  private final List<Town> seats;
  private final List<Town> towns;
  private final long seed;

  Routes(CityGrid grid, Towns towns, long seed) {
    this.grid = grid;
    this.towns = towns.all();
    this.seats = towns.all().stream().filter(Town::seat).toList();
    this.seed = seed;
  }

  /**
   * Lines between neighbouring seats.
   *
   * @param neighbours how many neighbours every seat is joined with
   * @param climb see {@link Pathfinder}: high follows valleys, low goes through mountains
   */
  List<LineString> amongSeats(String name, int neighbours, double climb) {
    Pathfinder finder = new Pathfinder(grid, climb);
    List<LineString> lines = new ArrayList<>();
    Set<Set<Town>> joined = new HashSet<>();
    for (Town seat : seats) {
      for (Town other : nearest(seat, seats, neighbours)) {
        if (joined.add(Set.of(seat, other))) {
          addLine(lines, name, seat, other, finder);
        }
      }
    }
    return lines;
  }

  /** Every small town with its seat. */
  List<LineString> toSeats(String name, double climb) {
    Pathfinder finder = new Pathfinder(grid, climb);
    List<LineString> lines = new ArrayList<>();
    for (Town town : towns) {
      if (!town.seat()) {
        seats.stream()
            .filter(seat -> seat.district().equals(town.district()))
            .findFirst()
            .ifPresent(seat -> addLine(lines, name, town, seat, finder));
      }
    }
    return lines;
  }

  /** Every town with its nearest neighbour of any rank. */
  List<LineString> amongTowns(String name, double climb) {
    Pathfinder finder = new Pathfinder(grid, climb);
    List<LineString> lines = new ArrayList<>();
    Set<Set<Town>> joined = new HashSet<>();
    for (Town town : towns) {
      for (Town other : nearest(town, towns, 2)) {
        if (joined.add(Set.of(town, other))) {
          addLine(lines, name, town, other, finder);
        }
      }
    }
    return lines;
  }

  /** Short lines from small towns into the country. */
  List<LineString> aroundTowns(String name, int count, double climb) {
    Pathfinder finder = new Pathfinder(grid, climb);
    List<LineString> lines = new ArrayList<>();
    Random random = Dice.of(seed, name);
    for (Town town : towns) {
      for (int i = 0; i < count; i++) {
        double x = town.x() + Dice.between(random, -5, 5);
        double y = town.y() + Dice.between(random, -5, 5);
        Town hamlet = new Town(town.district(), name, x, y, 0, false);
        addLine(lines, name, hamlet, town, finder);
      }
    }
    return lines;
  }

  /** Power lines go straight over everything. */
  List<LineString> straight(int neighbours) {
    List<LineString> lines = new ArrayList<>();
    Set<Set<Town>> joined = new HashSet<>();
    for (Town seat : seats) {
      for (Town other : nearest(seat, seats, neighbours)) {
        if (joined.add(Set.of(seat, other))) {
          Random random = Dice.of(seed, "power" + seat.district() + other.district());
          Coordinate[] line = new Coordinate[6];
          for (int i = 0; i < line.length; i++) {
            double t = i / 5.0;
            line[i] =
                Plane.geographic(
                    seat.x() + t * (other.x() - seat.x()) + Dice.between(random, -0.8, 0.8),
                    seat.y() + t * (other.y() - seat.y()) + Dice.between(random, -0.8, 0.8));
          }
          lines.add(Plane.FACTORY.createLineString(line));
        }
      }
    }
    return lines;
  }

  private void addLine(List<LineString> lines, String name, Town from, Town to, Pathfinder finder) {
    int start = CityGrid.cell(from.x(), from.y());
    int end = CityGrid.cell(to.x(), to.y());
    if (start != end && grid.inCity(start) && grid.inCity(end)) {
      List<Integer> cells = finder.between(start, end);
      if (cells.size() > 1) {
        lines.add(CityGrid.line(cells, name, seed));
      }
    }
  }

  private static List<Town> nearest(Town town, List<Town> others, int count) {
    return others.stream()
        .filter(other -> !other.equals(town))
        .sorted(
            Comparator.comparingDouble(
                other -> StrictMath.hypot(other.x() - town.x(), other.y() - town.y())))
        .limit(count)
        .toList();
  }
}
