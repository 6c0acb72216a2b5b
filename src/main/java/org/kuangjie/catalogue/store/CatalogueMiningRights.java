package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MiningRights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CatalogueMiningRights implements MiningRights {

  /** The mineral whose capacity A.002.5 divides into tiers (002-R20). */
  private static final String TIERED_MINERAL = "建筑石料用灰岩";

  private final MiningRightRepository rights;

  CatalogueMiningRights(MiningRightRepository rights) {
    this.rights = rights;
  }

  @Override
  public Optional<MiningRight> find(String licenceNumber) {
    return rights.findInForce(licenceNumber).map(MiningRightEntity::toMiningRight);
  }

  @Override
  public List<TierUsage> tierUsage(
      String planCode,
      LocalDate day,
      @Nullable Long rightsVersionId,
      @Nullable Long zonesVersionId) {
    return rights.sumTiers(planCode, TIERED_MINERAL, day, rightsVersionId, zonesVersionId);
  }

  @Override
  public BigDecimal approvedCapacity(
      String mineral, LocalDate day, @Nullable Long rightsVersionId) {
    return rights.sumScale(mineral, day, rightsVersionId);
  }
}
