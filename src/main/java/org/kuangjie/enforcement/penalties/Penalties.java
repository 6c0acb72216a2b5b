package org.kuangjie.enforcement.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.cases.CaseFile;
import org.kuangjie.enforcement.cases.CaseState;
import org.kuangjie.enforcement.cases.Cases;
import org.kuangjie.enforcement.cases.Outcome;
import org.kuangjie.enforcement.penalties.CasePenalty.LawOf;
import org.kuangjie.enforcement.store.PenaltyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fines of cases held against the bounds of the law (002-R27). No amount is ever proposed. */
@Service
@Transactional
public class Penalties {

  private final Cases cases;
  private final PenaltyTable table;
  private final PenaltyStore store;
  private final History history;
  private final Deadlines deadlines;

  Penalties(
      Cases cases, PenaltyTable table, PenaltyStore store, History history, Deadlines deadlines) {
    this.cases = cases;
    this.table = table;
    this.store = store;
    this.history = history;
    this.deadlines = deadlines;
  }

  /**
   * What the laws lay down for a case.
   *
   * @param ofAct in force on the day of the act; empty when that day is not known
   * @param decidedOn day of the decision, or today
   * @param ofDecision in force on that day, where it lays down something else
   */
  public record PenaltyBounds(
      @Nullable LocalDate actOn,
      @Nullable BigDecimal value,
      List<PenaltyRange> ofAct,
      LocalDate decidedOn,
      List<PenaltyRange> ofDecision,
      String tableHash) {

    public PenaltyBounds {
      ofAct = List.copyOf(ofAct);
      ofDecision = List.copyOf(ofDecision);
    }

    /** Whether a person has to choose between two laws. */
    public boolean isTwoLaws() {
      return !ofAct.isEmpty() && !ofDecision.isEmpty();
    }
  }

  /** What a person states of a fine; see {@link CasePenalty}. */
  public record StatedFine(
      BigDecimal fine,
      @Nullable LocalDate actOn,
      @Nullable BigDecimal value,
      @Nullable LawOf law,
      String reason) {}

  /**
   * @param actOn null when not known
   * @param value yuan; null when not known
   */
  @Transactional(readOnly = true)
  public PenaltyBounds bounds(
      UUID id, @Nullable LocalDate actOn, @Nullable BigDecimal value, Actor actor) {
    return bounds(cases.get(id, actor), actOn, value);
  }

  private PenaltyBounds bounds(
      CaseFile file, @Nullable LocalDate actOn, @Nullable BigDecimal value) {
    LocalDate decided = file.course().decidedOn();
    LocalDate day = decided == null ? deadlines.today() : decided;
    if (actOn != null && actOn.isAfter(day)) {
      throw DomainException.invalid(
          "act-after-decision",
          "行为日不得晚于%s".formatted(day),
          "the day of the act lies after %s".formatted(day));
    }
    List<PenaltyRange> ofAct =
        actOn == null ? List.of() : table.ranges(file.matter().type(), actOn, value);
    List<PenaltyRange> ofDecision = table.ranges(file.matter().type(), day, value);
    return new PenaltyBounds(
        actOn, value, ofAct, day, ofAct.equals(ofDecision) ? List.of() : ofDecision, table.hash());
  }

  /**
   * Keeps a decided fine; a later one corrects it.
   *
   * @throws DomainException CONFLICT {@code no-penalty}; INVALID {@code law-to-choose}, {@code
   *     missing-words} where a person has to say why
   */
  public List<CasePenalty> add(UUID id, StatedFine stated, Actor actor) {
    CaseFile file = cases.get(id, actor);
    file.handles(actor);
    requireDecided(file);
    PenaltyBounds bounds = bounds(file, stated.actOn(), stated.value());
    requireChoice(bounds, stated.law());
    List<PenaltyRange> held = held(bounds, stated.law());
    PenaltyStanding standing =
        PenaltyStanding.of(bounds.ofAct().isEmpty() ? List.of() : held, stated.fine());
    requireReason(standing, bounds, store.list(id), stated.reason());
    CasePenalty penalty =
        new CasePenalty(
            0,
            stated.fine(),
            stated.actOn(),
            stated.value(),
            bounds.isTwoLaws() ? stated.law() : null,
            standing,
            held,
            bounds.tableHash(),
            stated.reason().strip(),
            actor.username(),
            null);
    store.add(id, penalty);
    remember(file, penalty, actor);
    return store.list(id);
  }

  /** Newest first: the first one counts. */
  @Transactional(readOnly = true)
  public List<CasePenalty> list(UUID id, Actor actor) {
    cases.get(id, actor);
    return store.list(id);
  }

  private static List<PenaltyRange> held(PenaltyBounds bounds, @Nullable LawOf law) {
    return bounds.ofAct().isEmpty() || (bounds.isTwoLaws() && law == LawOf.DECISION)
        ? bounds.ofDecision()
        : bounds.ofAct();
  }

  private static void requireDecided(CaseFile file) {
    if (file.course().outcome() != Outcome.PENALTY || file.state() == CaseState.CORRECTED) {
      throw Guard.conflict(
          "no-penalty",
          "只有已决定处罚且未被纠正的案件登记罚款",
          "a fine belongs to a case that was decided with a penalty and not corrected");
    }
  }

  private static void requireChoice(PenaltyBounds bounds, @Nullable LawOf law) {
    if (bounds.isTwoLaws() && law == null) {
      throw DomainException.invalid(
          "law-to-choose",
          "行为日（%s）与决定日（%s）的法律规定不同，从旧兼从轻由人决定：请选择适用行为时法（ACT）或决定时法（DECISION）"
              .formatted(bounds.actOn(), bounds.decidedOn()),
          "the laws of the act and of the decision differ: a person chooses ACT or DECISION");
    }
  }

  private static void requireReason(
      PenaltyStanding standing, PenaltyBounds bounds, List<CasePenalty> before, String reason) {
    if (standing.needsReason()) {
      Guard.given(
          reason,
          "理由（罚款%s）".formatted(standing.words().zh()),
          "the reason, the fine is " + standing.words().en());
    } else if (bounds.isTwoLaws()) {
      Guard.given(reason, "选择所适用法律的理由", "the reason of the law that was chosen");
    } else if (!before.isEmpty()) {
      Guard.given(reason, "更正的理由", "the reason of the correction");
    }
  }

  private void remember(CaseFile file, CasePenalty penalty, Actor actor) {
    history.append(
        new History.Step(
            file.subject(),
            actor.username(),
            "FINE",
            file.state().name(),
            file.state().name(),
            "%s元，%s %s"
                .formatted(
                    penalty.fine().toPlainString(),
                    penalty.standing().words().zh(),
                    penalty.reason())
                .strip(),
            Map.of("standing", penalty.standing().name(), "table", penalty.tableHash())));
  }
}
