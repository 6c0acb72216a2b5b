package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("001-R22, 001-R23, 001-R27: the score and its band")
class ScoreTest {

  @ParameterizedTest(name = "80 + {0} − {1} = {2}, band {3}")
  @CsvSource({
    "10, 0, 90, A",
    "9.99, 0, 89.99, B",
    "0, 10, 70, B",
    "0, 10.01, 69.99, C",
    "0, 20, 60, C",
    "0, 20.01, 59.99, D",
    "0, 0, 80, B",
    "0, 120, -40, D",
  })
  void theScoreIs80PlusGoodLessBad(BigDecimal good, BigDecimal bad, BigDecimal score, Band band) {
    assertThat(Score.of(new Score.Sums(true, false, good, bad)))
        .hasValueSatisfying(
            found -> {
              assertThat(found.points()).isEqualByComparingTo(score);
              assertThat(found.band()).isEqualTo(band);
            });
  }

  @Test
  void withoutApprovedBasicInformationThereIsNoRating() {
    assertThat(Score.of(new Score.Sums(false, false, BigDecimal.TEN, BigDecimal.ZERO))).isEmpty();
  }

  @Test
  void aUnitThatHasEndedIsNotRated() {
    assertThat(Score.of(new Score.Sums(true, true, BigDecimal.TEN, BigDecimal.ZERO))).isEmpty();
  }
}
