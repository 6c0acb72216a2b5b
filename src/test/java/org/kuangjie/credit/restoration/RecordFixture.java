package org.kuangjie.credit.restoration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.HolidayNoticeFile;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.WorkCalendar;

/** Records and actors for tests without a database. */
final class RecordFixture {

  static final String DISTRICT = "500102";
  static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  static final Actor UNIT = new Actor("unit1", Set.of(Role.ENTITY), Set.of());
  static final Actor DISTRICT_OFFICER =
      new Actor("officer500102", Set.of(Role.DISTRICT_OFFICER), Set.of(DISTRICT));
  static final Actor OTHER_DISTRICT =
      new Actor("officer500112", Set.of(Role.DISTRICT_OFFICER), Set.of("500112"));
  static final Actor CITY = new Actor("credit", Set.of(Role.CREDIT_OFFICER), Set.of());
  static final Actor SUPPORT = new Actor("support", Set.of(Role.TECHNICAL_SUPPORT), Set.of());
  static final Party MINE = new Party(UNIT, true, Set.of(UnitType.MINE));
  static final Party PRACTITIONER = new Party(UNIT, true, Set.of(UnitType.PRACTITIONER));
  static final Party STRANGER = new Party(UNIT, false, Set.of(UnitType.MINE));

  private RecordFixture() {}

  static CreditTerms terms() {
    try {
      String file = Files.readString(Path.of("gis-data/reference/holidays.csv"));
      return new CreditTerms(
          new LegalClock(WorkCalendar.of(HolidayNoticeFile.read(file, "%d"))), 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Party by(Actor actor) {
    return new Party(actor, false, Set.of());
  }

  static CreditRecord.Matter matter(RecordClass recordClass, String authority, String by) {
    Map<String, String> content = new HashMap<>();
    RecordFields.required(recordClass).forEach(field -> content.put(field, "示意"));
    content.put(RecordFields.EVIDENCE, "示意材料");
    return new CreditRecord.Matter(
        recordClass,
        UUID.randomUUID(),
        DISTRICT,
        content,
        authority,
        null,
        null,
        null,
        by,
        DAY,
        true);
  }

  static CreditRecord entered() {
    return MisconductSteps.entered(
        UUID.randomUUID(),
        matter(RecordClass.BAD, DISTRICT, DISTRICT_OFFICER.username()),
        by(DISTRICT_OFFICER));
  }

  static CreditRecord publicised() {
    return MisconductSteps.publicised(
        entered(), clause(RecordClass.BAD, "B1", "15"), DAY, DISTRICT_OFFICER, terms());
  }

  static ClauseTable.Clause clause(RecordClass kind, String code, String points) {
    return new ClauseTable.Clause(3, code, kind, new BigDecimal(points), "示意条款");
  }
}
