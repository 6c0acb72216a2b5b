package org.kuangjie.catalogue.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Finds the outline of each district row: the feature of the same name in the file it names. */
final class DistrictOutlines {

  private final PlanFolder folder;
  private final PlanProblems problems;
  private final Map<String, Map<String, Geometry>> files = new HashMap<>();

  DistrictOutlines(PlanFolder folder, PlanProblems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** By row; rows without a sound outline are noted as problems. */
  Map<PlanRow, Geometry> find(List<PlanRow> districts) {
    Map<PlanRow, Geometry> found = new LinkedHashMap<>();
    for (PlanRow row : districts) {
      String file = row.text("geometry_file");
      if (file.isEmpty()) {
        continue;
      }
      Geometry outline = files.computeIfAbsent(file, this::read).get(row.text("name_zh"));
      var place = new PlanCells.Place(row.file(), row.line(), "geometry_file");
      if (outline == null) {
        problems.add(
            place.file(),
            place.line(),
            place.column(),
            file + " 中没有名为“" + row.text("name_zh") + "”的面",
            file + " has no polygon named " + row.text("name_zh"));
      } else {
        OutlineFile.check(outline, place, problems);
        found.put(row, outline);
      }
    }
    return found;
  }

  private Map<String, Geometry> read(String file) {
    return OutlineFile.read(folder, file, "name", problems);
  }
}
