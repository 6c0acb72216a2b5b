package org.kuangjie.enforcement.duties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kuangjie.catalogue.MiningRights.RightTerms;
import org.kuangjie.compliance.BoundaryChecks;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.ReportFinding;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.enforcement.duties.WorkingsCheck.State;
import org.kuangjie.enforcement.duties.WorkingsCheck.WorkingsBeyond;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the workings of a half-yearly plan with the licence (004-R08): the boundary check reads
 * the file and judges it by rule MR-14, so that the same tolerance holds and the answer can be
 * replayed.
 */
@Component
class PlanComparison {

  private static final String RULE = "MR-14";

  private final BoundaryChecks checks;
  private final JsonMapper json;

  PlanComparison(BoundaryChecks checks, JsonMapper json) {
    this.checks = checks;
    this.json = json;
  }

  /**
   * @param top highest level of the workings in metres, 1985 国家高程基准
   * @throws org.kuangjie.shared.DomainException INVALID when the file is no boundary file
   */
  WorkingsCheck compare(
      BoundaryInput file, RightTerms right, double top, double bottom, Actor actor) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("rightKind", right.rightKind());
    request.put("action", "延续");
    request.put("mineral", right.mineral());
    request.put("existingRight", right.licenceNumber());
    request.put("boundaryIsWorkings", true);
    request.put("elevationTop", top);
    request.put("elevationBottom", bottom);
    CheckReport report = checks.check(file, json.convertValue(request, CheckRequest.class), actor);
    return summed(report, file);
  }

  private static WorkingsCheck summed(CheckReport report, BoundaryInput file) {
    List<ReportFinding> ours =
        report.findings().stream()
            .filter(each -> each.rule().equals(RULE) || each.verdict() == Verdict.DATA_ERROR)
            .toList();
    State state = state(report, ours);
    return new WorkingsCheck(
        report.id().toString(),
        report.hash(),
        file.fileName(),
        Hashes.sha256(file.content()),
        state,
        sentence(state),
        report.boundary().geometry(),
        Stream.concat(ours.stream().map(PlanComparison::beyond), notRun(report)).toList());
  }

  /** Why the rule did not run is told like a finding. */
  private static Stream<WorkingsBeyond> notRun(CheckReport report) {
    return report.notRun().stream()
        .filter(each -> each.rule().equals(RULE))
        .map(each -> new WorkingsBeyond(each.reason(), "", null, null, null));
  }

  private static State state(CheckReport report, List<ReportFinding> ours) {
    if (ours.stream().anyMatch(each -> each.verdict() == Verdict.WARN)) {
      return State.BEYOND;
    }
    return ours.isEmpty() && report.passed().contains(RULE) ? State.INSIDE : State.UNKNOWN;
  }

  private static Text sentence(State state) {
    return switch (state) {
      case INSIDE -> Text.of("工程在矿区范围和许可标高之内（按容差）", "inside the licence within the tolerance");
      case BEYOND ->
          Text.of("工程超出矿区范围或许可标高，仅为线索，须实测核实", "beyond the licence: a clue only, to be surveyed");
      case UNKNOWN -> Text.of("未能完整比对，待判", "could not be compared wholly, undecided");
    };
  }

  private static WorkingsBeyond beyond(ReportFinding finding) {
    return new WorkingsBeyond(
        finding.message(),
        finding.source(),
        finding.geometry() == null ? null : finding.measured(),
        finding.tolerance(),
        finding.geometry());
  }
}
