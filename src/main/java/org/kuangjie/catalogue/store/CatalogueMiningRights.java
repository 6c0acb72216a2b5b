package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CatalogueMiningRights implements MiningRights {

  /** The mineral whose capacity A.002.5 divides into tiers (002-R20). */
  private static final String TIERED_MINERAL = "建筑石料用灰岩";

  private static final Long NO_VERSION = 0L;

  private final MiningRightRepository rights;

  CatalogueMiningRights(MiningRightRepository rights) {
    this.rights = rights;
  }

  @Override
  public Optional<MiningRight> find(String licenceNumber) {
    return rights.findInForce(licenceNumber).map(MiningRightEntity::toMiningRight);
  }

  @Override
  public List<RightHead> listInForce(LocalDate day) {
    return rights.listHeads(day);
  }

  @Override
  public List<RightTerms> listTerms(LocalDate day) {
    return rights.listTerms(day);
  }

  @Override
  public Set<String> listLicences(Set<String> holderUsccs, LocalDate day) {
    return holderUsccs.isEmpty() ? Set.of() : rights.listLicences(holderUsccs, day);
  }

  @Override
  public List<TierUsage> tierUsage(String planCode, LocalDate day, Map<String, Long> versionIds) {
    return rights.sumTiers(
        planCode,
        TIERED_MINERAL,
        day,
        version(versionIds, LayerName.MINING_RIGHTS),
        version(versionIds, LayerName.ZONES_CONCENTRATED));
  }

  @Override
  public BigDecimal approvedCapacity(String mineral, LocalDate day, Map<String, Long> versionIds) {
    return rights.sumScale(mineral, day, version(versionIds, LayerName.MINING_RIGHTS));
  }

  /** Null for the version in force. */
  private static @Nullable Long version(Map<String, Long> versionIds, String layer) {
    return versionIds.isEmpty() ? null : versionIds.getOrDefault(layer, NO_VERSION);
  }
}
