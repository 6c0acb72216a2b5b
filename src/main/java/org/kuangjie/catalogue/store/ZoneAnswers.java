package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.store.PlanBalance.ZoneFigures;
import org.kuangjie.catalogue.store.RightSums.ZoneSum;
import org.kuangjie.geo.EllipsoidalArea;
import org.locationtech.jts.geom.MultiPolygon;

/** What is told of each zone of a plan. */
final class ZoneAnswers {

  private final RegionalSums districts;
  private final Map<String, ZoneSum> sums;
  private final boolean officialOutlines;

  /**
   * @param sums by zone; a zone that is not there cannot be answered
   * @param officialOutlines whether the reader may see outlines that are not 示意
   */
  ZoneAnswers(RegionalSums districts, Map<String, ZoneSum> sums, boolean officialOutlines) {
    this.districts = districts;
    this.sums = sums;
    this.officialOutlines = officialOutlines;
  }

  ZoneFigures of(ZoneEntity zone) {
    MultiPolygon outline = zone.geom;
    boolean internal = outline != null && !officialOutlines && !zone.synthetic;
    @Nullable ZoneSum sum = sums.get(zone.code);
    return new ZoneFigures(
        zone.code,
        zone.kind,
        zone.name,
        zone.region,
        List.of(zone.districts),
        Stream.of(zone.districts).map(districts::nameOf).toList(),
        List.of(zone.minerals),
        outline != null,
        internal,
        zone.synthetic,
        outline == null || internal ? null : EllipsoidalArea.squareMetres(outline),
        sum == null ? null : sum.mining(),
        sum == null ? null : sum.exploration(),
        capacity(sum),
        sum == null || sum.units() != 1 ? null : sum.unit());
  }

  /** Zero where nothing is mined; null where nobody knows, or where units differ. */
  private static @Nullable BigDecimal capacity(@Nullable ZoneSum sum) {
    if (sum == null) {
      return null;
    }
    if (sum.mining() == 0) {
      return BigDecimal.ZERO;
    }
    return sum.units() == 1 ? sum.capacity() : null;
  }
}
