package org.kuangjie.catalogue.topology;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.kuangjie.catalogue.topology.TopologyFinding.Kind;

/** Counts all findings and keeps the largest, so that memory stays bounded. */
final class Findings {

  static final int KEPT = 1000;

  private static final Comparator<TopologyFinding> LARGEST_LAST =
      Comparator.comparingDouble(TopologyFinding::areaSquareMetres);

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final PriorityQueue<TopologyFinding> kept = new PriorityQueue<>(LARGEST_LAST);
  private long compared;
  private long tooLarge;
  private boolean cutShort;

  void compared() {
    compared++;
  }

  void add(TopologyFinding finding) {
    counts.merge(finding.kind(), 1, Integer::sum);
    kept.add(finding);
    if (kept.size() > KEPT) {
      kept.remove();
    }
  }

  void leftOutAsTooLarge() {
    tooLarge++;
  }

  void cutShort() {
    cutShort = true;
  }

  long tooLargeCount() {
    return tooLarge;
  }

  boolean isCutShort() {
    return cutShort;
  }

  long comparedCount() {
    return compared;
  }

  Map<Kind, Integer> counts() {
    return Map.copyOf(counts);
  }

  List<TopologyFinding> largestFirst() {
    return kept.stream()
        .sorted(
            LARGEST_LAST
                .reversed()
                .thenComparing(TopologyFinding::first)
                .thenComparing(f -> String.valueOf(f.second())))
        .toList();
  }
}
