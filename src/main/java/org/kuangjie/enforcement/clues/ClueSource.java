package org.kuangjie.enforcement.clues;

import org.kuangjie.shared.Text;

/** Where a clue comes from: the six sources of 004-R18, those of R20, and our own work. */
public enum ClueSource {
  PATCH("遥感图斑", "patch"),
  HOTLINE("举报电话", "hotline"),
  LETTER("举报信件", "letter"),
  EMAIL("举报电子邮件", "e-mail"),
  LEADER("领导批办", "leader's order"),
  LOWER_LEVEL("下级上报", "report of the lower level"),
  MEDIA("媒体反映", "media"),
  PATROL("巡查发现", "patrol"),
  SENSOR("电子设备监控", "sensor"),
  CHECK("核查结果", "boundary check"),
  INFORMANT("信息员、志愿者报送", "informant or volunteer");

  private final Text words;

  ClueSource(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
