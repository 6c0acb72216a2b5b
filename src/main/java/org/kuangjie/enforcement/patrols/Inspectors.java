package org.kuangjie.enforcement.patrols;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.patrols.InspectorYear.Evaluation;
import org.kuangjie.enforcement.patrols.InspectorYear.Figures;
import org.kuangjie.enforcement.store.InspectorStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 矿产督察员 are evaluated each year and the unfit dismissed (国土资发〔2009〕148号一（二）, 004-R04). The city
 * sees and evaluates all of them; an officer sees the own year.
 */
@Service
@Transactional
public class Inspectors {

  private final InspectorStore store;
  private final EnforcementSettings settings;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  Inspectors(
      InspectorStore store,
      EnforcementSettings settings,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.store = store;
    this.settings = settings;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** Everybody who did or was to do anything in the year, or was evaluated for it. */
  @Transactional(readOnly = true)
  public List<InspectorYear> list(int year, Actor actor) {
    Map<String, Figures> figures = figures(year);
    Map<String, Evaluation> evaluations = store.evaluations(year);
    Map<String, LocalDate> dismissed = store.dismissed();
    SortedSet<String> officers = new TreeSet<>(figures.keySet());
    officers.addAll(evaluations.keySet());
    return officers.stream()
        .filter(officer -> seesAll(actor) || officer.equals(actor.username()))
        .map(
            officer ->
                new InspectorYear(
                    officer,
                    year,
                    figures.getOrDefault(officer, Figures.NONE),
                    evaluations.get(officer),
                    dismissed.get(officer)))
        .toList();
  }

  private Map<String, Figures> figures(int year) {
    return store.figures(year, deadlines.today(), settings.visitsPerYear());
  }

  private static boolean seesAll(Actor actor) {
    return actor.has(Role.CITY_ENFORCEMENT) || actor.has(Role.ADMINISTRATOR);
  }

  /**
   * 年度考核, by the city; a later one takes the place of the former, which is kept.
   *
   * @param dismissedFrom 解聘; null when the officer stays
   * @throws DomainException FORBIDDEN for others than the city; CONFLICT of oneself; INVALID of a
   *     year ahead, without words, for a dismissal of who is fit; NOT_FOUND for who did nothing
   */
  public InspectorYear evaluate(
      String officer,
      int year,
      boolean fit,
      @Nullable LocalDate dismissedFrom,
      String words,
      Actor actor) {
    Guard.isCity(actor);
    Guard.notOwnWork(List.of(officer), actor.username());
    Guard.given(words, "考核意见", "the words of the evaluation");
    if (year > deadlines.today().getYear()) {
      throw DomainException.invalid("year-ahead", "不得考核尚未开始的年度", "the year has not begun");
    }
    if (fit && dismissedFrom != null) {
      throw DomainException.invalid(
          "fit-and-dismissed", "考核称职的不得解聘", "who is fit is not dismissed");
    }
    Figures figures = figures(year).get(officer);
    if (figures == null) {
      throw DomainException.notFound(
          "unknown-inspector",
          "%d年没有%s的检查、任务、预警或案件".formatted(year, officer),
          "nothing is held of %s in %d".formatted(officer, year));
    }
    store.add(officer, year, fit, dismissedFrom, words, figures, actor.username());
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "inspector.evaluate",
            "account:" + officer,
            Map.of("year", String.valueOf(year), "fit", String.valueOf(fit))));
    return new InspectorYear(
        officer,
        year,
        figures,
        store.evaluations(year).get(officer),
        store.dismissed().get(officer));
  }

  /**
   * @throws DomainException CONFLICT {@code inspector-dismissed} when one of them is, on that day
   */
  @Transactional(readOnly = true)
  public void requireInOffice(Collection<String> officers, LocalDate day) {
    Map<String, LocalDate> dismissed = store.dismissed();
    for (String officer : officers) {
      LocalDate from = dismissed.get(officer);
      if (from != null && !from.isAfter(day)) {
        throw Guard.conflict(
            "inspector-dismissed",
            "%s自%s起已解聘，不得承担检查".formatted(officer, from),
            "%s was dismissed from %s on and inspects no more".formatted(officer, from));
      }
    }
  }
}
