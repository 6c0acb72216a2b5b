package org.kuangjie.compliance.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.Plan;
import org.kuangjie.compliance.RepairProposal;
import org.kuangjie.compliance.RepairProposal.Cut;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.rules.Amounts;
import org.kuangjie.compliance.rules.BoundaryFacts;
import org.kuangjie.compliance.rules.CheckContext;
import org.kuangjie.compliance.rules.Finding;
import org.kuangjie.compliance.rules.Judgement;
import org.kuangjie.compliance.rules.RuleDoc;
import org.kuangjie.compliance.rules.RuleSet;
import org.kuangjie.compliance.store.StoredCheck;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.ParsedBoundary;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/**
 * Finds the smallest cut of a boundary that passes every rule which forbids it by its place (F-3):
 * takes away what these rules name, judges what is left, and goes on until they are silent.
 */
@Component
class Repairs {

  private static final int MOST_ROUNDS = 6;

  /**
   * Of the first round and those after it: an edge drawn exactly, then one that is surely clear.
   */
  private static final double FIRST_MARGIN_METRES = 0.001;

  private static final double LATER_MARGIN_METRES = 0.25;

  /** Smaller pieces are splinters of the overlay and no ground anybody would mine. */
  private static final double SPLINTER_SQUARE_METRES = 1;

  private final ContextGatherer gatherer;
  private final RuleSet rules;
  private final Snapshots snapshots;
  private final Disclosure disclosure;
  private final ForbiddenGround ground;

  Repairs(
      ContextGatherer gatherer,
      RuleSet rules,
      Snapshots snapshots,
      Disclosure disclosure,
      ForbiddenGround ground) {
    this.gatherer = gatherer;
    this.rules = rules;
    this.snapshots = snapshots;
    this.disclosure = disclosure;
    this.ground = ground;
  }

  /** A boundary under way, and what was taken from it by rule. */
  private static final class Cutting {
    private BoundaryFacts boundary;
    private final Map<RuleDoc, List<Geometry>> taken = new LinkedHashMap<>();

    Cutting(BoundaryFacts boundary) {
      this.boundary = boundary;
    }

    void take(List<Geometry> grounds) {
      Geometry left = boundary.geometry();
      for (Geometry one : grounds) {
        left = OverlayNGRobust.overlay(left, one, OverlayNG.DIFFERENCE);
      }
      MultiPolygon rest = withoutSplinters(left);
      boundary =
          new BoundaryFacts(
              rest,
              EllipsoidalArea.squareMetres(rest),
              null,
              null,
              boundary.elevationBands(),
              boundary.issues());
    }

    private static MultiPolygon withoutSplinters(Geometry left) {
      List<Polygon> pieces = new ArrayList<>();
      for (Object piece : PolygonExtracter.getPolygons(left)) {
        if (EllipsoidalArea.squareMetres((Polygon) piece) > SPLINTER_SQUARE_METRES) {
          pieces.add((Polygon) piece);
        }
      }
      return left.getFactory().createMultiPolygon(pieces.toArray(Polygon[]::new));
    }
  }

