package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Facilities that belong to the project (工业广场, 尾矿库 …); taken to stand inside the boundary. */
public enum Facility implements CodeWord {
  INDUSTRIAL_YARD("工业广场", "industrial-yard"),
  TAILINGS("尾矿库", "tailings"),
  WASTE_DUMP("排土场", "waste-dump"),
  PROCESSING("加工", "processing"),
  BENEFICIATION("选矿", "beneficiation"),
  CHEMICAL("化工", "chemical"),
  EXPLOSIVES_STORE("炸药库", "explosives-store");

  private final Spelling spelling;

  Facility(String zh, String en) {
    spelling = Spelling.of(zh, en);
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static Facility of(String word) {
    return CodeWord.parse("facilities", word, values());
  }

  @Override
  public Spelling spelling() {
    return spelling;
  }
}
