package org.kuangjie.enforcement.penalties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.enforcement.cases.ViolationType;
import org.kuangjie.enforcement.penalties.PenaltyRange.Basis;

@DisplayName("002-R27: what the law of the day lays down, and how a fine lies to it")
class PenaltyTableTest {

  private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
  private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
  private final PenaltyTable table = new PenaltyTable();

  @ParameterizedTest
  @CsvSource({
    "MINING_OUTSIDE, 200000, 599999.99, BELOW",
    "MINING_OUTSIDE, 200000, 600000, WITHIN",
    "MINING_OUTSIDE, 200000, 1000000, WITHIN",
    "MINING_OUTSIDE, 200000, 1000000.01, ABOVE",
    "MINING_OUTSIDE, 100000, 300000, WITHIN",
    "MINING_OUTSIDE, 99999.99, 300000, WITHIN",
    "MINING_OUTSIDE, 99999.99, 99999, BELOW",
    "MINING_OUTSIDE, 0, 1000001, ABOVE",
    "MINING_OUTSIDE, , 600000, UNKNOWN",
    "GROUP_MINING_WITHOUT_LICENCE, , 0, UNKNOWN",
    "EXPLORING_OUTSIDE, , 100000, WITHIN",
    "EXPLORING_OUTSIDE, , 50000, BELOW",
    "DESTRUCTIVE, , 500001, ABOVE",
    "NOT_RESTORED, 10000, 0, WITHIN",
    "NOT_RESTORED, 10000, 50000, WITHIN",
    "NOT_RESTORED, 10000, 50001, ABOVE",
    "NOT_RESTORED, , 50000, UNKNOWN",
    "UNPAID, 10000, 50000, NOT_LAID_DOWN",
    "MINING_ON_ENDED_LICENCE, 10000, 50000, NOT_LAID_DOWN"
  })
  void aFineIsHeldAgainstTheNewLaw(
      ViolationType type, @Nullable BigDecimal value, BigDecimal fine, PenaltyStanding standing) {
    assertThat(PenaltyStanding.of(table.ranges(type, NEW, value), fine)).isEqualTo(standing);
  }

  @Test
  void theLawChangesWithTheDayOfTheAct() {
    List<PenaltyRange> before = table.ranges(ViolationType.EXPLORING_WITHOUT_LICENCE, OLD, null);
    List<PenaltyRange> after = table.ranges(ViolationType.EXPLORING_WITHOUT_LICENCE, NEW, null);
    assertThat(before)
        .singleElement()
        .satisfies(
            range -> {
              assertThat(range.most()).isEqualByComparingTo("100000");
              assertThat(range.least()).isNull();
              assertThat(range.clause()).isEqualTo("第五十四条至第六十条");
            });
    assertThat(after)
        .singleElement()
        .satisfies(
            range -> {
              assertThat(range.least()).isEqualByComparingTo("100000");
              assertThat(range.validFrom()).isEqualTo(NEW);
            });
  }

  @Test
  void theOldLawHasNoAmountForMiningInTheTableAndNoneIsInvented() {
    List<PenaltyRange> ranges =
        table.ranges(ViolationType.MINING_OUTSIDE, OLD, BigDecimal.valueOf(200_000));
    assertThat(ranges).extracting(PenaltyRange::basis).containsOnly(Basis.NONE);
    assertThat(PenaltyStanding.of(ranges, BigDecimal.TEN)).isEqualTo(PenaltyStanding.NOT_LAID_DOWN);
  }

  @Test
  void withoutAValueBothLinesOfMiningAreShownAndNoYuanIsReckoned() {
    List<PenaltyRange> ranges = table.ranges(ViolationType.MINING_WITHOUT_LICENCE, NEW, null);
    assertThat(ranges).extracting(PenaltyRange::basis).containsExactly(Basis.VALUE, Basis.FIXED);
    assertThat(ranges.get(0).least()).isNull();
    assertThat(ranges.get(0).leastTimes()).isEqualByComparingTo("3");
  }

  @Test
  void everyKindHasAWordOfBothLaws() {
    for (ViolationType type : ViolationType.values()) {
      assertThat(table.ranges(type, OLD, null)).as("old: " + type).isNotEmpty();
      assertThat(table.ranges(type, NEW, null)).as("new: " + type).isNotEmpty();
    }
    assertThat(table.hash()).hasSize(64);
  }
}
