package org.kuangjie.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.DueDate;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.Pause;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "deadlines", description = "法定期限 / running time limits")
class DeadlineController {

  private static final String OFFICIALS =
      "hasAnyRole('CITY_PLANNER', 'DISTRICT_OFFICER', 'ENFORCEMENT_OFFICER', 'CITY_ENFORCEMENT',"
          + " 'CREDIT_OFFICER', 'ADMINISTRATOR')";

  private final Deadlines deadlines;

  DeadlineController(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** A running clock as it stands today; {@code workingDaysLeft} counts to the last day. */
  record DeadlineAnswer(
      UUID id,
      String subject,
      String clock,
      Text title,
      String legalBasis,
      String districtCode,
      LocalDate startedOn,
      @Nullable String term,
      List<Pause> pauses,
      DueDate due,
      @Nullable LocalDate remindOn,
      boolean overdue,
      int workingDaysLeft) {}

  @GetMapping("/api/deadlines")
  @PreAuthorize(OFFICIALS)
  @Operation(
      summary = "在计期限，先到期者在前 / running clocks, the earliest due first",
      description = "which: RUNNING 全部, OVERDUE 逾期, REMINDERS 待提醒, PAUSED 中止, PROVISIONAL 暂定")
  List<DeadlineAnswer> list(
      @RequestParam(defaultValue = "RUNNING") Deadlines.Which which,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit,
      Actor actor) {
    LocalDate today = deadlines.today();
    Set<String> districts = actor.isDistrictBound() ? actor.districtCodes() : Set.of();
    if (actor.isDistrictBound() && districts.isEmpty()) {
      return List.of();
    }
    LegalClock clock = deadlines.clock();
    return deadlines.list(new Deadlines.Query(which, today, districts, kind, limit)).stream()
        .map(deadline -> answer(deadline, today, clock))
        .toList();
  }

  private static DeadlineAnswer answer(Deadline deadline, LocalDate today, LegalClock clock) {
    LocalDate day = deadline.due().day();
    return new DeadlineAnswer(
        deadline.id(),
        deadline.subject(),
        deadline.clock(),
        deadline.title(),
        deadline.legalBasis(),
        deadline.districtCode(),
        deadline.startedOn(),
        deadline.term() == null ? null : deadline.term().toString(),
        deadline.pauses(),
        deadline.due(),
        deadline.remindOn(),
        deadline.due().isOverdue(today),
        day == null ? 0 : clock.workingDaysBetween(today, day));
  }
}
