package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/** Cheapest ways over the grid from some cells to all others or to one. */
final class Pathfinder {

  private static final int NONE = -1;

  private final CityGrid grid;
  private final double climb;
  private final int[] parents;
  private final double[] costs;
  private final List<Integer> order = new ArrayList<>();

  private record Step(int cell, double cost) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byCost = Double.compare(cost, other.cost);
      return byCost != 0 ? byCost : Integer.compare(cell, other.cell);
    }
  }

  private Pathfinder(CityGrid grid, double climb) {
    this.grid = grid;
    this.climb = climb;
    this.parents = new int[CityGrid.COLUMNS * CityGrid.ROWS];
    this.costs = new double[parents.length];
    Arrays.fill(parents, NONE);
    Arrays.fill(costs, Double.MAX_VALUE);
  }

  /**
   * @param climb cost of a cell at summit height, in cells of flat land
   */
  static Pathfinder from(Collection<Integer> sources, CityGrid grid, double climb) {
    Pathfinder finder = new Pathfinder(grid, climb);
    finder.run(sources, NONE);
    return finder;
  }

  /** The way between two cells, both included; empty when there is none. */
  static List<Integer> between(int from, int to, CityGrid grid, double climb) {
    Pathfinder finder = new Pathfinder(grid, climb);
    finder.run(List.of(to), from);
    return finder.wayFrom(from);
  }

  /** The next cell towards the sources; negative at a source and where there is no way. */
  int parent(int cell) {
    return parents[cell];
  }

  /** Reached cells, the nearest to the sources first. */
  List<Integer> order() {
    return order;
  }

  private List<Integer> wayFrom(int cell) {
    List<Integer> way = new ArrayList<>();
    if (costs[cell] < Double.MAX_VALUE) {
      for (int at = cell; at != NONE; at = parents[at]) {
        way.add(at);
      }
    }
    return way;
  }

  private void run(Collection<Integer> sources, int target) {
    PriorityQueue<Step> queue = new PriorityQueue<>();
    for (int source : sources) {
      costs[source] = 0;
      queue.add(new Step(source, 0));
    }
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (step.cost() > costs[step.cell()]) {
        continue;
      }
      order.add(step.cell());
      if (step.cell() == target) {
        return;
      }
      for (int direction = 0; direction < 8; direction++) {
        relax(step, direction, queue);
      }
    }
  }

  private void relax(Step step, int direction, PriorityQueue<Step> queue) {
    int next = CityGrid.neighbour(step.cell(), direction);
    if (grid.inCity(next)) {
      double height = grid.height(next);
      double cost = step.cost() + CityGrid.length(direction) * (1 + climb * height * height);
      if (cost < costs[next]) {
        costs[next] = cost;
        parents[next] = step.cell();
        queue.add(new Step(next, cost));
      }
    }
  }
}
