package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.catalogue.store.PlanStore;
import org.kuangjie.catalogue.store.ReferenceUses;
import org.springframework.stereotype.Component;

/**
 * A code that was taken out of the reference files leaves the database as well, unless something
 * still uses it; the former content of the files is kept in any case.
 */
@Component
class ReferenceRemovals {

  private static final List<PlanTable> TABLES =
      List.of(PlanTables.GROUPS, PlanTables.AUTHORITIES, PlanTables.MINERALS, PlanTables.LISTS);

  private final PlanStore store;
  private final ReferenceUses uses;

  ReferenceRemovals(PlanStore store, ReferenceUses uses) {
    this.store = store;
    this.uses = uses;
  }

  /**
   * To be called when everything else of the load is written: it may have given up the last use.
   */
  void remove(PlanContent reference, PlanProblems problems) {
    for (PlanTable table : TABLES) {
      List<String> named = reference.rows(table).stream().map(row -> row.text("code")).toList();
      List<String> unused = new ArrayList<>();
      for (String code : store.listCodesBut(table.table(), named)) {
        List<String> places = uses.list(table.table(), code);
        if (places.isEmpty()) {
          unused.add(code);
        } else {
          refuse(reference.under() + table.file(), code, places, problems);
        }
      }
      store.deleteCodes(table.table(), unused);
    }
  }

  private static void refuse(String file, String code, List<String> places, PlanProblems problems) {
    problems.add(
        file,
        0,
        "code",
        "“%s”已从文件中删去，但仍用于 %s；请保留该行（机关可填止日 valid_to）".formatted(code, String.join("、", places)),
        "'%s' was removed from the file but is still used by %s; keep the row (an authority may get a last day, valid_to)"
            .formatted(code, String.join(", ", places)));
  }
}
