package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's year: what the registers count, and what a person says of it (004-R04). There is
 * no score, since the document gives no weights.
 *
 * @param officer account
 * @param evaluation the newest of that year
 * @param dismissedFrom no inspection is signed from that day on; by the newest evaluation of any
 *     year
 */
public record InspectorYear(
    String officer,
    int year,
    Figures figures,
    @Nullable Evaluation evaluation,
    @Nullable LocalDate dismissedFrom) {

  /**
   * Counts of a year, of days in China.
   *
   * @param minesNamed mines the officer was named for at any time of the year (004-R29)
   * @param minesOften of these those inspected as often as a year asks for, by whomever
   * @param inspections signed by the officer
   * @param mines different ones among those
   * @param platesWrong sign plates found missing or incomplete
   * @param tasks that were due in the year, with cancelled ones left out
   * @param tasksInTime ended on the day they were due or before
   * @param tasksLate ended later
   * @param tasksOverdue not ended and due before today
   * @param alertsTaken 预警 taken over
   * @param cases filed with the officer among those in charge
   */
  public record Figures(
      int minesNamed,
      int minesOften,
      int inspections,
      int mines,
      int platesWrong,
      int tasks,
      int tasksInTime,
      int tasksLate,
      int tasksOverdue,
      int alertsTaken,
      int cases) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * 年度考核.
   *
   * @param fit 称职
   * @param dismissedFrom 解聘, of who is not fit
   * @param figures as they were when it was written
   */
  public record Evaluation(
      boolean fit,
      @Nullable LocalDate dismissedFrom,
      String words,
      Figures figures,
      String evaluatedBy,
      OffsetDateTime evaluatedAt) {}
}
