package org.kuangjie.sensing.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.importing.PatchIntake;
import org.kuangjie.sensing.store.PatchSearch;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;

/** The query of the list of patches, all of it optional. */
record PatchQuery(
    @Nullable Integer year,
    @Nullable @Min(1) @Max(4) Integer period,
    @Nullable String issuer,
    @Nullable String finding,
    @Nullable String district,
    @Nullable Long disturbance,
    @Nullable String bbox,
    @Nullable @Min(0) Long after,
    @Nullable @Min(1) @Max(MOST) Integer limit,
    @Nullable Boolean holders) {

  static final int MOST = 1000;
  private static final int USUAL = 100;

  int limitOrDefault() {
    return limit == null ? USUAL : limit;
  }

  boolean wantsHolders() {
    return Boolean.TRUE.equals(holders);
  }

  /**
   * One row more than the page holds.
   *
   * @throws DomainException INVALID naming what is allowed
   */
  PatchSearch asSearch(Actor actor) {
    return visibleTo(actor)
        .year(year)
        .period(period)
        .issuer(oneOf("issuer", issuer, PatchIntake.ISSUERS))
        .finding(
            oneOf(
                "finding", finding, Arrays.stream(PatchFinding.values()).map(Enum::name).toList()))
        .district(district)
        .disturbance(disturbance)
        .box(box())
        .after(after == null ? 0 : after)
        .most(limitOrDefault() + 1);
  }

  /** Nothing but what the actor may see; 特殊用地 is for its reviewers alone, as in alerts. */
  static PatchSearch visibleTo(Actor actor) {
    return PatchSearch.of(
        actor.isDistrictBound() ? List.copyOf(actor.districtCodes()) : null,
        actor.has(Role.SPECIAL_LAND_REVIEWER));
  }

  private static @Nullable String oneOf(String name, @Nullable String value, List<String> words) {
    if (value != null && !words.contains(value)) {
      String list = String.join(", ", words);
      throw DomainException.invalid(
          "unknown-" + name,
          "%s 没有取值“%s”；可用：%s".formatted(name, value, list),
          "%s has no value %s; allowed are: %s".formatted(name, value, list));
    }
    return value;
  }

  private @Nullable List<Double> box() {
    String given = bbox;
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      List<Double> sides = Arrays.stream(given.split(",", -1)).map(Double::valueOf).toList();
      if (sides.size() == 4
          && sides.stream().allMatch(Double::isFinite)
          && sides.get(0) <= sides.get(2)
          && sides.get(1) <= sides.get(3)) {
        return sides;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw DomainException.invalid(
        "bbox", "bbox 须为 西,南,东,北 四个经纬度（度）", "bbox is west,south,east,north in degrees");
  }
}
