package org.kuangjie.enforcement.duties;

import org.kuangjie.shared.Text;

/** Figures the registers can answer; {@code duties.csv} names them behind a field. */
public enum RegisterFigure {
  INSPECTIONS(Basis.INSPECTIONS, "期内登记的现场检查", "inspections of the period"),
  PLATES_WRONG(
      Basis.INSPECTIONS,
      "期内检查发现标识牌缺失或不全的次数",
      "inspections that found the plate missing or incomplete"),
  MINES_DUE(
      Basis.RIGHTS, "应按次数检查的有效采矿权（不含油气）", "mining rights to be inspected, without oil and gas"),
  MINES_INSPECTED(Basis.INSPECTIONS, "期内检查过的矿山", "mines inspected in the period"),
  MINES_OFTEN(Basis.INSPECTIONS, "期内检查达到每年次数的矿山", "mines inspected as often as a year asks for"),
  TRACKS(Basis.TRACKS, "期内上传的巡查轨迹", "patrol tracks of the period"),
  CLUES(Basis.CLUES, "期内登记的线索", "clues of the period"),
  CLUES_CONFIRMED(Basis.CLUES, "期内线索中属实的", "clues of the period found true"),
  ALERTS(Basis.ALERTS, "期内预警（不含特殊用地）", "alerts of the period, without land of special use"),
  ALERTS_CONCLUDED(Basis.ALERTS, "期内预警中已有结论的", "alerts of the period that are concluded"),
  ALERTS_ESCALATED(Basis.ALERTS, "期内预警中逾期升级的", "alerts of the period that were escalated"),
  CASES_FILED(Basis.CASES, "期内立案", "cases filed in the period"),
  CASES_DECIDED(Basis.CASES, "期内作出决定", "cases decided in the period"),
  CASES_CLOSED(Basis.CASES, "期内结案", "cases closed in the period"),
  TRANSFERS(Basis.CASES, "期内案卷所记移送", "transfers in the files of the period"),
  CHECKS_DUE(Basis.DUTIES, "应年度检查的采矿权", "mining rights due for the yearly check", "YEARLY_CHECK"),
  CHECKS_PASSED(Basis.DUTIES, "年度检查已通过的采矿权", "of them passed by now", "YEARLY_CHECK"),
  EXPLORATION_DUE(
      Basis.DUTIES,
      "应报年度报告的探矿权",
      "exploration rights that owe the yearly report",
      "EXPLORATION_YEAR"),
  EXPLORATION_PASSED(
      Basis.DUTIES, "年度报告已通过的探矿权", "of them with an accepted report", "EXPLORATION_YEAR"),
  EXPLORATION_INVESTED(
      Basis.DUTIES,
      "已通过的勘查年度报告所填勘查投入之和",
      "sum of what accepted exploration reports state as invested",
      "EXPLORATION_YEAR",
      "invested"),
  ORE(
      Basis.DUTIES,
      "已通过的统计基础表所填年采出矿石量之和",
      "sum of the ore that accepted yearly statistics state",
      "STATISTICS",
      "ore"),
  SALES(
      Basis.DUTIES,
      "已通过的统计基础表所填销售收入之和",
      "sum of the sales that accepted yearly statistics state",
      "STATISTICS",
      "value");

  private final Basis basis;
  private final Text words;
  private final String duty;
  private final String summed;

  RegisterFigure(Basis basis, String zh, String en) {
    this(basis, zh, en, "", "");
  }

  RegisterFigure(Basis basis, String zh, String en, String duty) {
    this(basis, zh, en, duty, "");
  }

  RegisterFigure(Basis basis, String zh, String en, String duty, String summed) {
    this.basis = basis;
    this.words = Text.of(zh, en);
    this.duty = duty;
    this.summed = summed;
  }

  /** What is counted. */
  public enum Basis {
    INSPECTIONS("现场检查台账", "register of inspections"),
    TRACKS("巡查轨迹", "patrol tracks"),
    CLUES("线索台账", "register of clues"),
    ALERTS("预警台账", "register of alerts"),
    CASES("案件台账", "register of cases"),
    RIGHTS("矿业权台账", "register of rights"),
    DUTIES("义务履行台账", "register of duties");

    private final Text words;

    Basis(String zh, String en) {
      this.words = Text.of(zh, en);
    }

    public Text words() {
      return words;
    }
  }

  public Basis basis() {
    return basis;
  }

  /** Register and what of it is counted. */
  Text source() {
    return Text.of(basis.words.zh() + "：" + words.zh(), basis.words.en() + ": " + words.en());
  }

  /** Code of the duty whose filings are counted; empty for other registers. */
  String duty() {
    return duty;
  }

  /** Field whose values are added up; empty when filings are counted. */
  String summed() {
    return summed;
  }
}
