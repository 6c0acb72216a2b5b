package org.kuangjie.compliance.checking;

import java.util.List;
import java.util.Objects;
import org.kuangjie.compliance.BoundaryInput;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.CheckReport.Evidence;
import org.kuangjie.compliance.rules.BoundaryFacts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** Reads, gathers, judges and writes down; the first time, and again as it was. */
@Component
class CheckRunner {

  /** From the manifest of the built archive; a run from the sources says so. */
  private static final String SOFTWARE =
      "kuangjie "
          + Objects.requireNonNullElse(
              CheckRunner.class.getPackage().getImplementationVersion(), "development");

  private final ContextGatherer gatherer;
  private final RuleSet rules;
  private final Snapshots snapshots;
  private final Disclosure disclosure;

  CheckRunner(ContextGatherer gatherer, RuleSet rules, Snapshots snapshots, Disclosure disclosure) {
    this.gatherer = gatherer;
    this.rules = rules;
    this.snapshots = snapshots;
    this.disclosure = disclosure;
  }

  /**
   * What one run gives.
   *
   * @param stored JSON of everything a replay needs
   */
  record Run(CheckContext context, String stored, SealedReport sealed) {
    CheckReport report() {
      return sealed.report();
    }
  }

  /**
   * @param actor sees the places that the services would show him
   */
  Run run(BoundaryInput input, Subject subject, Actor actor) {
    ParsedBoundary parsed = ReadBoundary.read(input);
    BoundaryFacts facts = ReadBoundary.facts(parsed);
    CheckContext context = gatherer.gather(subject, facts, parsed.isUsable(), null);
    Law law = Law.of(subject, snapshots.hash(subject.plan()), context);
    List<String> withheld = disclosure.listWithheld(context.spatial(), actor);
    String stored = ReportJson.canonical(StoredInput.of(input, context, law, withheld));
    Evidence evidence = new Evidence(ReportJson.sha256(stored), FactsHash.of(context));
    Provenance provenance = new Provenance(law, withheld, evidence, SOFTWARE);
    return new Run(context, stored, write(parsed, context, provenance));
  }

  /**
   * @param before the report it is compared with; its software is taken over
   * @param inputHash of what is stored now
   */
  CheckReport runAgain(
      StoredInput stored, Law law, Subject subject, CheckReport before, String inputHash) {
    ParsedBoundary parsed = ReadBoundary.read(stored.input());
    CheckContext context =
        gatherer.gather(
            subject,
            ReadBoundary.facts(parsed),
            parsed.isUsable(),
            new ContextGatherer.Former(
                stored.layerVersions(), law.districts(), law.districtPlans()));
    Evidence evidence = new Evidence(inputHash, FactsHash.of(context));
    Provenance provenance =
        new Provenance(law, stored.withheld(), evidence, before.softwareVersion());
    return write(parsed, context, provenance).report();
  }

  private SealedReport write(ParsedBoundary parsed, CheckContext context, Provenance provenance) {
    return ReportWriter.write(parsed, context, rules, Judgement.of(rules, context), provenance);
  }

  RuleSet rules() {
    return rules;
  }

  /** What is running now. */
  static String software() {
    return SOFTWARE;
  }
}
