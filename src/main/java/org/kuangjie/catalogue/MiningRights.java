package org.kuangjie.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/** Exploration and mining rights in force, and what they add up to. */
public interface MiningRights {

  Optional<MiningRight> find(String licenceNumber);

  /** Heads of all rights valid and in force on a day, by licence number. */
  List<RightHead> listInForce(LocalDate day);

  /** Terms of all rights valid and in force on a day, by licence number. */
  List<RightTerms> listTerms(LocalDate day);

  /** Licence numbers of the rights in force on a day that some holders have, by their codes. */
  Set<String> listLicences(Set<String> holderUsccs, LocalDate day);

  /**
   * Rights of 建筑石料用灰岩 by tier of A.002.5 on a day: number and capacity in 万吨/年.
   *
   * @param versionIds the rights and zones to count, by layer name, as a report names them; empty =
   *     the versions in force; a layer that is not named had none
   */
  List<TierUsage> tierUsage(String planCode, LocalDate day, Map<String, Long> versionIds);

  /**
   * Approved capacity of all mining rights of a mineral on a day, in the unit of 专栏9.
   *
   * @param versionIds as for {@link #tierUsage}
   */
  BigDecimal approvedCapacity(String mineral, LocalDate day, Map<String, Long> versionIds);

  /**
   * {@code rightKind}: 采矿权 or 探矿权.
   *
   * @param authority who registered it, by code or name
   */
  record RightHead(
      String licenceNumber,
      String rightKind,
      String projectName,
      String mineral,
      String districtCode,
      String authority) {}

  /**
   * What duties follow from. {@code setOn} is the day the right was first set.
   *
   * @param holderUscc never for outsiders: it may be that of a person
   */
  record RightTerms(
      String licenceNumber,
      String rightKind,
      String projectName,
      String holderUscc,
      String mineral,
      @Nullable String scaleClass,
      LocalDate setOn,
      @Nullable LocalDate validTo,
      String districtCode) {}

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
      MultiPolygon geometry) {

    /** 过期 after the last day, though nobody has written it so yet. */
    public String statusOn(LocalDate day) {
      boolean over = status.equals("有效") && validTo != null && validTo.isBefore(day);
      return over ? "过期" : status;
    }
  }
}
