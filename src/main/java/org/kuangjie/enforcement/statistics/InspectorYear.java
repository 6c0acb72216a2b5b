package org.kuangjie.enforcement.statistics;

import java.util.List;
import org.kuangjie.shared.Text;

/**
 * What the registers hold of an officer's year in one area. Counts only: no text gives weights, so
 * there is no score.
 *
 * @param username account
 * @param mines mines the officer was named for at any time of the year (004-R29)
 * @param minesOften of these those inspected as often as asked, by whomever
 * @param visits inspections of these mines, by whomever
 * @param visitsAsked inspections a year asks for at these mines
 * @param inspections the officer took part in
 * @param tasks due in the year, sent to the officer among others, cancelled ones left out
 * @param tasksOverdue of these those past their day and not done
 * @param alertsTaken raised in the year, without land of special use
 * @param alertsTakenInTime of these those that nobody had to be told of again
 * @param casesFiled brought in the year
 * @param casesHandled filed in the year, the officer being one of those who have it now
 */
public record InspectorYear(
    String username,
    String districtCode,
    int mines,
    int minesOften,
    int visits,
    int visitsAsked,
    int inspections,
    int tasks,
    int tasksOverdue,
    int alertsTaken,
    int alertsTakenInTime,
    int casesFiled,
    int casesHandled) {

  /** Headings of the table, in the order of {@link #numbers}. */
  public static List<Text> headings() {
    return List.of(
        Text.of("责任矿山", "Mines"),
        Text.of("其中达到次数", "Inspected often enough"),
        Text.of("责任矿山受检次数", "Inspections of them"),
        Text.of("应检次数", "Asked for"),
        Text.of("本人参加检查", "Own inspections"),
        Text.of("到期任务", "Tasks due"),
        Text.of("其中逾期未完成", "Overdue"),
        Text.of("接收预警", "Alerts taken"),
        Text.of("其中未逾期升级", "Without escalation"),
        Text.of("提请立案", "Cases filed"),
        Text.of("承办案件", "Cases handled"));
  }

  public List<Integer> numbers() {
    return List.of(
        mines,
        minesOften,
        visits,
        visitsAsked,
        inspections,
        tasks,
        tasksOverdue,
        alertsTaken,
        alertsTakenInTime,
        casesFiled,
        casesHandled);
  }
}
