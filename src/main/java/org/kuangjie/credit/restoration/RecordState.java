package org.kuangjie.credit.restoration;

import org.kuangjie.shared.Text;

/** Where a record stands in 001-SM1 (all but bad conduct) or 001-SM2 (bad conduct). */
public enum RecordState {
  DRAFT("草稿", "draft"),
  SUBMITTED("已提交，审核中", "submitted for review"),
  APPROVED("审核通过", "approved"),
  SUPERSEDED("已有新版本", "superseded by a new version"),
  ENTERED("已录入，待公示", "entered, not yet publicised"),
  PUBLICISED("公示中", "under publicity"),
  OBJECTED("异议核实中", "objection being verified"),
  EFFECTIVE("生效", "effective"),
  REPAIR_REQUESTED("修复核实中", "repair being verified"),
  REPAIR_GRANTED("准予修复，待公布", "repair granted, to be announced"),
  REPAIRED("已修复", "repaired"),
  CORRECTED("已纠正，不再计入", "corrected, counts no more"),
  EXPIRED("到期", "expired"),
  DROPPED("不予录入", "dropped"),
  WITHDRAWN("依据撤销，已撤回", "withdrawn with its ground");

  private final Text words;

  RecordState(String zh, String en) {
    this.words = Text.of(zh, en);
  }

  public Text words() {
    return words;
  }
}
