package org.kuangjie.compliance.rules.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.compliance.ComplianceSettings.UnnamedStrategic;
import org.kuangjie.compliance.RightKind;

/** Every cell of the red-line matrix, as the domain notes print it. */
class RedLineMatrixTest {

  private static final List<Effect> COLUMNS =
      List.of(Effect.NEW, Effect.CONVERT, Effect.ENLARGE, Effect.CONTINUE);

  @ParameterizedTest(name = "B.3: {0} {1}: new {2}, convert {3}, enlarge {4}, continue {5}")
  @DisplayName("B.3: every cell of the red line outside core protected areas")
  @CsvSource({
    "URANIUM, EXPLORATION, PASS, PASS, PASS, PASS",
    "URANIUM, MINING, PASS, PASS, PASS, PASS",
    "OIL_AND_GAS, EXPLORATION, BLOCK, BLOCK, BLOCK, PASS",
    "OIL_AND_GAS, MINING, BLOCK, BLOCK_UNLESS, BLOCK, PASS",
    "WATER, EXPLORATION, BLOCK, BLOCK, BLOCK, BLOCK_UNLESS",
    "WATER, MINING, BLOCK, BLOCK, BLOCK, PASS",
    "NAMED_STRATEGIC, EXPLORATION, PASS, PASS, PASS, PASS",
    "NAMED_STRATEGIC, MINING, BLOCK_UNLESS, BLOCK_UNLESS, BLOCK_UNLESS, BLOCK_UNLESS",
    "OTHER_STRATEGIC, EXPLORATION, BLOCK, BLOCK, BLOCK, BLOCK_UNLESS",
    "OTHER_STRATEGIC, MINING, BLOCK, BLOCK, BLOCK, BLOCK_UNLESS",
    "UNKNOWN, EXPLORATION, INDETERMINATE, INDETERMINATE, INDETERMINATE, INDETERMINATE",
    "UNKNOWN, MINING, INDETERMINATE, INDETERMINATE, INDETERMINATE, INDETERMINATE",
    "ORDINARY, EXPLORATION, BLOCK, BLOCK, BLOCK, BLOCK_UNLESS",
    "ORDINARY, MINING, BLOCK, BLOCK, BLOCK, BLOCK_UNLESS"
  })
  void saysInEveryCell(
      MineralGroup group,
      RightKind kind,
      String onNew,
      String onConvert,
      String onEnlarge,
      String onContinue) {
    RedLineMatrix matrix = RedLineMatrix.of(UnnamedStrategic.BLOCK);
    assertThat(COLUMNS.stream().map(effect -> matrix.get(group, kind, effect).verdict().name()))
        .containsExactly(onNew, onConvert, onEnlarge, onContinue);
  }
}
