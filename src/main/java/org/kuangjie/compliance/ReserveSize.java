package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Size class of the reserve (矿产资源储量规模), which decides who registers a mining right. */
public enum ReserveSize implements CodeWord {
  LARGE("大型", "large", "大"),
  MEDIUM("中型", "medium", "中"),
  SMALL("小型", "small", "小");

  private final Spelling spelling;

  ReserveSize(String zh, String en, String alias) {
    spelling = Spelling.of(zh, en, alias);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static ReserveSize of(String word) {
    return CodeWord.parse("reserveSize", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
