package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.kuangjie.enforcement.statistics.TwoRates;
import org.kuangjie.enforcement.statistics.WorkSummary;
import org.kuangjie.enforcement.statistics.YearlyCalendar;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "statistics", description = "两率与年度报送 / two rates and yearly reports")
class StatisticsController {

  private final TwoRates rates;
  private final WorkSummary work;
  private final YearlyCalendar calendar;

  StatisticsController(TwoRates rates, WorkSummary work, YearlyCalendar calendar) {
    this.rates = rates;
    this.work = work;
    this.calendar = calendar;
  }

  @GetMapping("/api/statistics/two-rates")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "两率：无证案件增减率、矿业权人案件发生率 / the two rates",
      description =
          "half=true 上半年 / January to June. 基期为零时percent为空 / percent is left out where the base is zero")
  TwoRates.Table twoRates(
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam(defaultValue = "false") boolean half) {
    return rates.table(year, half);
  }

  @GetMapping("/api/statistics/work")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "监管工作总结的数据，按责任区域 / the figures of the supervision summary, by area",
      description = "half=true 上半年 / January to June")
  WorkSummary.WorkTable work(
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam(defaultValue = "false") boolean half) {
    return work.table(year, half);
  }

  @GetMapping("/api/statistics/calendar")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "年度报送日历 / what has to be handed in next")
  List<YearlyCalendar.Due> calendar(@RequestParam LocalDate after) {
    return calendar.next(after);
  }
}
