package org.kuangjie.sensing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

/** The readings of a patch as it was delivered, in order; guards who may read next. */
public record Readings(List<Reading> all) {

  private static final int DECIDING = 3;

  public Readings {
    all = List.copyOf(all);
  }

  public Agreement agreement() {
    return switch (all.size()) {
      case 0 -> Agreement.UNREAD;
      case 1 -> Agreement.READ_ONCE;
      case 2 -> all.get(0).result() == all.get(1).result() ? Agreement.AGREED : Agreement.DIFFERS;
      default -> Agreement.DECIDED;
    };
  }

  /** Null while it is not settled. */
  public @Nullable ReadingResult outcome() {
    return switch (agreement()) {
      case AGREED, DECIDED -> all.get(all.size() - 1).result();
      case UNREAD, READ_ONCE, DIFFERS -> null;
    };
  }

  /** The second reader must not know what the first one saw. */
  public boolean isWithheldFrom(Reading reading, Actor actor) {
    return agreement() == Agreement.READ_ONCE && !reading.reader().equals(actor.username());
  }

  /**
   * The seat that the actor takes by reading now.
   *
   * @throws DomainException CONFLICT when it is settled or own work, FORBIDDEN when only the city
   *     may decide
   */
  public int seatFor(Actor actor) {
    Agreement now = agreement();
    if (now == Agreement.AGREED || now == Agreement.DECIDED) {
      throw refused(
          DomainException.Kind.CONFLICT,
          "reading-settled",
          "该图斑判读已有结论（" + now.words().zh() + "）",
          "the reading of this patch is settled: " + now.words().en());
    }
    if (all.stream().anyMatch(reading -> reading.reader().equals(actor.username()))) {
      throw refused(
          DomainException.Kind.CONFLICT,
          "own-work",
          "不得复核本人的判读，须由他人进行",
          "nobody reviews their own work; somebody else has to read it");
    }
    if (all.size() + 1 == DECIDING && !actor.has(Role.CITY_ENFORCEMENT)) {
      throw refused(
          DomainException.Kind.FORBIDDEN,
          "city-only",
          "两次判读不一致，由市级执法人员裁定",
          "the two readings differ: city enforcement decides");
    }
    return all.size() + 1;
  }

  private static DomainException refused(
      DomainException.Kind kind, String code, String zh, String en) {
    return new DomainException(kind, code, Text.of(zh, en));
  }
}
