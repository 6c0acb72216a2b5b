package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Text;

/**
 * What was filed of one duty for one period. It changes through its steps only.
 *
 * @param subject licence number, district code, or {@code city}
 * @param districtCode empty for the city
 * @param reasons why a field differs from what the registers say, by field
 * @param figures what the registers said when it was filed last (004-R05, R11)
 * @param workers accounts that wrote it
 * @param passedOn day a development plan was passed on (004-R12)
 * @param synthetic 示意
 */
public record DutyFiling(
    UUID id,
    String duty,
    String subject,
    String districtCode,
    Period period,
    DutyState state,
    Map<String, String> fields,
    Map<String, String> reasons,
    List<DutyFigure> figures,
    List<DutyFinding> findings,
    @Nullable WorkingsCheck workings,
    List<String> workers,
    @Nullable String filedBy,
    @Nullable LocalDate filedOn,
    @Nullable String reviewedBy,
    @Nullable LocalDate reviewedOn,
    @Nullable LocalDate passedOn,
    int version,
    boolean synthetic) {

  public DutyFiling {
    fields = Map.copyOf(fields);
    reasons = Map.copyOf(reasons);
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
    workers = List.copyOf(workers);
  }

  static DutyFiling draft(
      DutyKind kind, DutySubject subject, Period period, String by, boolean synthetic) {
    return new DutyFiling(
        UUID.randomUUID(),
        kind.code(),
        subject.code(),
        subject.districtCode(),
        period,
        DutyState.DRAFT,
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        null,
        List.of(by),
        null,
        null,
        null,
        null,
        null,
        0,
        synthetic);
  }

  /** Of the history. */
  public String historySubject() {
    return "duty:" + id;
  }

  DutyFiling edited(Map<String, String> values, Map<String, String> why, String by) {
    requireOpen("填写");
    return with(state, values, findings, workings, by).figured(why, figures);
  }

  DutyFiling compared(WorkingsCheck check, String by) {
    requireOpen("上传采掘图件");
    return with(state, fields, findings, check, by);
  }

  /** Another worker touched it (a document). */
  DutyFiling touched(String by) {
    requireOpen("上传材料");
    return with(state, fields, findings, workings, by);
  }

  DutyFiling submitted(
      List<DutyFinding> noticed, List<DutyFigure> counted, LocalDate on, String by) {
    requireOpen(DutyStep.SUBMIT.words().zh());
    DutyFiling all = with(DutyState.FILED, fields, noticed, workings, by);
    return all.figured(reasons, counted).dated(by, on, null, null, passedOn);
  }

  DutyFiling reviewed(DutyStep step, LocalDate on, String by) {
    requireState(step, DutyState.FILED);
    Guard.notOwnWork(workers, by);
    DutyState next =
        switch (step) {
          case ACCEPT -> DutyState.ACCEPTED;
          case FAIL -> DutyState.FAILED;
          default -> DutyState.RETURNED;
        };
    return with(next, fields, findings, workings, null).dated(filedBy, filedOn, by, on, passedOn);
  }

  DutyFiling reopened(String by) {
    if (state != DutyState.ACCEPTED && state != DutyState.FAILED) {
      throw Guard.wrongState(DutyStep.REOPEN.words().zh(), state.words());
    }
    Guard.notOwnWork(workers, by);
    return with(DutyState.RETURNED, fields, findings, workings, null)
        .dated(filedBy, filedOn, null, null, null);
  }

  DutyFiling passedOn(LocalDate on) {
    requireState(DutyStep.PASS_ON, DutyState.ACCEPTED);
    if (passedOn != null) {
      throw Guard.conflict(
          "passed-on-already",
          "已于%s转送".formatted(passedOn),
          "it was passed on already on " + passedOn);
    }
    return with(state, fields, findings, workings, null)
        .dated(filedBy, filedOn, reviewedBy, reviewedOn, on);
  }

  private void requireOpen(String doing) {
    if (!state.isOpen()) {
      throw Guard.wrongState(doing, state.words());
    }
  }

  private void requireState(DutyStep step, DutyState wanted) {
    if (state != wanted) {
      throw Guard.wrongState(step.words().zh(), Text.of(state.words().zh(), state.words().en()));
    }
  }

  private DutyFiling with(
      DutyState next,
      Map<String, String> values,
      List<DutyFinding> noticed,
      @Nullable WorkingsCheck check,
      @Nullable String worker) {
    List<String> all = new ArrayList<>(workers);
    if (worker != null && !all.contains(worker)) {
      all.add(worker);
    }
    return new DutyFiling(
        id,
        duty,
        subject,
        districtCode,
        period,
        next,
        values,
        reasons,
        figures,
        noticed,
        check,
        all,
        filedBy,
        filedOn,
        reviewedBy,
        reviewedOn,
        passedOn,
        version + 1,
        synthetic);
  }

  /** Keeps the version: it comes after {@link #with}. */
  private DutyFiling dated(
      @Nullable String filer,
      @Nullable LocalDate filed,
      @Nullable String reviewer,
      @Nullable LocalDate reviewed,
      @Nullable LocalDate passed) {
    return new DutyFiling(
        id,
        duty,
        subject,
        districtCode,
        period,
        state,
        fields,
        reasons,
        figures,
        findings,
        workings,
        workers,
        filer,
        filed,
        reviewer,
        reviewed,
        passed,
        version,
        synthetic);
  }

  /** Keeps the version: it comes after {@link #with}. */
  private DutyFiling figured(Map<String, String> why, List<DutyFigure> counted) {
    return new DutyFiling(
        id,
        duty,
        subject,
        districtCode,
        period,
        state,
        fields,
        why,
        counted,
        findings,
        workings,
        workers,
        filedBy,
        filedOn,
        reviewedBy,
        reviewedOn,
        passedOn,
        version,
        synthetic);
  }
}
