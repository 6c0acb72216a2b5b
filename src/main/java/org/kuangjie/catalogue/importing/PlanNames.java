package org.kuangjie.catalogue.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.catalogue.minerals.MineralNames;

/** The names that cells may use, and the codes behind them; grows while the reference is read. */
final class PlanNames {

  private final Set<String> groups = new HashSet<>();
  private final Map<String, String> districts = new HashMap<>();
  private final Map<String, String> authorities = new HashMap<>();
  private MineralNames minerals = new MineralNames(List.of(), Map.of());

  void setMinerals(MineralNames names) {
    minerals = names;
  }

  void addGroup(String code) {
    groups.add(code);
  }

  void addDistrict(String name, String code) {
    districts.put(name, code);
  }

  /** An authority of a district is also known by the name of the district. */
  void addAuthority(String code, String name, String district) {
    authorities.put(code, code);
    authorities.put(name, code);
    if (!district.isEmpty()) {
      authorities.put(district, code);
    }
  }

  MineralNames minerals() {
    return minerals;
  }

  boolean isGroup(String name) {
    return groups.contains(name);
  }

  Map<String, String> districts() {
    return districts;
  }

  Map<String, String> authorities() {
    return authorities;
  }
}
