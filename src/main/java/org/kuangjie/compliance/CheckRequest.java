package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.DomainException;

/**
 * What is asked about a boundary, as sent. A missing value is null: the rules that need it say so.
 *
 * @param mineral any spelling the catalogue knows
 * @param scale per year, in the mineral's unit of 专栏9
 * @param elevationTop metres, 1985 国家高程基准
 * @param holderUscc 统一社会信用代码 of the holder; read, but neither kept nor shown
 * @param existingRight licence number of the right that is renewed or changed
 * @param setDate day the right was first set (首次设立)
 * @param asOf day of the law to apply; null = today
 * @param authority code or name of the registering authority
 * @param facilityWork whether the facilities are built, extended, rebuilt or left as they are; null
 *     = not known
 * @param pbfDamage 是否造成永久基本农田损毁; null = not known
 * @param claimedAreaSquareMetres area written in the application
 * @param plan code of the plan to check against; null = the one applicable on asOf
 * @param severeIrreversible a person's finding for PL-03; null = nobody has decided
 * @param hasGreenMineClause 绿色矿山建设要求 is written into the grant or renewal (PL-21)
 * @param pitType shape of the open pit (PL-18)
 * @param keyProjectListed on the list of municipal key projects (PL-19)
 * @param integratedProcessing mining and processing in one project (PL-19)
 * @param cementSupply guaranteed supply of a large cement works (PL-19)
 * @param transportCorridor haulage by corridor, waterway or railway (PL-19)
 * @param blasting rock is blasted (爆破作业; IF rules)
 * @param surfaceWorks shafts, yards, drill sites or dumps stand on the surface of the boundary
 *     (PA-04)
 * @param dischargesPollutants 排放污染物; null counts as yes (PA-07)
 * @param heavilyPolluting 对水体污染严重 (PA-08)
 * @param wetlandApproval the wetland authority has agreed (PA-05)
 * @param riverSide where sand is dug along the river from the railway bridges around (IF-08)
 * @param renewalNumber which renewal is asked for, 1 = the first (MR-11)
 * @param termYears years the right is asked or granted for (MR-11, MR-12)
 * @param blockChanged a planning block was added or adjusted for it (PL-22)
 * @param blockChangedOn day of that change (PL-22)
 * @param technicalUnitUscc 统一社会信用代码 of the technical unit; read, but neither kept nor shown (HO-01,
 *     HO-02)
 * @param publicFunds 财政资金项目; null = not stated (HO-01, HO-02)
 * @param reserveSize size class of the reserve; null = not stated (AU-01)
 * @param feesPaid the fees due for the right are paid; null = not stated (HO-06)
 * @param restorationPlan how the 矿区生态修复方案 stands; null = not stated (PR-06)
 * @param productionSince day a mine began to produce (PR-04)
 * @param depositDiscovered 已发现可供进一步勘查或者开采的矿产资源; null = not stated (PR-04)
 * @param boundaryIsWorkings the boundary is that of workings (采掘工程) of existingRight (MR-14)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CheckRequest(
    @Nullable RightKind rightKind,
    @Nullable RightAction action,
    @Nullable String mineral,
    List<String> coMinerals,
    @Nullable MiningMethod miningMethod,
    @Nullable BigDecimal scale,
    @Nullable Double elevationTop,
    @Nullable Double elevationBottom,
    List<ElevationBand> elevationBands,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String holderUscc,
    @Nullable String existingRight,
    @Nullable LocalDate setDate,
    @Nullable LocalDate asOf,
    @Nullable String authority,
    List<Facility> facilities,
    @Nullable FacilityWork facilityWork,
    @Nullable Boolean pbfDamage,
    @Nullable Double claimedAreaSquareMetres,
    @Nullable String plan,
    @Nullable Boolean severeIrreversible,
    @Nullable Boolean hasGreenMineClause,
    @Nullable PitType pitType,
    @Nullable Boolean keyProjectListed,
    @Nullable Boolean integratedProcessing,
    @Nullable Boolean cementSupply,
    @Nullable Boolean transportCorridor,
    @Nullable Boolean blasting,
    @Nullable Boolean surfaceWorks,
    @Nullable Boolean dischargesPollutants,
    @Nullable Boolean heavilyPolluting,
    @Nullable Boolean wetlandApproval,
    @Nullable RiverSide riverSide,
    @Nullable Integer renewalNumber,
    @Nullable BigDecimal termYears,
    @Nullable Boolean blockChanged,
    @Nullable LocalDate blockChangedOn,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String technicalUnitUscc,
    @Nullable Boolean publicFunds,
    @Nullable ReserveSize reserveSize,
    @Nullable Boolean feesPaid,
    @Nullable RestorationPlan restorationPlan,
    @Nullable LocalDate productionSince,
    @Nullable Boolean depositDiscovered,
    @Nullable Boolean boundaryIsWorkings) {

  public CheckRequest {
    coMinerals = copyOf(coMinerals);
    elevationBands = copyOf(elevationBands);
    facilities = copyOf(facilities);
    if (scale != null && scale.signum() < 0) {
      throw DomainException.invalid(
          "negative-scale", "生产规模scale不能为负数：" + scale, "scale must not be negative: " + scale);
    }
    if (claimedAreaSquareMetres != null && !(claimedAreaSquareMetres > 0)) {
      throw DomainException.invalid(
          "claimed-area-not-positive",
          "填报面积claimedAreaSquareMetres须大于0：" + claimedAreaSquareMetres,
          "claimedAreaSquareMetres must be greater than 0: " + claimedAreaSquareMetres);
    }
    if (renewalNumber != null && renewalNumber < 1) {
      throw DomainException.invalid(
          "renewal-number-not-positive",
          "第几次延续renewalNumber从1起：" + renewalNumber,
          "renewalNumber counts from 1: " + renewalNumber);
    }
    if (Boolean.FALSE.equals(blockChanged) && blockChangedOn != null) {
      throw DomainException.invalid(
          "block-change-contradicts",
          "blockChanged为false时不应填报规划区块调整日期blockChangedOn：" + blockChangedOn,
          "blockChanged is false, so there is no blockChangedOn: " + blockChangedOn);
    }
    if (termYears != null && termYears.signum() <= 0) {
      throw DomainException.invalid(
          "term-not-positive",
          "期限termYears须大于0年：" + termYears,
          "termYears must be greater than 0: " + termYears);
    }
  }

  /** The same request pinned to a day and a plan, so that a replay applies the same law. */
  public CheckRequest withLaw(LocalDate day, @Nullable String planCode) {
    return new CheckRequest(
        rightKind,
        action,
        mineral,
        coMinerals,
        miningMethod,
        scale,
        elevationTop,
        elevationBottom,
        elevationBands,
        holderUscc,
        existingRight,
        setDate,
        day,
        authority,
        facilities,
        facilityWork,
        pbfDamage,
        claimedAreaSquareMetres,
        planCode,
        severeIrreversible,
        hasGreenMineClause,
        pitType,
        keyProjectListed,
        integratedProcessing,
        cementSupply,
        transportCorridor,
        blasting,
        surfaceWorks,
        dischargesPollutants,
        heavilyPolluting,
        wetlandApproval,
        riverSide,
        renewalNumber,
        termYears,
        blockChanged,
        blockChangedOn,
        technicalUnitUscc,
        publicFunds,
        reserveSize,
        feesPaid,
        restorationPlan,
        productionSince,
        depositDiscovered,
        boundaryIsWorkings);
  }

  private static <T> List<T> copyOf(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
