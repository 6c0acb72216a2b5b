package org.kuangjie.compliance.rules.rights;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.compliance.ElevationBand;
import org.kuangjie.compliance.rules.CheckContext;

/**
 * What depths a right takes, 1985 国家高程基准.
 *
 * @param bands metres; empty when not known
 * @param unlimited an exploration right without elevations takes all depths
 */
record Depths(List<ElevationBand> bands, boolean unlimited) {

  /** How two rights that share ground lie in elevation. */
  enum Relation {
    SHARED,
    APART,
    UNKNOWN
  }

  Depths {
    bands = List.copyOf(bands);
  }

  /** Single bands where they are given: the overall elevations would fill the pillars between. */
  static Depths of(CheckContext context) {
    List<ElevationBand> stated = context.request().elevationBands();
    List<ElevationBand> bands = stated.isEmpty() ? context.listElevationBands() : stated;
    return new Depths(bands, bands.isEmpty() && !context.isMining());
  }

  static Depths of(FeatureFact right) {
    List<ElevationBand> bands = new ArrayList<>();
    if (right.attributes().get("elevation_bands") instanceof List<?> rows) {
      rows.forEach(
          row -> {
            if (row instanceof List<?> band
                && band.size() == 2
                && band.get(0) instanceof Number top
                && band.get(1) instanceof Number bottom) {
              bands.add(new ElevationBand(top.doubleValue(), bottom.doubleValue()));
            }
          });
    }
    if (bands.isEmpty()
        && right.attributes().get("elevation_top") instanceof Number top
        && right.attributes().get("elevation_bottom") instanceof Number bottom) {
      bands.add(new ElevationBand(top.doubleValue(), bottom.doubleValue()));
    }
    return new Depths(bands, bands.isEmpty() && right.kind().equals(OtherRight.EXPLORATION));
  }

  /** A common level alone is no common depth. */
  Relation to(Depths other) {
    if (unlimited || other.unlimited) {
      return Relation.SHARED;
    } else if (bands.isEmpty() || other.bands.isEmpty()) {
      return Relation.UNKNOWN;
    }
    boolean shared =
        bands.stream()
            .anyMatch(
                mine ->
                    other.bands.stream()
                        .anyMatch(
                            band ->
                                Math.max(mine.bottom(), band.bottom())
                                    < Math.min(mine.top(), band.top())));
    return shared ? Relation.SHARED : Relation.APART;
  }

  /** Every band lies inside one of the others, but for so many metres above and below. */
  boolean isWithin(Depths allowed, double tolerance) {
    return bands.stream()
        .allMatch(
            mine ->
                allowed.bands.stream()
                    .anyMatch(
                        band ->
                            mine.top() <= band.top() + tolerance
                                && mine.bottom() >= band.bottom() - tolerance));
  }

  /** e.g. {@code +300…+250 m}; for a sentence. */
  String print() {
    if (bands.isEmpty()) {
      return unlimited ? "全深度" : "标高未知";
    }
    return String.join(
        "、", bands.stream().map(b -> "%+.0f…%+.0f m".formatted(b.top(), b.bottom())).toList());
  }
}
