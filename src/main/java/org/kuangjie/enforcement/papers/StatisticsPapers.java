package org.kuangjie.enforcement.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.enforcement.papers.TablePaper.Column;
import org.kuangjie.enforcement.patrols.Inspections;
import org.kuangjie.enforcement.patrols.Inspections.MineVisits;
import org.kuangjie.enforcement.patrols.InspectorYear;
import org.kuangjie.enforcement.patrols.Inspectors;
import org.kuangjie.enforcement.statistics.TwoRates;
import org.kuangjie.enforcement.statistics.TwoRates.ClassLine;
import org.kuangjie.enforcement.statistics.TwoRates.DistrictLine;
import org.kuangjie.enforcement.statistics.WorkMeasure;
import org.kuangjie.enforcement.statistics.WorkSummary;
import org.kuangjie.enforcement.statistics.WorkSummary.WorkLine;
import org.kuangjie.enforcement.statistics.YearlyCalendar;
import org.kuangjie.enforcement.statistics.YearlyCalendar.Due;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables that are handed in: two rates with ranking, what is due, mines behind (004). */
@Service
@Transactional(readOnly = true)
public class StatisticsPapers {

  private static final String TWO_RATES = "004-R26";
  private static final String SUMMARY = "004-R33";

  private final TwoRates rates;
  private final WorkSummary summary;
  private final YearlyCalendar calendar;
  private final Inspections inspections;
  private final Inspectors inspectors;
  private final Districts districts;

  StatisticsPapers(
      TwoRates rates,
      WorkSummary summary,
      YearlyCalendar calendar,
      Inspections inspections,
      Inspectors inspectors,
      Districts districts) {
    this.rates = rates;
    this.summary = summary;
    this.calendar = calendar;
    this.inspections = inspections;
    this.inspectors = inspectors;
    this.districts = districts;
  }

  /** 两率统计表 by class, and the ranking of districts. */
  public Paper twoRates(int year, boolean half, PaperFormat format) {
    TwoRates.Table table = rates.table(year, half);
    String period = year + (half ? "年上半年" : "年度");
    List<String> notes =
        List.of(
            "统计期间 %s 至 %s；报送期限 %s"
                .formatted(table.from(), table.to(), dueAfter(table.to(), TWO_RATES)),
            "无证勘查开采案件增减率 %s；矿业权人违法违规案件发生率 %s"
                .formatted(table.growth().words().zh(), table.occurrence().words().zh()),
            "案件以期内立案、未撤销且成立的计；矿业权数为期末有效数。基期为零时不计算百分比。");
    return paper(
        "两率统计表_" + period,
        format,
        List.of(classes(period, notes, table), ranking(period, notes, table)));
  }

  private String dueAfter(LocalDate day, String task) {
    return calendar.next(day).stream()
        .filter(due -> due.source().equals(task))
        .findFirst()
        .map(due -> String.valueOf(due.due().day()))
        .orElse("—");
  }

