package org.kuangjie.compliance.rules.control;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.rules.control.Effect.CONTINUE;
import static org.kuangjie.compliance.rules.control.Effect.CONVERT;
import static org.kuangjie.compliance.rules.control.Effect.ENLARGE;
import static org.kuangjie.compliance.rules.control.Effect.NEW;
import static org.kuangjie.compliance.rules.control.MineralGroup.NAMED_STRATEGIC;
import static org.kuangjie.compliance.rules.control.MineralGroup.OIL_AND_GAS;
import static org.kuangjie.compliance.rules.control.MineralGroup.ORDINARY;
import static org.kuangjie.compliance.rules.control.MineralGroup.OTHER_STRATEGIC;
import static org.kuangjie.compliance.rules.control.MineralGroup.UNKNOWN;
import static org.kuangjie.compliance.rules.control.MineralGroup.URANIUM;
import static org.kuangjie.compliance.rules.control.MineralGroup.WATER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;

/**
 * The matrix for the ecological red line outside core protected areas, 自然资发〔2022〕142号 art 1(1). The
 * first row that fits decides. Confidence of the rows: 142号's metals and the ban for ordinary
 * minerals H, oil, gas, uranium and waters M, the rest L.
 */
record RedLineMatrix(List<Row> rows) {

  private static final Set<Effect> ALL = EnumSet.of(NEW, CONVERT, ENLARGE, CONTINUE);
  private static final Set<Effect> GROWING = EnumSet.of(NEW, CONVERT, ENLARGE);
  private static final Set<Effect> STAYING = EnumSet.of(CONTINUE);

  private static final Text REGISTRABLE = Text.of("可登记", "may be registered");
  private static final Text NOT_LISTED =
      Text.of("不在允许的有限人为活动之内", "not among the limited activities allowed");
  private static final Text NO_MORE_SURFACE =
      Text.of("不扩大用地用海、不扩大范围的可以继续", "may go on without taking more land");

  /**
   * @param kind null = both
   */
  record Row(
      MineralGroup group,
      @Nullable RightKind kind,
      Set<Effect> effects,
      Verdict verdict,
      Text reason) {

    Row {
      effects = Set.copyOf(effects);
    }

    private boolean fits(MineralGroup mineral, RightKind right, Effect effect) {
      return group == mineral && (kind == null || kind == right) && effects.contains(effect);
    }
  }

  private static final List<Row> SETTLED =
      List.of(
          new Row(URANIUM, null, ALL, PASS, REGISTRABLE),
          new Row(OIL_AND_GAS, null, STAYING, PASS, NO_MORE_SURFACE),
          new Row(
              OIL_AND_GAS,
              RightKind.MINING,
              EnumSet.of(CONVERT),
              BLOCK_UNLESS,
              Text.of("探转采须将地面设施移出红线", "conversion only with the surface works moved out")),
          new Row(OIL_AND_GAS, null, GROWING, BLOCK, NOT_LISTED),
          new Row(
              WATER,
              RightKind.MINING,
              STAYING,
              PASS,
              Text.of(
                  "不超出已核定生产规模、不新增生产设施的可以继续",
                  "may go on within the approved scale and without new works")),
          new Row(WATER, RightKind.EXPLORATION, STAYING, BLOCK_UNLESS, disposal()),
          new Row(WATER, null, GROWING, BLOCK, NOT_LISTED),
          new Row(NAMED_STRATEGIC, RightKind.EXPLORATION, ALL, PASS, REGISTRABLE),
          new Row(
              NAMED_STRATEGIC,
              RightKind.MINING,
              ALL,
              BLOCK_UNLESS,
              Text.of(
                  "须证明因国家战略需要开展开采活动", "needs proof that the nation's strategy requires mining")),
          new Row(
              OTHER_STRATEGIC,
              null,
              STAYING,
              BLOCK_UNLESS,
              Text.of(
                  "未列名的战略性矿产，“等战略性矿产”含义未明，须主管部门认定",
                  "a strategic mineral that is not named; the list is open-ended, needs a decision")),
          new Row(
              UNKNOWN,
              null,
              ALL,
              INDETERMINATE,
              Text.of(
                  "战略性矿产目录（36种）未载入，无法判定是否战略性", "the list of 36 strategic minerals is not loaded")),
          new Row(ORDINARY, null, GROWING, BLOCK, NOT_LISTED),
          new Row(ORDINARY, null, STAYING, BLOCK_UNLESS, disposal()));

  RedLineMatrix {
    rows = List.copyOf(rows);
  }

  static RedLineMatrix of(ComplianceSettings.UnnamedStrategic unnamed) {
    List<Row> rows = new ArrayList<>(SETTLED);
    rows.add(
        new Row(OTHER_STRATEGIC, null, GROWING, Verdict.valueOf(unnamed.name()), open(unnamed)));
    return new RedLineMatrix(rows);
  }

  private static Text open(ComplianceSettings.UnnamedStrategic unnamed) {
    return switch (unnamed) {
      case BLOCK ->
          Text.of(
              "未列名的战略性矿产，“等战略性矿产”含义未明，按设置从严处理，须人工认定",
              "a strategic mineral that is not named; the list is open-ended, judged strictly as configured");
      case INDETERMINATE ->
          Text.of(
              "未列名的战略性矿产，“等战略性矿产”含义未明，按设置待判，须人工认定",
              "a strategic mineral that is not named; the list is open-ended, undecided as configured");
    };
  }

  private static Text disposal() {
    return Text.of("须有退出、扣除等处置决定", "needs a decision on withdrawal or deduction");
  }

  Row get(MineralGroup group, RightKind kind, Effect effect) {
    return rows.stream()
        .filter(row -> row.fits(group, kind, effect))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no row for " + group + ", " + kind + ", " + effect));
  }
}
