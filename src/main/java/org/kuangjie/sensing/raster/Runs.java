package org.kuangjie.sensing.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.shared.DomainException;

/**
 * Changed pixels as runs along rows, joined to groups that touch by their sides while they come in
 * from north to south. 16 bytes a run, whatever the size of the scene.
 */
final class Runs {

  private static final int MOST = 4_000_000;

  private int[] first = new int[1024];
  private int[] last = new int[1024];
  private int[] row = new int[1024];
  private int[] parent = new int[1024];
  private int size;
  private int formerFrom;
  private int formerTo;

  /** A run of pixels, both ends included. */
  record Run(int row, int first, int last) {}

  /**
   * Adds a row; rows come in order, each once.
   *
   * @param changed by column
   * @throws DomainException INVALID when nearly everything is a change of its own
   */
  void add(int number, boolean[] changed) {
    int from = size;
    for (int x = 0; x < changed.length; x++) {
      if (changed[x]) {
        int start = x;
        while (x + 1 < changed.length && changed[x + 1]) {
          x++;
        }
        append(number, start, x);
      }
    }
    join(from);
    formerFrom = from;
    formerTo = size;
  }

  private void append(int number, int start, int end) {
    if (size == MOST) {
      throw DomainException.invalid(
          "change-noise",
          "变化像元过于零碎，请提高阈值或先对影像滤波、配准",
          "The changes are scattered noise; raise the threshold, or filter and register the scenes"
              + " first");
    }
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      last = Arrays.copyOf(last, 2 * size);
      row = Arrays.copyOf(row, 2 * size);
      parent = Arrays.copyOf(parent, 2 * size);
    }
    first[size] = start;
    last[size] = end;
    row[size] = number;
    parent[size] = size;
    size++;
  }

  /** With those runs of the row above that they touch. */
  private void join(int from) {
    int above = formerFrom;
    for (int run = from; run < size; run++) {
      while (above < formerTo && last[above] < first[run]) {
        above++;
      }
      for (int other = above; other < formerTo && first[other] <= last[run]; other++) {
        if (row[other] == row[run] - 1) {
          parent[find(run)] = find(other);
        }
      }
    }
  }

  private int find(int run) {
    int root = run;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Groups of at least so many pixels, from north to south. */
  List<List<Run>> groups(double leastPixels) {
    long[] pixels = new long[size];
    for (int run = 0; run < size; run++) {
      pixels[find(run)] += last[run] - first[run] + 1;
    }
    Map<Integer, List<Run>> groups = new LinkedHashMap<>();
    for (int run = 0; run < size; run++) {
      int root = find(run);
      if (pixels[root] >= leastPixels) {
        groups
            .computeIfAbsent(root, key -> new ArrayList<>())
            .add(new Run(row[run], first[run], last[run]));
      }
    }
    return List.copyOf(groups.values());
  }
}
