package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/** Cheapest ways over the grid, from some cells to all others or between two. */
final class Pathfinder {

  private static final int NONE = -1;

  private final CityGrid grid;
  private final double climb;
  private final int[] parents = new int[CityGrid.COLUMNS * CityGrid.ROWS];
  private final double[] costs = new double[parents.length];
  private final List<Integer> touched = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();

  private record Step(int cell, double cost, double guess) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byGuess = Double.compare(guess, other.guess);
      return byGuess != 0 ? byGuess : Integer.compare(cell, other.cell);
    }
  }

  /**
   * @param climb cost of a cell at summit height, in cells of flat land
   */
  Pathfinder(CityGrid grid, double climb) {
    this.grid = grid;
    this.climb = climb;
    Arrays.fill(parents, NONE);
    Arrays.fill(costs, Double.MAX_VALUE);
  }

  /** Finds the way from every cell of the city to its nearest source. */
  void flood(Collection<Integer> sources) {
    run(sources, NONE);
  }

  /** The way between two cells, both included; empty when there is none. */
  List<Integer> between(int from, int to) {
    run(List.of(to), from);
    List<Integer> way = new ArrayList<>();
    if (costs[from] < Double.MAX_VALUE) {
      for (int at = from; at != NONE; at = parents[at]) {
        way.add(at);
      }
    }
    return way;
  }

  /** The next cell towards the sources; negative at a source and where there is no way. */
  int parent(int cell) {
    return parents[cell];
  }

  /** Reached cells, the nearest to the sources first. */
  List<Integer> order() {
    return order;
  }

  private void run(Collection<Integer> sources, int target) {
    forget();
    PriorityQueue<Step> queue = new PriorityQueue<>();
    for (int source : sources) {
      costs[source] = 0;
      touched.add(source);
      queue.add(new Step(source, 0, 0));
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
        relax(step, direction, target, queue);
      }
    }
  }

  private void forget() {
    for (int cell : touched) {
      parents[cell] = NONE;
      costs[cell] = Double.MAX_VALUE;
    }
    touched.clear();
    order.clear();
  }

  private void relax(Step step, int direction, int target, PriorityQueue<Step> queue) {
    int next = CityGrid.neighbour(step.cell(), direction);
    if (grid.inCity(next)) {
      double height = grid.height(next);
      double cost = step.cost() + CityGrid.length(direction) * (1 + climb * height * height);
      if (cost < costs[next]) {
        costs[next] = cost;
        parents[next] = step.cell();
        touched.add(next);
        queue.add(new Step(next, cost, cost + left(next, target)));
      }
    }
  }

  /** At least so much is left to the target, in cells of flat land. */
  private static double left(int cell, int target) {
    if (target == NONE) {
      return 0;
    }
    double dx = CityGrid.x(cell) - CityGrid.x(target);
    double dy = CityGrid.y(cell) - CityGrid.y(target);
    return Math.sqrt(dx * dx + dy * dy) / CityGrid.STEP;
  }
}
