package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts.District;
import org.kuangjie.catalogue.Plan.RegionalBalance;
import org.kuangjie.catalogue.store.PlanBalance.DistrictFigures;
import org.kuangjie.catalogue.store.PlanBalance.RegionFigures;
import org.kuangjie.catalogue.store.RightSums.Group;

/** Rights by district, and by the regions of the plan the districts are in. */
final class RegionalSums {

  private static final String ALL = "合计";

  /** The mineral of the regional balance. */
  private static final String BALANCED_MINERAL = "建筑石料用灰岩";

  private final Map<String, District> districts = new HashMap<>();
  private final @Nullable List<Group> groups;

  /**
   * @param today districts of the day
   * @param former districts as the plan knew them: a right may still name one that is gone
   * @param groups null while no rights are loaded
   */
  RegionalSums(List<District> today, List<District> former, @Nullable List<Group> groups) {
    former.forEach(district -> districts.put(district.code(), district));
    today.forEach(district -> districts.put(district.code(), district));
    this.groups = groups;
  }

  /** The name of a district, its code while none is known. */
  String nameOf(String code) {
    District district = districts.get(code);
    return district == null ? code : district.nameZh();
  }

  @Nullable Integer unplaced() {
    return groups == null ? null : number(balanced(group -> region(group) == null));
  }

  @Nullable Integer withoutScale() {
    return groups == null
        ? null
        : balanced(group -> true).stream().mapToInt(g -> g.rights() - g.scaled()).sum();
  }

  RegionFigures of(RegionalBalance row) {
    String region = row.regionalGroup();
    @Nullable List<Group> own =
        groups == null
            ? null
            : balanced(group -> region.equals(ALL) || region.equals(region(group)));
    return new RegionFigures(
        region,
        row.demand(),
        row.plannedCapacity(),
        row.expectedOutput(),
        row.balance(),
        own == null ? null : number(own),
        own == null ? null : capacity(own));
  }

  /** Ordered by district and mineral. */
  List<DistrictFigures> listDistricts() {
    if (groups == null) {
      return List.of();
    }
    Map<String, List<Group>> byPlace =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.district() + ' ' + group.mineral(),
                    TreeMap::new,
                    Collectors.toList()));
    return byPlace.values().stream().map(this::figures).toList();
  }

  private DistrictFigures figures(List<Group> own) {
    Group first = own.get(0);
    @Nullable District district = districts.get(first.district());
    List<Group> mining = own.stream().filter(Group::mining).toList();
    List<String> units =
        mining.stream()
            .filter(group -> group.scaled() > 0)
            .map(group -> String.valueOf(group.unit()))
            .distinct()
            .toList();
    return new DistrictFigures(
        first.district(),
        nameOf(first.district()),
        district == null ? first.district() : district.nameEn(),
        region(first),
        first.mineral(),
        number(mining),
        number(own) - number(mining),
        units.size() == 1 ? capacity(mining) : null,
        units.size() == 1 ? units.get(0) : null);
  }

  private List<Group> balanced(Predicate<Group> which) {
    return Objects.requireNonNull(groups).stream()
        .filter(group -> group.mining() && group.mineral().equals(BALANCED_MINERAL))
        .filter(which)
        .toList();
  }

  private @Nullable String region(Group group) {
    District district = districts.get(group.district());
    return district == null ? null : district.planRegion();
  }

  private static int number(List<Group> groups) {
    return groups.stream().mapToInt(Group::rights).sum();
  }

  private static BigDecimal capacity(List<Group> groups) {
    return groups.stream()
        .map(Group::capacity)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
