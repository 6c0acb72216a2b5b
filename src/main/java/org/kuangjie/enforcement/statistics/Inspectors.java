package org.kuangjie.enforcement.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.duties.Offices;
import org.kuangjie.enforcement.duties.Offices.Rank;
import org.kuangjie.enforcement.store.InspectorStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly evaluation of inspectors from the registers (004-R04): officers see their own. */
@Service
@Transactional(readOnly = true)
public class Inspectors {

  private final InspectorStore store;
  private final Offices offices;
  private final EnforcementSettings settings;
  private final Deadlines deadlines;

  Inspectors(
      InspectorStore store, Offices offices, EnforcementSettings settings, Deadlines deadlines) {
    this.store = store;
    this.offices = offices;
    this.settings = settings;
    this.deadlines = deadlines;
  }

  /**
   * The table of a year.
   *
   * @param to last day counted, not after today
   * @param officers with any line in a register; who has none is not there, which says nothing of
   *     the work
   */
  public record InspectorTable(LocalDate from, LocalDate to, List<InspectorYear> officers) {

    public InspectorTable {
      officers = List.copyOf(officers);
    }
  }

  /** All for the city, the district's for its head and deputy, else the actor's own. */
  public InspectorTable table(int year, Actor actor) {
    LocalDate today = deadlines.today();
    LocalDate from = LocalDate.of(year, Month.JANUARY, 1);
    LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
    LocalDate to = last.isAfter(today) ? today : last;
    boolean all =
        actor.roles().contains(Role.CITY_ENFORCEMENT) || actor.roles().contains(Role.ADMINISTRATOR);
    Set<String> headed = all ? Set.of() : headed(today, actor);
    List<InspectorYear> seen =
        store.count(from, to, today, settings.visitsPerYear()).stream()
            .filter(
                each ->
                    all
                        || each.username().equals(actor.username())
                        || headed.contains(each.districtCode()))
            .toList();
    return new InspectorTable(from, to, seen);
  }

  private Set<String> headed(LocalDate today, Actor actor) {
    return offices.listAnswerable(actor).stream()
        .filter(named -> named.rank() != Rank.OFFICER)
        .filter(named -> named.username().equals(actor.username()))
        .filter(named -> !named.fromDay().isAfter(today))
        .filter(named -> named.toDay() == null || !named.toDay().isBefore(today))
        .map(Offices.Answerable::districtCode)
        .collect(Collectors.toSet());
  }
}
