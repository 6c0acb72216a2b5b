package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Facilities that belong to the project (工业广场, 尾矿库 …); taken to stand inside the boundary. */
public enum Facility implements CodeWord {
  INDUSTRIAL_YARD("工业广场", "industrial-yard"),
  TAILINGS("尾矿库", "tailings"),
  WASTE_DUMP("排土场", "waste-dump"),
  PROCESSING("加工", "processing"),
  BENEFICIATION("选矿", "beneficiation"),
  CHEMICAL("化工", "chemical"),
  EXPLOSIVES_STORE("炸药库", "explosives-store");

  private final String zh;
  private final String en;

  Facility(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * @throws org.kuangjie.shared.DomainException INVALID that lists the allowed words
   */
  @JsonCreator
  public static Facility of(String word) {
    return CodeWord.parse("facilities", word, values());
  }

  @Override
  @JsonValue
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
