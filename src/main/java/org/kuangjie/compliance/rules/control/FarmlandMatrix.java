package org.kuangjie.compliance.rules.control;

import static org.kuangjie.compliance.Verdict.BLOCK;
import static org.kuangjie.compliance.Verdict.BLOCK_UNLESS;
import static org.kuangjie.compliance.Verdict.INDETERMINATE;
import static org.kuangjie.compliance.Verdict.PASS;
import static org.kuangjie.compliance.Verdict.STRICT;
import static org.kuangjie.compliance.rules.control.Effect.CONTINUE;
import static org.kuangjie.compliance.rules.control.Effect.CONVERT;
import static org.kuangjie.compliance.rules.control.Effect.ENLARGE;
import static org.kuangjie.compliance.rules.control.Effect.NEW;
import static org.kuangjie.compliance.rules.control.FarmlandMatrix.Group.ORDINARY;
import static org.kuangjie.compliance.rules.control.FarmlandMatrix.Group.STRATEGIC;
import static org.kuangjie.compliance.rules.control.FarmlandMatrix.Group.UNKNOWN;
import static org.kuangjie.compliance.rules.control.FarmlandMatrix.Group.WATER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.shared.Text;

/**
 * The matrix of B.3 for permanent basic farmland, 永久基本农田保护红线管理办法 art 22. The first row that fits
 * decides.
 */
final class FarmlandMatrix {

  /** How the rule sees a mineral. */
  enum Group {
    STRATEGIC,
    /** 地热、矿泉水等不造成永农损毁的非战略性矿产 */
    WATER,
    ORDINARY,
    UNKNOWN
  }

  /**
   * One farmland feature under one request.
   *
   * @param addedSquareMetres part of the overlap outside the original boundary; null = not known
   */
  record Case(
      Group group,
      Effect effect,
      RightKind kind,
      @Nullable MiningMethod method,
      @Nullable Boolean damage,
      @Nullable LocalDate setOn,
      @Nullable LocalDate delimitedOn,
      @Nullable Double addedSquareMetres) {

    /** For rows without a further condition. */
    boolean exists() {
      return true;
    }

    boolean isSetBefore() {
      return setOn != null && delimitedOn != null && setOn.isBefore(delimitedOn);
    }

    boolean isSetKnown() {
      return setOn != null && delimitedOn != null;
    }

    boolean isOpenPit() {
      return method != null && method.isOpenPit();
    }

    boolean isBeyondOriginal() {
      return addedSquareMetres != null && addedSquareMetres > 1;
    }

    boolean isWithinOriginal() {
      return addedSquareMetres != null && addedSquareMetres <= 1;
    }
  }

  record Row(Group group, Set<Effect> effects, Predicate<Case> when, Verdict verdict, Text reason) {

    Row {
      effects = Set.copyOf(effects);
    }

    private boolean fits(Case given) {
      return group == given.group() && effects.contains(given.effect()) && when.test(given);
    }
  }

  private static final Set<Effect> ALL = EnumSet.of(NEW, CONVERT, ENLARGE, CONTINUE);
  private static final Set<Effect> GROWING = EnumSet.of(NEW, CONVERT, ENLARGE);

