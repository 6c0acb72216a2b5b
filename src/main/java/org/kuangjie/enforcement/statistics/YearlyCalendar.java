package org.kuangjie.enforcement.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.RollRule;
import org.springframework.stereotype.Service;

/** What has to be handed in every year (004, C.4), as the next due dates from a day on. */
@Service
public class YearlyCalendar {

  private static final List<Task> TASKS =
      List.of(
          task(1, 31, "矿产督察年度工作报告", "Inspectors' yearly report", "004-R05"),
          task(1, 31, "勘查年检总结", "Summary of the exploration check", "004-R11"),
          task(1, 31, "矿山储量年报（上年）", "Reserve reports of the year before", "004-R14"),
          task(1, 31, "两率统计表（上年）", "Two rates of the year before", "004-R26"),
          task(1, 31, "监管工作总结（上年）", "Supervision summary of the year before", "004-R33"),
          task(
              2,
              28,
              "卫片执法合法性判定和查处情况填报（上年）",
              "Patches of the year before judged and filled in",
              "C.4"),
          task(3, 31, "开发利用年检快报；矿业权人信息公示", "Quick report; yearly publicity of holders", "004-R11"),
          task(5, 31, "开发利用年检总结", "Summary of the mining check", "004-R11"),
          task(
              6,
              30,
              "采掘工程图件（上半年）；联合执法",
              "Mining plans, joint enforcement, first half",
              "004-R08, 004-R27"),
          task(7, 31, "两率统计表（半年）", "Two rates of the half year", "004-R26"),
          task(7, 31, "监管工作总结（半年）", "Supervision summary of the half year", "004-R33"),
          task(
              12,
              31,
              "采掘工程图件（下半年）；联合执法；每矿检查不少于4次",
              "Mining plans, joint enforcement, four inspections per mine",
              "004-R04, 004-R08, 004-R27"));

  private final Deadlines deadlines;

  YearlyCalendar(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  private record Task(MonthDay day, Text title, String source) {}

  /** A task and when it is due next. */
  public record Due(Text title, String source, DueDate due) {}

  private static Task task(int month, int day, String zh, String en, String source) {
    return new Task(MonthDay.of(month, day), Text.of(zh, en), source);
  }

  /** Soonest first; what is due on the day itself is due in a year. */
  public List<Due> next(LocalDate after) {
    return TASKS.stream()
        .map(
            task ->
                new Due(
                    task.title(),
                    task.source(),
                    deadlines.clock().nextYearly(after, task.day(), RollRule.NONE)))
        .sorted(Comparator.comparing(due -> String.valueOf(due.due().day())))
        .toList();
  }
}
