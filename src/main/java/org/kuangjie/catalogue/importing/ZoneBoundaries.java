package org.kuangjie.catalogue.importing;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** The outlines a district's plan gives to zones of the plan above it. (002-R42) */
final class ZoneBoundaries {

  static final String FILE = "zone_boundaries.geojson";

  private ZoneBoundaries() {}

  /** By code of the zone; empty when the plan has no such file. */
  static Map<String, Geometry> read(PlanFolder folder, String under, PlanProblems problems) {
    String file = under + FILE;
    if (!folder.file(file).exists()) {
      return Map.of();
    }
    Map<String, Geometry> outlines = OutlineFile.read(folder, file, "zone", problems);
    outlines.forEach(
        (zone, outline) ->
            OutlineFile.check(outline, new PlanCells.Place(file, 0, zone), problems));
    return outlines;
  }

  /**
   * @param owners plan of every zone that is held or loaded, by its code
   */
  static void check(PlanContent plan, Map<String, String> owners, PlanProblems problems) {
    for (String zone : plan.boundaries().keySet()) {
      if (!plan.parent().equals(owners.get(zone))) {
        problems.add(
            plan.under() + FILE,
            0,
            "zone",
            "上级规划%s没有代码为“%s”的分区".formatted(plan.parent(), zone),
            "the parent plan %s has no zone %s".formatted(plan.parent(), zone));
      }
    }
  }
}
