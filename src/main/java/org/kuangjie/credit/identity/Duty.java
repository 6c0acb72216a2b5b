package org.kuangjie.credit.identity;

import org.kuangjie.shared.Text;

/** What a person is in a unit. */
public enum Duty {
  LEGAL_REPRESENTATIVE("法定代表人", "legal representative"),
  TECHNICAL_LEAD("技术负责人", "technical lead"),
  STAFF("技术人员", "technical staff"),
  EXPERT("评审专家", "review expert");

  private final Text words;

  Duty(String zh, String en) {
    words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
