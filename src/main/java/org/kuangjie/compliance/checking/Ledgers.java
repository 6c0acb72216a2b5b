package org.kuangjie.compliance.checking;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.compliance.rules.CheckContext.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * What the rights in force add up to. Versions of layers never change, so each sum is asked of the
 * database once.
 */
@Component
class Ledgers {

  private static final int HELD = 500;

  private final ConcurrentLruCache<Key, Ledger> held;

  Ledgers(MiningRights rights) {
    this.held =
        new ConcurrentLruCache<>(
            HELD,
            key ->
                new Ledger(
                    rights.tierUsage(key.plan(), key.day(), key.versionIds()),
                    rights.approvedCapacity(key.mineral(), key.day(), key.versionIds())));
  }

  /**
   * @param plan whose zones divide the tiers
   * @param rights version id of the mining rights
   * @param zones version id of the 集中开采区; null when none is loaded
   */
  record Key(String plan, String mineral, LocalDate day, long rights, @Nullable Long zones) {

    Map<String, Long> versionIds() {
      return zones == null
          ? Map.of(LayerName.MINING_RIGHTS, rights)
          : Map.of(LayerName.MINING_RIGHTS, rights, LayerName.ZONES_CONCENTRATED, zones);
    }
  }

  Ledger get(Key key) {
    return held.get(key);
  }
}
