package org.kuangjie.enforcement.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.enforcement.Severity;
import org.kuangjie.enforcement.alerts.AlertFacts.Holders;
import org.kuangjie.enforcement.alerts.AlertFacts.Strategic;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

@DisplayName("E16: priority with its reasons, by rules the city can tune")
class AlertTuningTest {

  @Test
  void pointsAddUpAndEachSaysWhy() {
    AlertFacts facts =
        new AlertFacts(
            10_000,
            "OUTSIDE",
            Text.of("不在任何矿业权内", "outside any right"),
            Map.of("eco_redline", 250.0),
            Strategic.YES,
            500,
            new Holders(true, 0.5, List.of(Text.of("异常名录", "listed"))));

    Alert.Priority priority = AlertTuning.INITIAL.judge(facts);

    assertThat(priority.score()).isEqualTo(100);
    assertThat(priority.severity()).isEqualTo(Severity.URGENT);
    assertThat(priority.reasons())
        .extracting(Reason::rule)
        .containsExactly("RELATION", "AREA", "CONTROL_AREA", "STRATEGIC", "GROWTH", "HOLDER");
    assertThat(priority.reasons())
        .extracting(reason -> reason.text().zh())
        .contains("面积15.00亩", "涉及生态保护红线250平方米", "较上期扩大500平方米", "异常名录");
    assertThat(priority.reasons())
        .extracting(Reason::points)
        .containsExactly(30, 30, 30, 15, 15, 10);
  }

  @Test
  void whatIsNotKnownIsSaidAndNotCounted() {
    Alert.Priority priority =
        AlertTuning.INITIAL.judge(
            new AlertFacts(
                100,
                "ACROSS",
                Text.of("跨界", "across"),
                Map.of(),
                Strategic.UNKNOWN,
                0,
                Holders.UNKNOWN));
    assertThat(priority.score()).isEqualTo(20);
    assertThat(priority.severity()).isEqualTo(Severity.LOW);
    assertThat(priority.reasons())
        .extracting(reason -> reason.text().zh())
        .containsExactly("跨界", "是否战略性矿产未知，未计分", "信用记录未接入，未计分");
  }

  @ParameterizedTest(name = "{0} m² gives {1} points")
  @CsvSource({"6666.66, 15", "6666.67, 30", "666.67, 15", "666.66, 0"})
  @DisplayName("C.4: from 10 亩 on it is large")
  void areaCountsFromTenMu(double squareMetres, int points) {
    AlertFacts facts =
        new AlertFacts(
            squareMetres,
            "",
            Text.of("", ""),
            Map.of(),
            Strategic.NO,
            0,
            new Holders(true, 0, List.of()));
    assertThat(AlertTuning.INITIAL.judge(facts).score()).isEqualTo(points);
  }

  @Test
  void tunedNumbersChangeTheScore() {
    AlertFacts facts =
        new AlertFacts(
            0,
            "ACROSS",
            Text.of("跨界", "across"),
            Map.of(),
            Strategic.NO,
            0,
            new Holders(true, 0, List.of()));
    AlertTuning tuned =
        new AlertTuning(3, Map.of("RELATION.across", 60.0, "SEVERITY.URGENT", 60.0));
    assertThat(tuned.judge(facts).severity()).isEqualTo(Severity.URGENT);
    assertThat(tuned.judge(facts).rulesVersion()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0} = {1} is refused")
  @CsvSource({
    "RELATION.across, 101",
    "RELATION.across, NaN",
    "AREA.tiny, 1",
    "SEVERITY.MEDIUM, 90"
  })
  void aNumberThatCannotBeIsRefused(String name, double value) {
    assertThatThrownBy(() -> new AlertTuning(1, Map.of(name, value)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("bad-tuning");
  }
}
