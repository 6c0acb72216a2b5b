package org.kuangjie.catalogue.store;

import java.math.BigDecimal;
import java.util.List;
import org.kuangjie.catalogue.Plan.RegionalBalance;
import org.kuangjie.catalogue.store.PlanBalance.Transfer;

/** Who covers whose deficit, as far as the plan's balance leaves no choice (002-R21). */
final class Transfers {

  private static final String ALL = "合计";

  private Transfers() {}

  /** Empty when several regions lack and several have too much, or when the sums differ. */
  static List<Transfer> of(List<RegionalBalance> balances) {
    List<RegionalBalance> regions =
        balances.stream().filter(row -> !row.regionalGroup().equals(ALL)).toList();
    BigDecimal rest =
        regions.stream().map(RegionalBalance::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<RegionalBalance> lacking = withSign(regions, -1);
    List<RegionalBalance> giving = withSign(regions, 1);
    if (rest.signum() != 0 || (lacking.size() != 1 && giving.size() != 1)) {
      return List.of();
    }
    return giving.stream().flatMap(from -> lacking.stream().map(to -> transfer(from, to))).toList();
  }

  /** One of the two is the only one of its kind, so the other's amount is all that flows. */
  private static Transfer transfer(RegionalBalance from, RegionalBalance to) {
    return new Transfer(
        from.regionalGroup(), to.regionalGroup(), from.balance().min(to.balance().negate()));
  }

  private static List<RegionalBalance> withSign(List<RegionalBalance> regions, int sign) {
    return regions.stream().filter(row -> row.balance().signum() == sign).toList();
  }
}
