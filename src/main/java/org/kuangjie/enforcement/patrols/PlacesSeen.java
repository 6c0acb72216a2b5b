package org.kuangjie.enforcement.patrols;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.store.PlaceStore;
import org.kuangjie.enforcement.store.PlaceStore.SeenOfPlace;
import org.kuangjie.geo.Areas;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of each zone and right was looked at, and when last (E17). */
@Service
@Transactional(readOnly = true)
public class PlacesSeen {

  private final PlaceStore store;

  PlacesSeen(PlaceStore store) {
    this.store = store;
  }

  /** What is asked for. */
  public enum Kind {
    ZONES,
    RIGHTS
  }

  /**
   * Coverage of a zone or right.
   *
   * @param share of the place, 0 to 1
   * @param daysSinceVisit of the last visit in the span; null when there was none
   */
  public record PlaceCoverage(
      String code,
      String name,
      BigDecimal squareKilometres,
      BigDecimal coveredSquareKilometres,
      double share,
      @Nullable LocalDate lastVisit,
      @Nullable Integer daysSinceVisit) {}

  /** Those nobody saw first; zones of the plan in force, mining rights valid in the span. */
  public List<PlaceCoverage> list(Kind kind, LocalDate from, LocalDate to, int limit, Actor actor) {
    Set<String> scope = Patrols.scope(actor);
    return scope == null
        ? List.of()
        : store.list(kind == Kind.RIGHTS, scope, from, to, limit).stream()
            .map(place -> coverage(place, to))
            .toList();
  }

  private static PlaceCoverage coverage(SeenOfPlace place, LocalDate to) {
    double whole = EllipsoidalArea.squareMetres(place.outline());
    Geometry ground = place.seen();
    double covered = ground == null ? 0 : EllipsoidalArea.squareMetres(ground);
    LocalDate last = place.lastVisit();
    return new PlaceCoverage(
        place.code(),
        place.name(),
        Areas.squareKilometres(whole),
        Areas.squareKilometres(covered),
        whole > 0 ? Math.min(1, covered / whole) : 0,
        last,
        last == null ? null : (int) (to.toEpochDay() - last.toEpochDay()));
  }
}
