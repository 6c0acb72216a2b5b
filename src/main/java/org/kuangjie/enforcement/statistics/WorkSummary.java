package org.kuangjie.enforcement.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kuangjie.enforcement.store.WorkStore;
import org.kuangjie.enforcement.store.WorkStore.Count;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the supervision summary (监管工作总结) of a year or half year (004-R11, R33). */
@Service
@Transactional(readOnly = true)
public class WorkSummary {

  private final WorkStore store;

  WorkSummary(WorkStore store) {
    this.store = store;
  }

  /** One area, every measure named. */
  public record WorkLine(String areaCode, Map<WorkMeasure, Integer> numbers) {}

  /**
   * All areas in which anything was done.
   *
   * @param all their sums
   */
  public record WorkTable(
      LocalDate from, LocalDate to, Map<WorkMeasure, Integer> all, List<WorkLine> areas) {}

  /** {@code half} true: January to June. */
  public WorkTable table(int year, boolean half) {
    LocalDate from = LocalDate.of(year, Month.JANUARY, 1);
    LocalDate to =
        half ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
    Map<WorkMeasure, Integer> all = zeros();
    Map<String, Map<WorkMeasure, Integer>> areas = new TreeMap<>();
    for (Count count : store.count(from, to)) {
      WorkMeasure measure = WorkMeasure.valueOf(count.measure());
      areas
          .computeIfAbsent(count.areaCode(), code -> zeros())
          .merge(measure, count.number(), Integer::sum);
      all.merge(measure, count.number(), Integer::sum);
    }
    List<WorkLine> lines = new ArrayList<>();
    areas.forEach((code, numbers) -> lines.add(new WorkLine(code, numbers)));
    return new WorkTable(from, to, all, lines);
  }

  private static Map<WorkMeasure, Integer> zeros() {
    Map<WorkMeasure, Integer> numbers = new EnumMap<>(WorkMeasure.class);
    for (WorkMeasure measure : WorkMeasure.values()) {
      numbers.put(measure, 0);
    }
    return numbers;
  }
}
