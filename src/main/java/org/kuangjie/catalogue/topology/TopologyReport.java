package org.kuangjie.catalogue.topology;

import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.shared.Text;

/**
 * How the areas of a layer fit.
 *
 * @param compared pairs, or features where each was compared with what it belongs to
 * @param counts of all findings by kind
 * @param findings the largest first; fewer than counted when there are very many
 * @param leftOut what was not compared, and why
 * @param unfinished what the budget left no room for; empty when everything was compared
 */
public record TopologyReport(
    TopologyRequest request,
    LayerInfo layer,
    LayerInfo against,
    long compared,
    Map<TopologyFinding.Kind, Integer> counts,
    List<TopologyFinding> findings,
    List<Text> leftOut,
    List<Text> unfinished) {

  /** Common areas up to this are an edge touch (ε_area of the rules), square metres. */
  public static final double AREA_TOLERANCE_SQUARE_METRES = 1;

  public boolean isComplete() {
    return findings.size() == counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
