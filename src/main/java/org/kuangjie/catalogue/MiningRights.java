package org.kuangjie.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** Exploration and mining rights in force, and what they add up to. */
public interface MiningRights {

  Optional<MiningRight> find(String licenceNumber);

  /**
   * Rights of 建筑石料用灰岩 by tier of A.002.5 on a day: number and capacity in 万吨/年. Computed from the
   * versions in force, or from the given ones for a replay.
   *
   * @param zonesVersionId version of the 集中开采区 a right may lie in
   */
  List<TierUsage> tierUsage(
      String planCode,
      LocalDate day,
      @Nullable Long rightsVersionId,
      @Nullable Long zonesVersionId);

  /** Approved capacity of all mining rights of a mineral on a day, in the unit of 专栏9. */
  BigDecimal approvedCapacity(String mineral, LocalDate day, @Nullable Long rightsVersionId);

  record TierUsage(String tier, int rights, BigDecimal capacity) {}

  /** Elevations in metres, 1985 国家高程基准; {@code setOn} is the day the right was first set. */
  record MiningRight(
      long featureId,
      String rightKind,
      String licenceNumber,
      String projectName,
      String holderUscc,
      String holderName,
      String mineral,
      @Nullable String miningMethod,
      @Nullable BigDecimal scale,
      @Nullable String scaleClass,
      @Nullable Double elevationTop,
      @Nullable Double elevationBottom,
      LocalDate setOn,
      @Nullable LocalDate validTo,
      String authority,
      String districtCode,
      String status,
      MultiPolygon geometry) {}
}
