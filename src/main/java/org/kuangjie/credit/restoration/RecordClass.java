package org.kuangjie.credit.restoration;

import org.kuangjie.shared.Text;

/** The five classes of an archive (001-R07). */
public enum RecordClass {
  BASIC("基本信息", "basic information", "第七条"),
  DUTY("生态修复义务履行信息", "restoration duties done", "第八条"),
  PROJECT("生态修复项目信息", "restoration project", "第九条"),
  GOOD("优良行为信息", "good conduct", "第十条"),
  BAD("不良行为信息", "bad conduct", "第十一条");

  private final Text words;
  private final String article;

  RecordClass(String zh, String en, String article) {
    this.words = Text.of(zh, en);
    this.article = article;
  }

  public Text words() {
    return words;
  }

  /** Of 渝规资规范〔2024〕4号. */
  public String article() {
    return article;
  }

  /** Whether a record adds to or takes from the score. */
  public boolean counts() {
    return this == GOOD || this == BAD;
  }
}
