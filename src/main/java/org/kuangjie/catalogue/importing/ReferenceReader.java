package org.kuangjie.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.minerals.MineralNames;

/** Reads the folder {@code reference/} in the order in which its files name each other. */
final class ReferenceReader {

  private static final String UNDER = "reference/";

  private final PlanReader reader;
  private final PlanNames names;
  private final Map<PlanTable, List<PlanRow>> tables = new LinkedHashMap<>();

  ReferenceReader(PlanReader reader, PlanNames names) {
    this.reader = reader;
    this.names = names;
  }

  PlanContent read() {
    read(PlanTables.GROUPS).forEach(row -> names.addGroup(row.text("code")));
    read(PlanTables.DISTRICTS)
        .forEach(row -> names.addDistrict(row.text("name_zh"), row.text("code")));
    readAuthorities();
    read(PlanTables.JURISDICTIONS);
    readMinerals();
    read(PlanTables.LISTS);
    read(PlanTables.LIST_ENTRIES);
    read(PlanTables.LAYERS);
    return new PlanContent(UNDER, tables, Map.of());
  }

  private List<PlanRow> read(PlanTable table) {
    List<PlanRow> rows = reader.read(UNDER, table);
    tables.put(table, rows);
    return rows;
  }

  private void readAuthorities() {
    List<PlanRow> rows = new ArrayList<>();
    for (PlanRow row : reader.read(UNDER, PlanTables.AUTHORITIES)) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
      String district = row.text("district");
      String code = row.text("code").isEmpty() ? district : row.text("code");
      values.put("code", code.isEmpty() ? null : code);
      rows.add(new PlanRow(row.file(), row.line(), values));
      names.addAuthority(code, row.text("name_zh"), nameOf(district));
    }
    tables.put(PlanTables.AUTHORITIES, List.copyOf(rows));
  }

  private String nameOf(String districtCode) {
    return names.districts().entrySet().stream()
        .filter(entry -> entry.getValue().equals(districtCode))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private void readMinerals() {
    List<String> codes =
        read(PlanTables.MINERALS).stream()
            .map(row -> row.text("code"))
            .filter(Predicate.not(String::isEmpty))
            .toList();
    names.setMinerals(new MineralNames(codes, Map.of()));
    Map<String, String> aliases = new LinkedHashMap<>();
    read(PlanTables.ALIASES).forEach(row -> aliases.put(row.text("alias"), row.text("mineral")));
    names.setMinerals(new MineralNames(codes, aliases));
  }
}
