package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A data folder as read: the reference and the plans, parents before children.
 *
 * @param outlines of each district row
 */
record PlanFiles(PlanContent reference, Map<PlanRow, Geometry> outlines, List<PlanContent> plans) {

  static PlanFiles read(PlanFolder folder, PlanProblems problems) {
    PlanNames names = new PlanNames();
    PlanReader reader = new PlanReader(folder, names, problems);
    PlanContent reference = new ReferenceReader(reader, names).read();
    Map<PlanRow, Geometry> outlines =
        new DistrictOutlines(folder, problems).find(reference.rows(PlanTables.DISTRICTS));
    List<String> planFolders = folder.planFolders();
    if (planFolders.isEmpty()) {
      problems.add("plans/", 0, "", "没有任何规划文件夹", "there is no plan folder");
    }
    List<PlanContent> plans =
        planFolders.stream()
            .map(name -> readPlan(reader, folder, "plans/" + name + "/", problems))
            .toList();
    return new PlanFiles(reference, outlines, parentsFirst(plans));
  }

  List<String> planCodes() {
    return plans.stream().map(PlanContent::code).toList();
  }

  /** A plan below another may leave files out: what it does not set, the plan above sets. */
  private static PlanContent readPlan(
      PlanReader reader, PlanFolder folder, String under, PlanProblems problems) {
    List<PlanRow> head = reader.read(under, PlanTables.PLAN);
    boolean nested = head.stream().anyMatch(row -> !row.text("parent_code").isEmpty());
    Map<PlanTable, List<PlanRow>> tables = new LinkedHashMap<>();
    List<PlanTable> wanted = new ArrayList<>(PlanTables.SECTIONS);
    wanted.addAll(
        List.of(
            PlanTables.PLAN,
            PlanTables.ZONES,
            PlanTables.BLOCKS,
            PlanTables.LAYERS,
            PlanTables.TOTALS));
    for (PlanTable table : wanted) {
      if (table.equals(PlanTables.PLAN)) {
        tables.put(table, head);
      } else if (nested == table.equals(PlanTables.PLAN_DISTRICTS) || reader.has(under, table)) {
        tables.put(table, reader.read(under, table));
      }
    }
    return new PlanContent(
        under, tables, nested ? ZoneBoundaries.read(folder, under, problems) : Map.of());
  }

  private static List<PlanContent> parentsFirst(List<PlanContent> plans) {
    List<PlanContent> left = new ArrayList<>(plans);
    List<PlanContent> sorted = new ArrayList<>();
    boolean moved = true;
    while (moved) {
      List<String> waiting = left.stream().map(PlanContent::code).toList();
      List<PlanContent> ready = left.stream().filter(p -> !waiting.contains(p.parent())).toList();
      sorted.addAll(ready);
      moved = left.removeAll(ready);
    }
    sorted.addAll(left);
    return sorted;
  }
}
