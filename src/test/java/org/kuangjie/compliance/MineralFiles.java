package org.kuangjie.compliance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.catalogue.Minerals;
import org.kuangjie.catalogue.Minerals.StrategicStatus.Answer;

/** The mineral code lists straight from the data files, without a database. */
public final class MineralFiles implements Minerals {

  public static final MineralFiles CATALOGUE = new MineralFiles();

  private static final LocalDate LIST_OF_36 = LocalDate.of(2026, 6, 15);

  private final Map<String, Mineral> byName = new HashMap<>();
  private final Set<String> strategic = new HashSet<>();
  private final Set<String> never = new HashSet<>();

  private MineralFiles() {
    PlanFiles.read(
            "reference/minerals.csv",
            r -> new Mineral(r.get("code"), r.get("name_en"), r.get("state"), r.get("family")))
        .forEach(mineral -> byName.put(mineral.code(), mineral));
    PlanFiles.read("reference/mineral_aliases.csv", r -> List.of(r.get("alias"), r.get("mineral")))
        .forEach(pair -> byName.put(pair.get(0), byName.get(pair.get(1))));
    PlanFiles.read(
            "reference/mineral_list_entries.csv", r -> List.of(r.get("list"), r.get("mineral")))
        .forEach(
            pair ->
                (pair.get(0).startsWith("STRATEGIC") ? strategic : never)
                    .add(find(pair.get(1)).orElseThrow().code()));
  }

  @Override
  public Minerals snapshot() {
    return this;
  }

  @Override
  public List<Mineral> list() {
    return byName.values().stream().distinct().toList();
  }

  @Override
  public Optional<Mineral> find(String name) {
    return Optional.ofNullable(byName.get(name.strip()));
  }

  @Override
  public Optional<ReferenceVersion> findReference() {
    return Optional.empty();
  }

  @Override
  public List<String> nearest(String name, int limit) {
    return byName.keySet().stream()
        .filter(held -> held.charAt(0) == name.charAt(0))
        .sorted()
        .limit(limit)
        .toList();
  }

  @Override
  public StrategicStatus strategicStatus(Mineral mineral, LocalDate day) {
    if (never.contains(mineral.code())) {
      return new StrategicStatus(Answer.NO, "NEVER_STRATEGIC@HOUSE", "本系统约定", null);
    } else if (strategic.contains(mineral.code())) {
      return new StrategicStatus(Answer.YES, "STRATEGIC@2016", "国务院", null);
    }
    return day.isBefore(LIST_OF_36)
        ? new StrategicStatus(Answer.NO, "STRATEGIC@2016", "国务院", null)
        : new StrategicStatus(Answer.UNKNOWN, "STRATEGIC@2026-06-15", "国务院", null);
  }
}
