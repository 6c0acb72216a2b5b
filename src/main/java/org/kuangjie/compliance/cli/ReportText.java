package org.kuangjie.compliance.cli;

import org.jspecify.annotations.Nullable;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.AreaStatement;
import org.kuangjie.compliance.CheckReport.LayerUsed;
import org.kuangjie.compliance.CheckReport.NotRun;
import org.kuangjie.compliance.CheckReport.PlanUsed;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.shared.Text;

/** A report for a terminal: one sentence, three areas, findings, what did not run, layers. */
final class ReportText {

  private ReportText() {}

  /**
   * @param width cells of a line
   */
  static String print(CheckReport report, int width) {
    PlanUsed plan = report.plan();
    return String.join(
        "\n",
        wrapped(report.sentence().zh(), width),
        wrapped(report.sentence().en(), width),
        "",
        areas(report, width),
        findings(report, width),
        notRun(report, width),
        layers(report, width),
        "规划 / plan: %s\n规则集 / rules: %s\n日期 / as of: %s"
            .formatted(
                plan == null ? "—" : plan.code() + "@" + plan.version(),
                report.ruleSet().version(),
                report.asOf()),
        "编号 / id: " + report.id(),
        "SHA-256: " + report.hash(),
        "");
  }

  private static String wrapped(String text, int width) {
    return String.join("\n", Table.wrap(text, width));
  }

  private static String areas(CheckReport report, int width) {
    AreaStatement areas = report.areas();
    if (areas == null) {
      return "面积 / areas: —\n";
    }
    Table table = new Table();
    table.add(
        "椭球面积 / ellipsoidal",
        "%.2f m²".formatted(areas.ellipsoidalSquareMetres()),
        "%.4f 公顷".formatted(areas.hectares()),
        "%.2f 亩".formatted(areas.mu()));
    row(table, "平面面积 / planar", areas.planarSquareMetres());
    row(table, "填报面积 / claimed", areas.claimedSquareMetres());
    return table.print(width) + wrapped(areas.explanation().zh(), width) + "\n";
  }

  private static void row(Table table, String title, @Nullable Double squareMetres) {
    if (squareMetres == null) {
      table.add(title, "—", "", "");
    } else {
      table.add(
          title,
          "%.2f m²".formatted(squareMetres),
          Amounts.hectares(squareMetres) + " 公顷",
          Amounts.mu(squareMetres) + " 亩");
    }
  }

  private static String findings(CheckReport report, int width) {
    if (report.findings().isEmpty()) {
      return "没有发现 / no findings\n";
    }
    Table table = new Table().add("规则", "结论", "测量值", "说明和依据");
    for (ReportFinding finding : report.findings()) {
      String unit = finding.unit() == null ? "" : " " + finding.unit();
      Double measured = finding.measured();
      table.add(
          finding.rule(),
          finding.verdict().title().zh(),
          measured == null ? "" : Amounts.plain(measured) + unit,
          finding.message().zh()
              + (finding.needsHuman() ? "（须人工确认）" : "")
              + needed(finding)
              + "\n依据："
              + finding.source());
    }
    return table.print(width);
  }

  private static String needed(ReportFinding finding) {
    Text document = finding.neededDocument();
    return document == null ? "" : "\n须提供：" + document.zh();
  }

  private static String notRun(CheckReport report, int width) {
    if (report.notRun().isEmpty()) {
      return "";
    }
    Table table = new Table();
    for (NotRun left : report.notRun()) {
      table.add(left.rule(), left.reason().zh());
    }
    return "未运行的规则 / rules not run:\n" + table.print(width);
  }

  private static String layers(CheckReport report, int width) {
    Table table = new Table();
    for (LayerUsed layer : report.layers()) {
      table.add(
          layer.name(),
          "v" + layer.version(),
          layer.date().toString(),
          layer.synthetic() ? "示意" : "");
    }
    return "图层版本 / layers:\n" + table.print(width);
  }
}
