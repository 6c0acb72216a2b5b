package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.LineString;

/** Invented tributaries: every place drains along the lowest way to a main stem. */
final class Drainage {

  private static final double CLIMB = 14;
  private static final double CELL_KM2 = CityGrid.STEP * CityGrid.STEP;
  private static final double STREAM_KM2 = 45;
  private static final double IMPORTANT_KM2 = 900;

  private final CityGrid grid;
  private final long seed;

  /**
   * @param basin catchment at the lower end in km²
   */
  record Stream(LineString line, double basin) {
    boolean important() {
      return basin >= IMPORTANT_KM2;
    }
  }

  Drainage(CityGrid grid, long seed) {
    this.grid = grid;
    this.seed = seed;
  }

  /** Reaches from head or confluence to the next confluence. */
  List<Stream> streams(Rivers rivers) {
    List<Integer> sources =
        Arrays.stream(grid.cells())
            .filter(cell -> rivers.distance(CityGrid.x(cell), CityGrid.y(cell)) < 0.6)
            .boxed()
            .toList();
    Pathfinder flow = new Pathfinder(grid, CLIMB);
    flow.flood(sources);
    double[] basins = basins(flow);
    int[] inflows = inflows(flow, basins);
    List<Stream> streams = new ArrayList<>();
    for (int cell : flow.order()) {
      boolean begins = basins[cell] >= STREAM_KM2 && inflows[cell] != 1;
      if (begins && flow.parent(cell) >= 0) {
        streams.add(follow(cell, flow, basins, inflows));
      }
    }
    return streams;
  }

  private Stream follow(int head, Pathfinder flow, double[] basins, int[] inflows) {
    List<Integer> cells = new ArrayList<>(List.of(head));
    int cell = head;
    int next = flow.parent(cell);
    while (next >= 0) {
      cells.add(next);
      if (inflows[next] != 1) {
        break;
      }
      cell = next;
      next = flow.parent(cell);
    }
    return new Stream(CityGrid.line(cells, "stream", seed), basins[cell]);
  }

  private static double[] basins(Pathfinder flow) {
    double[] basins = new double[CityGrid.COLUMNS * CityGrid.ROWS];
    List<Integer> order = flow.order();
    for (int i = order.size() - 1; i >= 0; i--) {
      int cell = order.get(i);
      basins[cell] += CELL_KM2;
      if (flow.parent(cell) >= 0) {
        basins[flow.parent(cell)] += basins[cell];
      }
    }
    return basins;
  }

  private static int[] inflows(Pathfinder flow, double[] basins) {
    int[] inflows = new int[basins.length];
    for (int cell : flow.order()) {
      if (basins[cell] >= STREAM_KM2 && flow.parent(cell) >= 0) {
        inflows[flow.parent(cell)]++;
      }
    }
    return inflows;
  }
}
