package org.kuangjie.credit.restoration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * For which end a rating is asked (001-R31), and what articles 21 to 23 say of a band there. The
 * document sets no thresholds for limits; that is said with each.
 */
public enum RatingPurpose {
  FISCAL_SUPPORT("财政资金支持", "public funds"),
  DAILY_SUPERVISION("日常监管", "daily supervision"),
  LAND_QUOTA("矿业用地指标配置", "quota of mining land"),
  AWARDS("评优评先", "awards"),
  TECHNICAL_UNIT("财政补助项目选用技术单位", "choice of a technical unit for subsidised projects"),
  RIGHT_EXTENSION("矿业权延续、变更", "renewal or change of a mining right"),
  TALENT("人才评价", "evaluation of talent");

  private static final Text LIMIT_UNDEFINED =
      Text.of(
          "信用差或一般，可予限制；限制的具体内容办法未定（第二十二条）",
          "poor or fair: limits are possible, the document does not say which (article 22)");

  private final Text words;

  RatingPurpose(String zh, String en) {
    words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }

  /**
   * Incentives and limits that follow.
   *
   * @param band null when the unit has no rating
   */
  public List<Text> measures(@Nullable Band band) {
    if (band == null) {
      return List.of(
          Text.of("没有信用评级，不得视为优良", "there is no rating; that is not to be taken for a good one"));
    } else if (band == Band.A) {
      return List.of(incentive());
    }
    return band.isRestricted() ? List.of(limit()) : List.of();
  }

  private Text incentive() {
    return switch (this) {
      case DAILY_SUPERVISION -> Text.of("降低检查频次（第二十一条第一项）", "fewer inspections (article 21)");
      case LAND_QUOTA, AWARDS ->
          Text.of("同等条件下优先（第二十一条第二项）", "preferred under equal conditions (article 21)");
      case FISCAL_SUPPORT, TECHNICAL_UNIT ->
          Text.of(
              "同等条件下优先选用（第二十一条第二项）",
              "preferred as technical unit under equal conditions (article 21)");
      case TALENT ->
          Text.of("人才评价优先（第二十一条第三项）", "preferred in the evaluation of talent (article 21)");
      case RIGHT_EXTENSION -> Text.of("没有特别规定", "nothing is said");
    };
  }

  private Text limit() {
    return switch (this) {
      case DAILY_SUPERVISION ->
          Text.of(
              "列为重点监管对象，增加检查频次（第二十二条第一项）",
              "key object of supervision, more inspections (article 22)");
      default -> LIMIT_UNDEFINED;
    };
  }
}