  private static TablePaper classes(String period, List<String> notes, TwoRates.Table table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ClassLine line : table.classes()) {
      rows.add(
          Arrays.asList(line.words().zh(), line.now(), line.before(), line.growth().words().zh()));
    }
    return new TablePaper(
        "分类",
        period + "矿产资源案件两率统计表",
        notes,
        List.of(
            new Column("案件类别", 40),
            new Column("本期（件）", 12),
            new Column("上年同期（件）", 14),
            new Column("增减率", 18)),
        rows);
  }

  private TablePaper ranking(String period, List<String> notes, TwoRates.Table table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    table.districts().stream()
        .sorted(
            Comparator.comparingInt((DistrictLine line) -> line.rank() == 0 ? 1 : 0)
                .thenComparingInt(DistrictLine::rank)
                .thenComparing(DistrictLine::districtCode))
        .forEach(line -> rows.add(row(line, table.to())));
    return new TablePaper(
        "区县排名",
        period + "区县两率排名（发生率由低到高）",
        notes,
        List.of(
            new Column("名次", 6),
            new Column("责任区域", 20),
            new Column("代码", 9),
            new Column("无证案件本期", 12),
            new Column("上年同期", 10),
            new Column("增减率", 16),
            new Column("矿业权人案件", 12),
            new Column("矿业权数", 10),
            new Column("发生率", 16)),
        rows);
  }

  private List<@Nullable Object> row(DistrictLine line, LocalDate day) {
    return Arrays.asList(
        line.rank() == 0 ? "—" : line.rank(),
        name(line.districtCode(), day),
        line.districtCode(),
        line.unlicensedNow(),
        line.unlicensedBefore(),
        line.growth().words().zh(),
        line.occurrence().part(),
        line.occurrence().base(),
        line.occurrence().words().zh());
  }

  private String name(String code, LocalDate day) {
    Optional<String> district = districts.find(code, day).map(Districts.District::nameZh);
    return district
        .or(() -> districts.findAuthority(code).map(Districts.Authority::nameZh))
        .orElse("");
  }

  /** Figures of 监管工作总结, by area, the sum first. */
  public Paper work(int year, boolean half, PaperFormat format) {
    WorkSummary.WorkTable table = summary.table(year, half);
    String period = year + (half ? "年上半年" : "年度");
    List<Column> columns = new ArrayList<>(List.of(new Column("责任区域", 16)));
    for (WorkMeasure measure : WorkMeasure.values()) {
      columns.add(new Column(measure.words().zh(), 9));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(numbers("合计", table.all()));
    for (WorkLine line : table.areas()) {
      rows.add(numbers(area(line.areaCode(), table.to()), line.numbers()));
    }
    return paper(
        "监管工作数据_" + period,
        format,
        List.of(
            new TablePaper(
                "监管工作",
                period + "矿产资源监管工作数据表",
                List.of(
                    "统计期间 %s 至 %s；报送期限 %s"
                        .formatted(table.from(), table.to(), dueAfter(table.to(), SUMMARY)),
                    "线索、预警按接报和产生日期计，其状态为出表时的；预警是线索，不是结论。特殊用地不计。"),
                columns,
                rows)));
  }

  private String area(String code, LocalDate day) {
    return code.isEmpty() ? "区县之外" : name(code, day) + "（" + code + "）";
  }

  private static List<@Nullable Object> numbers(String area, Map<WorkMeasure, Integer> numbers) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(area);
    row.addAll(numbers.values());
    return row;
  }

  /** 年度报送日历. */
  public Paper calendar(LocalDate after, PaperFormat format) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Due due : calendar.next(after)) {
      rows.add(
          Arrays.asList(
              String.valueOf(due.due().day()), due.title().zh(), due.title().en(), due.source()));
    }
    return paper(
        "年度报送日历_" + after,
        format,
        List.of(
            new TablePaper(
                "报送日历",
                "矿产资源监管年度报送日历",
                List.of(after + " 之后的下一次期限"),
                List.of(
                    new Column("期限", 12),
                    new Column("事项", 40),
                    new Column("Task", 40),
                    new Column("依据", 18)),
                rows)));
  }

  /** Mines behind with their inspections on a day, as far as the actor sees them. */
  public Paper inspectionsBehind(LocalDate on, PaperFormat format, Actor actor) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (MineVisits mine : inspections.count(on, true, actor)) {
      rows.add(
          Arrays.asList(
              name(mine.districtCode(), on),
              mine.licenceNumber(),
              mine.projectName(),
              mine.visits(),
              mine.expected(),
              mine.missing(),
              mine.ofYear(),
              mine.lastVisit() == null ? "" : mine.lastVisit().toString()));
    }
    return paper(
        "检查未达标矿山_" + on,
        format,
        List.of(
            new TablePaper(
                "检查未达标",
                "现场检查未达次数要求的矿山",
                List.of("截至 %s，共 %d 座；每矿每年不少于规定次数，按月折算（004-R04）".formatted(on, rows.size())),
                List.of(
                    new Column("责任区域", 12),
                    new Column("许可证号", 26),
                    new Column("矿山名称", 34),
                    new Column("已检查", 8),
                    new Column("应检查", 8),
                    new Column("欠", 6),
                    new Column("全年", 6),
                    new Column("最近检查", 12)),
                rows)));
  }

  /** 督察员年度工作 as far as the actor sees it; counts, no score (004-R04). */
  public Paper inspectors(int year, PaperFormat format, Actor actor) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (InspectorYear each : inspectors.list(year, actor)) {
      rows.add(row(each));
    }
    return paper(
        "督察员年度工作_" + year,
        format,
        List.of(
            new TablePaper(
                "督察员",
                year + "年度矿产督察员工作与考核表",
                List.of(
                    "数字取自检查、任务、预警和案件台账，只计数，不打分；考核意见由市级填写（004-R04）",
                    "任务按期限所在年度计，已撤销的不计；“逾期未办”以出表之日计"),
                List.of(
                    new Column("账号", 16),
                    new Column("责任矿山", 8),
                    new Column("其中达到次数", 9),
                    new Column("检查次数", 8),
                    new Column("检查矿山", 8),
                    new Column("标识牌问题", 9),
                    new Column("任务", 6),
                    new Column("按期办结", 8),
                    new Column("逾期办结", 8),
                    new Column("逾期未办", 8),
                    new Column("接办预警", 8),
                    new Column("承办案件", 8),
                    new Column("考核", 9),
                    new Column("意见", 30)),
                rows)));
  }

  private static List<@Nullable Object> row(InspectorYear year) {
    InspectorYear.Figures figures = year.figures();
    InspectorYear.Evaluation evaluation = year.evaluation();
    return Arrays.asList(
        year.officer(),
        figures.minesNamed(),
        figures.minesOften(),
        figures.inspections(),
        figures.mines(),
        figures.platesWrong(),
        figures.tasks(),
        figures.tasksInTime(),
        figures.tasksLate(),
        figures.tasksOverdue(),
        figures.alertsTaken(),
        figures.cases(),
        evaluation == null ? "未考核" : evaluation.fit() ? "称职" : "不称职",
        evaluation == null ? "" : evaluation.words());
  }

  private static Paper paper(String name, PaperFormat format, List<TablePaper> tables) {
    return switch (format) {
      case XLSX -> new Paper(name + ".xlsx", format.mimeType(), TableWorkbook.write(tables));
      case PDF -> new Paper(name + ".pdf", format.mimeType(), TablePdf.write(tables));
    };
  }
}
