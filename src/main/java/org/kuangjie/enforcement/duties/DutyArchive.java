package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.MineTimeline;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 矿业权人档案 of one right (004-R06): its duties of two years, all that was filed, and what else
 * happened with it. Each reader sees what they may see elsewhere.
 */
@Service
@Transactional(readOnly = true)
public class DutyArchive {

  private final DutyTable table;
  private final DutySubjects subjects;
  private final DutyBook book;
  private final DutyStore store;
  private final MiningRights rights;
  private final ObjectProvider<MineTimeline> timelines;
  private final Deadlines deadlines;

  DutyArchive(
      DutyTable table,
      DutySubjects subjects,
      DutyBook book,
      DutyStore store,
      MiningRights rights,
      ObjectProvider<MineTimeline> timelines,
      Deadlines deadlines) {
    this.table = table;
    this.subjects = subjects;
    this.book = book;
    this.store = store;
    this.rights = rights;
    this.timelines = timelines;
    this.deadlines = deadlines;
  }

  /**
   * @param duties that fall due last year and this year
   * @param filings newest period first
   * @param daily of them, records of daily supervision that found something not in order
   * @param events of all registers, newest first
   */
  public record Archive(
      String licenceNumber,
      String projectName,
      String rightKind,
      String mineral,
      @Nullable String scaleClass,
      String districtCode,
      LocalDate setOn,
      @Nullable LocalDate validTo,
      @Nullable LocalDate keptFrom,
      List<DutyCell> duties,
      List<DutyFiling> filings,
      int daily,
      List<MineTimeline.Event> events) {

    public Archive {
      duties = List.copyOf(duties);
      filings = List.copyOf(filings);
      events = List.copyOf(events);
    }
  }

  /**
   * @throws DomainException NOT_FOUND when no right of that number is in force within reach
   */
  public Archive get(String licence, Actor actor) {
    DutySubject subject = subjects.get(licence, deadlines.today(), actor);
    MiningRight right =
        rights
            .find(subject.code())
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "no-archive-of-offices", "只有矿业权有档案", "only rights have an archive"));
    List<DutyFiling> filings = store.listOf(licence);
    int year = deadlines.today().getYear();
    DutyCalendar calendar = book.calendar(year);
    List<DutyCell> cells = new ArrayList<>(cells(book.calendar(year - 1), subject, year - 1));
    cells.addAll(cells(calendar, subject, year));
    return new Archive(
        licence,
        right.projectName(),
        right.rightKind(),
        right.mineral(),
        right.scaleClass(),
        right.districtCode(),
        right.setOn(),
        right.validTo(),
        calendar.keptFrom(),
        cells.stream().distinct().toList(),
        filings,
        (int) filings.stream().filter(DutyArchive::isTrouble).count(),
        events(right, actor));
  }

  private List<DutyCell> cells(DutyCalendar calendar, DutySubject subject, int year) {
    return table.list().stream()
        .flatMap(kind -> calendar.cells(kind, subject, year).stream())
        .toList();
  }

  /** A record of daily supervision with something not in order is a ground of the yearly check. */
  private static boolean isTrouble(DutyFiling filing) {
    return filing.duty().equals("DAILY") && filing.fields().containsValue("no");
  }

  private List<MineTimeline.Event> events(MiningRight right, Actor actor) {
    return timelines.stream()
        .flatMap(source -> source.list(right, actor).stream())
        .sorted(
            Comparator.comparing(MineTimeline.Event::on)
                .reversed()
                .thenComparing(MineTimeline.Event::subject))
        .toList();
  }
}