  /**
   * @param actor never learns by a cut where something lies that he may not see
   * @throws DomainException CONFLICT for a boundary with errors, or a check stored before its plan
   *     and lists were kept
   */
  RepairProposal propose(StoredCheck row, Actor actor) {
    StoredInput stored = ReportJson.read(row.request(), StoredInput.class);
    ParsedBoundary parsed = ReadBoundary.read(stored.input());
    if (!parsed.isUsable()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "boundary-has-errors",
          Text.of(
              "范围图形有错误，请先按报告改正再求修改建议",
              "the boundary has errors; mend them as the report says first"),
          Map.of(),
          null);
    }
    Law law = Optional.ofNullable(stored.law()).orElseThrow(Replays::withoutLaw);
    Subject subject = subject(stored, law);
    ContextGatherer.Former former =
        new ContextGatherer.Former(stored.layerVersions(), law.districts(), law.districtPlans());
    Cutting cutting = new Cutting(ReadBoundary.facts(parsed));
    double before = cutting.boundary.ellipsoidalSquareMetres();
    Judgement last = cut(cutting, subject, former, actor);
    return answer(row, cutting, before, last);
  }

  private Subject subject(StoredInput stored, Law law) {
    String hash = law.plan();
    Plan plan = hash == null ? null : snapshots.findPlan(hash).orElseThrow(Replays::withoutLaw);
    return stored.toSubject(law, plan);
  }

  /** Null when nothing is left. */
  private @Nullable Judgement cut(
      Cutting cutting, Subject subject, ContextGatherer.Former former, Actor actor) {
    for (int round = 0; ; round++) {
      CheckContext context = gatherer.gather(subject, cutting.boundary, true, former);
      Judgement judged = Judgement.of(rules, context);
      double margin = round == 0 ? FIRST_MARGIN_METRES : LATER_MARGIN_METRES;
      List<Geometry> grounds =
          round == MOST_ROUNDS ? List.of() : grounds(cutting, judged, context, margin, actor);
      if (grounds.isEmpty()) {
        return judged;
      }
      cutting.take(grounds);
      if (cutting.boundary.geometry().isEmpty()) {
        return null;
      }
    }
  }

  private List<Geometry> grounds(
      Cutting cutting, Judgement judged, CheckContext context, double margin, Actor actor) {
    List<String> withheld = disclosure.listWithheld(context.spatial(), actor);
    List<Geometry> grounds = new ArrayList<>();
    for (Finding finding : judged.findings()) {
      if (finding.verdict() != Verdict.BLOCK) {
        continue;
      }
      List<Geometry> own =
          finding.keepOuts().stream()
              .filter(wanted -> !withheld.contains(wanted.feature().layer()))
              .flatMap(
                  wanted ->
                      ground
                          .find(cutting.boundary.geometry(), wanted, context.spatial(), margin)
                          .stream())
              .toList();
      if (!own.isEmpty()) {
        cutting.taken.computeIfAbsent(finding.doc(), doc -> new ArrayList<>()).addAll(own);
        grounds.addAll(own);
      }
    }
    return grounds;
  }

  private static RepairProposal answer(
      StoredCheck row, Cutting cutting, double before, @Nullable Judgement last) {
    double after = cutting.boundary.ellipsoidalSquareMetres();
    List<RepairProposal.Remaining> remaining =
        last == null
            ? List.of()
            : last.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.BLOCK)
                .map(RepairWords::remaining)
                .toList();
    List<Cut> cuts =
        cutting.taken.entrySet().stream().map(e -> toCut(e.getKey(), e.getValue())).toList();
    boolean cutAny = !cuts.isEmpty();
    RepairProposal.Area lost = area(before - after);
    return new RepairProposal(
        row.id(),
        last != null && remaining.isEmpty(),
        RepairWords.sentence(last, cutAny, remaining.size(), lost, before),
        last == null ? null : last.overall(),
        last == null || !cutAny ? null : ReportJson.geometry(cutting.boundary.geometry()),
        area(after),
        lost,
        cutting.boundary.geometry().getNumGeometries(),
        cuts,
        remaining);
  }

  private static Cut toCut(RuleDoc doc, List<Geometry> grounds) {
    double squareMetres = EllipsoidalArea.squareMetres(OverlayNGRobust.union(grounds));
    return new Cut(
        doc.id(), doc.citation(), doc.name(), grounds.size(), Amounts.round(squareMetres, 2));
  }

  private static RepairProposal.Area area(double squareMetres) {
    return new RepairProposal.Area(
        Amounts.round(squareMetres, 2),
        Double.parseDouble(Amounts.hectares(squareMetres)),
        Double.parseDouble(Amounts.mu(squareMetres)));
  }
}
