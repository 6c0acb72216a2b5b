package org.kuangjie.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.Plan.RegionalBalance;
import org.kuangjie.catalogue.store.PlanBalance.Transfer;

class TransfersTest {

  @Test
  @DisplayName("002-R21: one region lacks, the others cover it")
  void followsWhatLeavesNoChoice() {
    assertThat(transfers(-4000, 2400, 1600)).containsExactly("1 0 2400", "2 0 1600");
    assertThat(transfers(-400, 1000, -600)).containsExactly("1 0 400", "1 2 600");
  }

  @Test
  @DisplayName("002-R21: who gives to whom is not guessed")
  void guessesNothing() {
    assertThat(transfers(-400, -600, 300, 700)).isEmpty();
    assertThat(transfers(-400, 300)).isEmpty();
    assertThat(transfers(0, 0)).isEmpty();
  }

  private static List<String> transfers(int... balances) {
    List<RegionalBalance> rows =
        IntStream.range(0, balances.length).mapToObj(i -> row("" + i, balances[i])).toList();
    return Transfers.of(rows).stream().map(TransfersTest::words).toList();
  }

  private static String words(Transfer transfer) {
    return transfer.from() + " " + transfer.to() + " " + transfer.amount();
  }

  private static RegionalBalance row(String region, int balance) {
    BigDecimal none = BigDecimal.ZERO;
    return new RegionalBalance(region, none, none, none, BigDecimal.valueOf(balance));
  }
}
