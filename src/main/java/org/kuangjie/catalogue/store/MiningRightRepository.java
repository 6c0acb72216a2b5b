package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights.RightHead;
import org.kuangjie.catalogue.MiningRights.RightTerms;
import org.kuangjie.catalogue.MiningRights.TierUsage;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MiningRightRepository extends Repository<MiningRightEntity, Long> {

  /** Mining rights in force on the day, of the version in force or of the one given. */
  String MINING_ON =
      """
       from catalogue.mining_right r
       join catalogue.layer_version v on v.id = r.layer_version_id
       where r.right_kind = '采矿权' and r.mineral = :mineral and r.status = '有效'
         and (v.id = :version or (cast(:version as bigint) is null and v.in_force))
         and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
      """;

  @Query("from MiningRightEntity r where r.layerVersion.inForce and r.licenceNumber = :licence")
  Optional<MiningRightEntity> findInForce(String licence);

  @Query(
      """
      select new org.kuangjie.catalogue.MiningRights$RightHead(
        r.licenceNumber, r.rightKind, r.projectName, r.mineral, r.districtCode,
        r.authority)
      from MiningRightEntity r
      where r.layerVersion.inForce and r.status = '有效'
        and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)
      order by r.licenceNumber
      """)
  List<RightHead> listHeads(LocalDate day);

  @Query(
      """
      select new org.kuangjie.catalogue.MiningRights$RightTerms(
        r.licenceNumber, r.rightKind, r.projectName, r.holderUscc, r.mineral, r.scaleClass, r.setOn,
        r.validTo, r.districtCode)
      from MiningRightEntity r
      where r.layerVersion.inForce and r.status = '有效'
        and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)
      order by r.licenceNumber
      """)
  List<RightTerms> listTerms(LocalDate day);

  @Query(
      """
      select r.licenceNumber from MiningRightEntity r
      where r.layerVersion.inForce and r.status = '有效' and r.holderUscc in :holders
        and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day)
      """)
  Set<String> listLicences(Set<String> holders, LocalDate day);

  @Query(value = "select coalesce(sum(r.scale), 0)" + MINING_ON, nativeQuery = true)
  BigDecimal sumScale(String mineral, LocalDate day, @Nullable Long version);

  /**
   * Every tier of A.002.5 but the total, also those without any right; the plan's caps are not
   * asked, so that a replay under a former version of the plan counts the same. A right is inside
   * when its zone is one of the plan's 集中开采区 in the zones' version given, or in force.
   */
  @Query(
      value =
          """
          select c.tier as tier, cast(count(r.id) as integer) as rights,
                 coalesce(sum(r.scale), 0) as capacity
          from (values ('集中开采区'), ('区外大型骨干'), ('区外中小型')) as c (tier)
          left join (
            select r.id, r.scale,
                   case when exists (select 1 from catalogue.zone z
                                     join catalogue.layer_version zv on zv.id = z.layer_version_id
                                     where (zv.id = :zones
                                            or (cast(:zones as bigint) is null and zv.in_force))
                                       and z.plan = :plan and z.kind = '集中开采区'
                                       and z.code = r.zone_code) then '集中开采区'
                        when r.scale_class = '大型' then '区外大型骨干'
                        else '区外中小型' end as tier
          """
              + MINING_ON
              + """
              ) r on r.tier = c.tier
              group by c.tier order by c.tier
              """,
      nativeQuery = true)
  List<TierUsage> sumTiers(
      String plan, String mineral, LocalDate day, @Nullable Long version, @Nullable Long zones);
}
