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
        planFolders.stream().map(name -> readPlan(reader, "plans/" + name + "/")).toList();
    return new PlanFiles(reference, outlines, parentsFirst(plans));
  }

  List<String> planCodes() {
    return plans.stream().map(PlanFiles::codeOf).toList();
  }

  /** Empty when plan.csv could not be read. */
  static String codeOf(PlanContent plan) {
    return plan.rows(PlanTables.PLAN).stream().findFirst().map(r -> r.text("code")).orElse("");
  }

  private static PlanContent readPlan(PlanReader reader, String under) {
    Map<PlanTable, List<PlanRow>> tables = new LinkedHashMap<>();
    List<PlanTable> wanted = new ArrayList<>(PlanTables.SECTIONS);
    wanted.addAll(
        List.of(
            PlanTables.PLAN,
            PlanTables.ZONES,
            PlanTables.BLOCKS,
            PlanTables.LAYERS,
            PlanTables.TOTALS));
    wanted.forEach(table -> tables.put(table, reader.read(under, table)));
    return new PlanContent(under, tables);
  }

  private static List<PlanContent> parentsFirst(List<PlanContent> plans) {
    List<PlanContent> left = new ArrayList<>(plans);
    List<PlanContent> sorted = new ArrayList<>();
    boolean moved = true;
    while (moved) {
      List<String> waiting = left.stream().map(PlanFiles::codeOf).toList();
      List<PlanContent> ready = left.stream().filter(p -> !waiting.contains(parentOf(p))).toList();
      sorted.addAll(ready);
      moved = left.removeAll(ready);
    }
    sorted.addAll(left);
    return sorted;
  }

  private static String parentOf(PlanContent plan) {
    return plan.rows(PlanTables.PLAN).stream()
        .findFirst()
        .map(row -> row.text("parent_code"))
        .orElse("");
  }
}
