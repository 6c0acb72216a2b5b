package org.kuangjie.compliance.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.BoundaryChecks.Replay;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.Evidence;
import org.kuangjie.compliance.store.StoredCheck;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** Judges stored checks again by what held then, and says what is not as it was. (F-1) */
@Component
class Replays {

  private final CheckRunner runner;
  private final Snapshots snapshots;

  Replays(CheckRunner runner, Snapshots snapshots) {
    this.runner = runner;
    this.snapshots = snapshots;
  }

  /**
   * @throws DomainException CONFLICT for a check stored before its plan and lists were kept
   */
  Replay replay(StoredCheck row) {
    CheckReport before = ReportJson.read(row.report(), CheckReport.class);
    Evidence evidence = before.evidence();
    if (evidence == null) {
      throw withoutLaw();
    }
    List<Text> notes = new ArrayList<>();
    String inputHash = ReportJson.hash(row.request());
    if (!ReportJson.hash(before).equals(row.hash())) {
      notes.add(
          Text.of(
              "库存报告与其哈希值不符，报告已被改动", "the stored report does not match its hash: it was changed"));
    }
    if (!inputHash.equals(evidence.input())) {
      notes.add(
          Text.of(
              "库存的核查输入与报告记录的哈希值不符，输入已被改动，未重算",
              "what was stored of the request does not match the hash in the report: it was changed"
                  + " and not judged again"));
      return changed(row, notes, evidence.input(), inputHash);
    }
    return again(row, before, inputHash, notes);
  }

  private Replay again(StoredCheck row, CheckReport before, String inputHash, List<Text> notes) {
    StoredInput stored = ReportJson.read(row.request(), StoredInput.class);
    Law law = stored.law();
    if (law == null) {
      throw withoutLaw();
    }
    Plan plan = law.plan() == null ? null : snapshots.findPlan(law.plan()).orElse(null);
    if (law.plan() != null && plan == null) {
      notes.add(
          Text.of(
              "保存的规划内容缺失或已被改动（%s），未重算".formatted(law.plan()),
              "the plan as kept is missing or was changed (%s), not judged again"
                  .formatted(law.plan())));
      return changed(row, notes, law.plan(), "-");
    }
    Subject subject = stored.toSubject(law, plan);
    CheckReport now = runner.runAgain(stored, law, subject, before, inputHash);
    notes.addAll(differences(before, now));
    return new Replay(
        ReportJson.canonical(now).equals(ReportJson.canonical(before))
            && now.hash().equals(row.hash()),
        now.hash(),
        row.hash(),
        joined(notes),
        ReportJson.differences(before, now));
  }

  private static Replay changed(StoredCheck row, List<Text> notes, String then, String now) {
    return new Replay(
        false, null, row.hash(), joined(notes), List.of("stored: %s → %s".formatted(then, now)));
  }

  /** Rules and software that are not those of the report. */
  private List<Text> differences(CheckReport before, CheckReport now) {
    List<Text> notes = new ArrayList<>();
    if (!before.ruleSet().hash().equals(now.ruleSet().hash())) {
      notes.add(
          RuleChanges.of(snapshots.findRules(before.ruleSet().hash()).orElse(null), runner.rules())
              .describe(before.ruleSet(), now.ruleSet()));
    }
    if (!before.softwareVersion().equals(CheckRunner.software())) {
      notes.add(
          Text.of(
              "原报告由%s出具，本次由%s重算".formatted(before.softwareVersion(), CheckRunner.software()),
              "the report was made by %s, this replay by %s"
                  .formatted(before.softwareVersion(), CheckRunner.software())));
    }
    return notes;
  }

  private static @Nullable Text joined(List<Text> notes) {
    return notes.isEmpty()
        ? null
        : Text.of(
            notes.stream().map(Text::zh).collect(Collectors.joining("；")),
            notes.stream().map(Text::en).collect(Collectors.joining("; ")));
  }

  static DomainException withoutLaw() {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "check-without-law",
        Text.of(
            "该核查形成时尚未保存当时的规划、目录和行政区划，无法按原依据重算；请重新核查",
            "this check was stored before plan, lists and districts were kept with it, so it cannot"
                + " be judged by them again; please check anew"));
  }
}
