package org.kuangjie.credit.listing;

import java.time.LocalDate;
import org.kuangjie.shared.Text;

/** Why a unit comes on a list: articles 12 and 13 (000-R23, R24, R25). */
public enum Ground {
  NOT_FILED(SupervisionList.ABNORMAL, "未按规定填报或者虚假填报", "not filed, or filed falsely", "第十二条第（一）项"),
  RULES_VIOLATED(
      SupervisionList.ABNORMAL,
      "技术服务中违反国家和本市矿产资源管理规定",
      "rules of mineral resources violated in technical service",
      "第十二条第（二）项"),
  INSPECTION_REFUSED(
      SupervisionList.ABNORMAL, "拒绝或者阻挠监督检查", "inspection refused or obstructed", "第十二条第（三）项"),
  THREE_YEARS(
      SupervisionList.SERIOUS,
      "列入异常名录满3年仍未按规定整改",
      "three years listed and not put right",
      "第十三条第一款"),
  HEAVIER_FINE(SupervisionList.SERIOUS, "被从重处以罚款", "fined with aggravation", "第十三条第二款第（一）项"),
  FRAUD(
      SupervisionList.SERIOUS,
      "欺诈、隐瞒、虚报，损害国家利益",
      "fraud, concealment or false report against the state",
      "第十三条第二款第（二）项"),
  OTHER_HEAVIER(
      SupervisionList.SERIOUS, "法律法规规定的其他从重处罚", "another heavier penalty by law", "第十三条第二款第（三）项");

  /** 施行日: what was not filed before is no ground (000-R44). */
  static final LocalDate IN_FORCE = LocalDate.of(2023, 5, 10);

  private final SupervisionList list;
  private final Text words;
  private final String article;

  Ground(SupervisionList list, String zh, String en, String article) {
    this.list = list;
    this.words = Text.of(zh, en);
    this.article = article;
  }

  public SupervisionList list() {
    return list;
  }

  public Text words() {
    return words;
  }

  /** Of 渝规资规范〔2023〕6号. */
  public String article() {
    return article;
  }
}