  private static final List<Row> ROWS =
      List.of(
          strategic(
              given -> Boolean.TRUE.equals(given.damage()),
              BLOCK_UNLESS,
              "须办理永久基本农田占用或临时用地审批",
              "needs approval to take or temporarily use the farmland"),
          strategic(
              given -> given.kind() == RightKind.EXPLORATION,
              PASS,
              "战略性矿产可设探矿权，用地另行审批",
              "a strategic mineral: the right may be set, land use needs its own approval"),
          strategic(
              Case::isOpenPit,
              BLOCK_UNLESS,
              "战略性矿产露天开采，须办理永久基本农田占用或临时用地审批",
              "open pit of a strategic mineral: needs approval to take or temporarily use the farmland"),
          strategic(
              given -> given.method() == null,
              INDETERMINATE,
              "未填报开采方式miningMethod，无法判定是否占用",
              "no mining method given, undecided"),
          strategic(
              Case::exists,
              PASS,
              "战略性矿产井下开采，地面设施不占用时可设",
              "a strategic mineral won underground: may be set while the surface works stay clear"),
          new Row(
              WATER,
              GROWING,
              given -> Boolean.TRUE.equals(given.damage()),
              BLOCK,
              Text.of(
                  "造成永久基本农田损毁的非战略性矿产不得设置", "it damages permanent farmland and is not strategic")),
          new Row(
              WATER,
              GROWING,
              given -> Boolean.FALSE.equals(given.damage()),
              PASS,
              Text.of(
                  "不造成永久基本农田损毁的可设，须附论证材料", "no damage to the farmland: may be set with evidence")),
          new Row(
              WATER,
              GROWING,
              Case::exists,
              INDETERMINATE,
              Text.of(
                  "是否造成永久基本农田损毁未知（pbfDamage）",
                  "whether it damages the farmland is unknown (pbfDamage)")),
          existing(
              WATER,
              Case::isBeyondOriginal,
              BLOCK,
              "超出原范围的部分不得设置",
              "the part beyond the original boundary is forbidden"),
          existing(
              WATER,
              Case::isSetBefore,
              PASS,
              "划定前已设且不超出原范围",
              "set before the delimitation, within the original boundary"),
          existing(
              WATER,
              given -> !given.isSetKnown(),
              INDETERMINATE,
              "首次设立日期或划定日期未知",
              "the day of setting or of delimitation is unknown"),
          existing(
              WATER,
              Case::exists,
              STRICT,
              "划定后设立，须人工核实",
              "set after the delimitation, to be examined"),
          new Row(
              UNKNOWN,
              ALL,
              Case::exists,
              INDETERMINATE,
              Text.of(
                  "战略性矿产目录（36种）未载入，无法判定是否战略性", "the list of 36 strategic minerals is not loaded")),
          new Row(
              ORDINARY,
              EnumSet.of(NEW),
              Case::exists,
              BLOCK,
              Text.of("非战略性矿产不得新设", "no new right for a mineral that is not strategic")),
          new Row(
              ORDINARY,
              EnumSet.of(CONVERT),
              Case::isOpenPit,
              BLOCK,
              Text.of("非战略性矿产探转采不得露天开采", "conversion to an open pit is forbidden")),
          new Row(
              ORDINARY,
              EnumSet.of(CONVERT),
              given -> given.method() == null,
              INDETERMINATE,
              Text.of("未填报开采方式miningMethod", "no mining method given")),
          new Row(
              ORDINARY,
              EnumSet.of(CONVERT),
              Case::exists,
              BLOCK_UNLESS,
              Text.of("须采用井下方式并落实保护性开采措施", "only underground and with protective measures")),
          new Row(
              ORDINARY,
              EnumSet.of(ENLARGE),
              given -> !given.isWithinOriginal(),
              BLOCK,
              Text.of("扩大的部分不得占用永久基本农田", "the added part must not touch permanent farmland")),
          existing(
              ORDINARY,
              Case::isBeyondOriginal,
              BLOCK,
              "超出原范围的部分不得设置",
              "the part beyond the original boundary is forbidden"),
          existing(
              ORDINARY,
              Case::isSetBefore,
              PASS,
              "划定前已设且不超出原范围",
              "set before the delimitation, within the original boundary"),
          existing(
              ORDINARY,
              given -> !given.isSetKnown(),
              INDETERMINATE,
              "首次设立日期或划定日期未知",
              "the day of setting or of delimitation is unknown"),
          existing(
              ORDINARY,
              Case::exists,
              STRICT,
              "划定后设立，须人工核实",
              "set after the delimitation, to be examined"));

  private FarmlandMatrix() {}

  private static Row strategic(Predicate<Case> when, Verdict verdict, String zh, String en) {
    return new Row(STRATEGIC, ALL, when, verdict, Text.of(zh, en));
  }

  private static Row existing(
      Group group, Predicate<Case> when, Verdict verdict, String zh, String en) {
    return new Row(group, EnumSet.of(CONTINUE, ENLARGE), when, verdict, Text.of(zh, en));
  }

  static List<Row> list() {
    return ROWS;
  }

  /**
   * The row for a day before the measure of 2025, when notice 自然资规〔2019〕1号 held, of which no
   * official text is at hand. That a new right of a mineral that is not strategic must keep clear
   * of the fields is reported alike everywhere; all else is undecided rather than judged by a later
   * law.
   */
  static Row getUnderFormerNotice(Case given) {
    Row now = get(given);
    if (now.verdict() == BLOCK && given.effect() == NEW) {
      return new Row(now.group(), now.effects(), now.when(), BLOCK, former(now.reason()));
    }
    String today = "，未按2025-10-01起施行的办法代判（现行办法下为%s）".formatted(now.verdict().title().zh());
    return new Row(
        now.group(),
        now.effects(),
        now.when(),
        INDETERMINATE,
        Text.of(
            "该日期适用自然资规〔2019〕1号，其规定未核到官方文本，待判" + today,
            "notice 2019 no. 1 held on that day and its official text is not at hand: undecided,"
                + " not judged by"
                + " the measure in force from 2025-10-01 (which says %s)"
                    .formatted(now.verdict().title().en())));
  }

  private static Text former(Text reason) {
    return Text.of(
        reason.zh() + "（自然资规〔2019〕1号，据二手资料）",
        reason.en() + " (notice 2019 no. 1, from secondary sources)");
  }

  static Row get(Case given) {
    return ROWS.stream()
        .filter(row -> row.fits(given))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row for " + given));
  }
}
