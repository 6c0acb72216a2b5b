package org.kuangjie.enforcement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C.6, 004-R26: the two rates with the base-zero rule")
class RateTest {

  @ParameterizedTest(name = "{0} → {1} = {2}")
  @CsvSource({"24, 18, -25.00%", "0, 3, —（基期为零）", "3, 0, -100.00%", "0, 0, —（基期为零）"})
  void growthIsAgainstThePeriodBefore(int before, int now, String said) {
    assertThat(Rate.growth(now, before).words().zh()).isEqualTo(said);
  }

  @Test
  void occurrenceIsInAHundredRights() {
    assertThat(Rate.occurrence(5, 878).percent()).isEqualByComparingTo("0.57");
    assertThat(Rate.occurrence(5, 0).percent()).isNull();
  }
}
