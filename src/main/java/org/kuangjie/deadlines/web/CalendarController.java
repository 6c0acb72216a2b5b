package org.kuangjie.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Calendars;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.HolidayNotice;
import org.kuangjie.shared.clock.HolidayNoticeFile;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.kuangjie.shared.clock.WorkCalendar;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "calendar", description = "工作日历与期限 / working days and terms")
class CalendarController {

  private static final int MOST_DAYS = 800;
  private static final int MOST_CHARACTERS = 100_000;
  private static final String ROWS =
      "CSV: year,from,to,name,day; day = off 放假 / work 补班. 未列出的日期按周计 / days not listed follow the"
          + " week";

  private final Calendars calendars;

  CalendarController(Calendars calendars) {
    this.calendars = calendars;
  }

  /** One day; {@code announced} false: no notice covers it yet. */
  record DayAnswer(LocalDate date, boolean workingDay, boolean announced) {}

  /** A last day and how far it can be relied upon. */
  record DueAnswer(LocalDate start, String term, RollRule roll, DueDate due) {}

  @GetMapping("/api/calendar/notices")
  @PreAuthorize("permitAll()")
  @Operation(summary = "已公布的放假安排 / notices in force")
  List<HolidayNotice> notices() {
    return calendars.notices();
  }

  @GetMapping("/api/calendar/days")
  @PreAuthorize("permitAll()")
  @Operation(summary = "逐日是否工作日 / which days are worked")
  List<DayAnswer> days(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    if (to.isBefore(from) || to.toEpochDay() - from.toEpochDay() >= MOST_DAYS) {
      throw DomainException.invalid(
          "bad-span", "from须不晚于to，且不超过800天", "from must not be after to, 800 days at most");
    }
    WorkCalendar calendar = calendars.clock().calendar();
    return Stream.concat(from.datesUntil(to), Stream.of(to))
        .map(day -> new DayAnswer(day, calendar.isWorkingDay(day), calendar.isAnnounced(day)))
        .toList();
  }

  @GetMapping("/api/calendar/due")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "计算期限最后一日 / the last day of a term",
      description = "term: 20wd 工作日, 30d 日, 3m 月. start 不计入 / is not counted")
  DueAnswer due(
      @RequestParam LocalDate start,
      @RequestParam String term,
      @RequestParam(defaultValue = "NONE") RollRule roll) {
    Term read = Term.parse(term);
    return new DueAnswer(start, read.toString(), roll, calendars.clock().due(start, read, roll));
  }

  @PostMapping("/api/calendar/notices/preview")
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "试算：新安排会改变哪些期限 / which clocks a notice would move", description = ROWS)
  List<Calendars.Move> preview(
      @RequestBody(required = false) @Nullable String rows,
      @RequestParam(defaultValue = "") String source) {
    return calendars.preview(read(rows, source));
  }

  @PostMapping("/api/calendar/notices")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  @Operation(summary = "载入放假安排并重算期限 / load a notice and reckon the clocks anew", description = ROWS)
  List<Calendars.Move> load(
      @RequestBody(required = false) @Nullable String rows,
      @RequestParam(defaultValue = "") String source,
      Actor actor) {
    return calendars.load(read(rows, source), actor.username());
  }

  private static List<HolidayNotice> read(@Nullable String rows, String source) {
    List<HolidayNotice> notices =
        rows == null || rows.length() > MOST_CHARACTERS
            ? List.of()
            : HolidayNoticeFile.read(rows, source);
    if (notices.isEmpty()) {
      throw DomainException.invalid(
          "bad-holiday-notice",
          "请求体须为CSV，表头year,from,to,name,day，至少一行",
          "the body must be a CSV with the columns year,from,to,name,day and a row at least");
    }
    return notices;
  }
}
