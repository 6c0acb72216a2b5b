package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kuangjie.credit.restoration.RecordFixture.CITY;
import static org.kuangjie.credit.restoration.RecordFixture.DAY;
import static org.kuangjie.credit.restoration.RecordFixture.DISTRICT_OFFICER;
import static org.kuangjie.credit.restoration.RecordFixture.MINE;
import static org.kuangjie.credit.restoration.RecordFixture.OTHER_DISTRICT;
import static org.kuangjie.credit.restoration.RecordFixture.STRANGER;
import static org.kuangjie.credit.restoration.RecordFixture.SUPPORT;
import static org.kuangjie.credit.restoration.RecordFixture.UNIT;
import static org.kuangjie.credit.restoration.RecordFixture.by;
import static org.kuangjie.credit.restoration.RecordFixture.clause;
import static org.kuangjie.credit.restoration.RecordFixture.entered;
import static org.kuangjie.credit.restoration.RecordFixture.matter;
import static org.kuangjie.credit.restoration.RecordFixture.publicised;
import static org.kuangjie.credit.restoration.RecordFixture.terms;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;

@DisplayName("001-SM2: bad conduct from its entry to its end, each arrow by the right hand only")
class MisconductStepsTest {

  private static final LocalDate PUBLICITY_ENDS = LocalDate.of(2026, 1, 25);
  private static final LocalDate REPAIR_OPENS = LocalDate.of(2026, 7, 25);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 5);

  private static void refuses(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static CreditRecord requested() {
    return MisconductSteps.repairRequested(
        publicised().on(REPAIR_OPENS), REPAIR_OPENS, MINE, terms(), null);
  }

  @Test
  @DisplayName("001-R13: the unit, the support unit and another district can enter none")
  void onlyAnAuthorityEntersIt() {
    for (var party : new Permissions.Party[] {MINE, by(UNIT), by(SUPPORT), by(OTHER_DISTRICT)}) {
      refuses(
          () ->
              MisconductSteps.entered(
                  UUID.randomUUID(), matter(RecordClass.BAD, "", party.actor().username()), party),
          "not-permitted");
    }
    assertThat(entered().state()).isEqualTo(RecordState.ENTERED);
  }

  @Test
  @DisplayName("001-R16, R21: publicity of 20 days, disclosure of one year from the 公示日期")
  void theDaysFollowFromThePublicity() {
    CreditRecord.Terms days = publicised().terms();
    assertThat(days.publicityEndsOn()).isEqualTo(PUBLICITY_ENDS);
    assertThat(days.expiresOn()).isEqualTo(LAST_DAY);
    assertThat(publicised().on(PUBLICITY_ENDS).state()).isEqualTo(RecordState.PUBLICISED);
    assertThat(publicised().on(LocalDate.of(2026, 1, 26)).state()).isEqualTo(RecordState.EFFECTIVE);
    assertThat(publicised().on(LAST_DAY).state()).isEqualTo(RecordState.EFFECTIVE);
    assertThat(publicised().on(LocalDate.of(2027, 1, 6)).state()).isEqualTo(RecordState.EXPIRED);
  }

  @Test
  @DisplayName("001-R21: good conduct is shown for two years")
  void goodConductLastsTwoYears() {
    CreditRecord good =
        ArchiveSteps.approved(
            ArchiveSteps.submitted(
                ArchiveSteps.draft(
                    UUID.randomUUID(), matter(RecordClass.GOOD, "", UNIT.username()), MINE),
                MINE),
            DAY,
            CITY,
            terms());
    refuses(
        () ->
            MisconductSteps.publicised(
                good, clause(RecordClass.BAD, "B1", "5"), DAY, CITY, terms()),
        "clause-of-other-kind");
    CreditRecord shown =
        MisconductSteps.publicised(good, clause(RecordClass.GOOD, "G1", "5"), DAY, CITY, terms());
    assertThat(shown.terms().expiresOn()).isEqualTo(LocalDate.of(2028, 1, 5));
    assertThat(shown.terms().clauseVersion()).isEqualTo(3);
    assertThat(shown.matter().clause()).isEqualTo("G1");
  }

  @Test
  @DisplayName("001-R16: an objection comes within the publicity, and the city answers it")
  void anObjectionIsVerifiedByTheCity() {
    CreditRecord objected = MisconductSteps.objected(publicised().on(PUBLICITY_ENDS));
    refuses(
        () -> MisconductSteps.objected(publicised().on(LocalDate.of(2026, 1, 26))), "wrong-state");
    refuses(() -> MisconductSteps.maintained(objected, DISTRICT_OFFICER), "city-credit-only");
    refuses(() -> MisconductSteps.corrected(objected, DAY, SUPPORT), "city-credit-only");
    assertThat(objected.on(LocalDate.of(2026, 6, 1)).state()).isEqualTo(RecordState.OBJECTED);
    CreditRecord maintained = MisconductSteps.maintained(objected, CITY);
    assertThat(maintained.on(LocalDate.of(2026, 6, 1)).state()).isEqualTo(RecordState.EFFECTIVE);
    CreditRecord corrected = MisconductSteps.corrected(objected, DAY, CITY);
    assertThat(corrected.state()).isEqualTo(RecordState.CORRECTED);
    assertThat(corrected.terms().endedOn()).isEqualTo(DAY);
    refuses(() -> MisconductSteps.maintained(publicised(), CITY), "wrong-state");
  }

  @Test
  @DisplayName("001-R28: repair is asked for between 公示期满 + 6 months and the last day, not outside")
  void theWindowOfRepairHasTwoEdges() {
    LocalDate tooSoon = LocalDate.of(2026, 7, 24);
    refuses(
        () ->
            MisconductSteps.repairRequested(publicised().on(tooSoon), tooSoon, MINE, terms(), null),
        "repair-too-soon");
    assertThat(requested().state()).isEqualTo(RecordState.REPAIR_REQUESTED);
    assertThat(
            MisconductSteps.repairRequested(
                    publicised().on(LAST_DAY), LAST_DAY, MINE, terms(), null)
                .state())
        .isEqualTo(RecordState.REPAIR_REQUESTED);
    LocalDate tooLate = LocalDate.of(2027, 1, 6);
    refuses(
        () ->
            MisconductSteps.repairRequested(publicised().on(tooLate), tooLate, MINE, terms(), null),
        "wrong-state");
  }

  @Test
  @DisplayName("001-R28: only the unit asks, and not with later bad conduct")
  void repairNeedsTheUnitAndNoLaterConduct() {
    CreditRecord effective = publicised().on(REPAIR_OPENS);
    refuses(
        () -> MisconductSteps.repairRequested(effective, REPAIR_OPENS, STRANGER, terms(), null),
        "not-your-unit");
    refuses(
        () -> MisconductSteps.repairRequested(effective, REPAIR_OPENS, MINE, terms(), "B2"),
        "new-bad-conduct");
  }

  @Test
  @DisplayName("001-R29: the authority refuses or grants, and a grant is announced")
  void theAuthorityDecidesOnRepair() {
    for (Actor stranger : new Actor[] {CITY, OTHER_DISTRICT, UNIT, SUPPORT}) {
      refuses(() -> MisconductSteps.repairGranted(requested(), stranger), "not-the-authority");
      refuses(() -> MisconductSteps.repairRefused(requested(), stranger), "not-the-authority");
    }
    assertThat(MisconductSteps.repairRefused(requested(), DISTRICT_OFFICER).state())
        .isEqualTo(RecordState.EFFECTIVE);
    CreditRecord granted = MisconductSteps.repairGranted(requested(), DISTRICT_OFFICER);
    refuses(
        () -> MisconductSteps.repairAnnounced(requested(), REPAIR_OPENS, DISTRICT_OFFICER),
        "wrong-state");
    CreditRecord repaired =
        MisconductSteps.repairAnnounced(granted, REPAIR_OPENS, DISTRICT_OFFICER);
    assertThat(repaired.state()).isEqualTo(RecordState.REPAIRED);
    assertThat(repaired.terms().endedOn()).isEqualTo(REPAIR_OPENS);
  }

  @Test
  @DisplayName(
      "001-R30: a fraud found later starts the term anew from that day, and it counts again")
  void fraudStartsTheTermAnew() {
    LocalDate found = LocalDate.of(2026, 11, 30);
    refuses(
        () ->
            MisconductSteps.fraudFound(
                publicised().on(REPAIR_OPENS), found, DISTRICT_OFFICER, terms()),
        "wrong-state");
    CreditRecord repaired =
        MisconductSteps.repairAnnounced(
            MisconductSteps.repairGranted(requested(), DISTRICT_OFFICER),
            REPAIR_OPENS,
            DISTRICT_OFFICER);
    CreditRecord again = MisconductSteps.fraudFound(repaired, found, DISTRICT_OFFICER, terms());
    assertThat(again.on(LocalDate.of(2027, 11, 30)).state()).isEqualTo(RecordState.EFFECTIVE);
    assertThat(again.on(LocalDate.of(2027, 12, 1)).state()).isEqualTo(RecordState.EXPIRED);
    assertThat(again.terms().endedOn()).isNull();
  }

  @Test
  void aDraftIsDroppedByItsAuthorityOnly() {
    refuses(() -> MisconductSteps.dropped(entered(), CITY), "not-the-authority");
    assertThat(MisconductSteps.dropped(entered(), DISTRICT_OFFICER).state())
        .isEqualTo(RecordState.DROPPED);
    refuses(() -> MisconductSteps.dropped(publicised(), DISTRICT_OFFICER), "wrong-state");
  }

  @Test
  @DisplayName("001-R13: the city re-checks bad conduct and corrects what is wrong")
  void theCityRechecks() {
    refuses(
        () -> MisconductSteps.recheckedWrong(publicised(), DAY, DISTRICT_OFFICER),
        "city-credit-only");
    assertThat(MisconductSteps.recheckedWrong(publicised(), DAY, CITY).state())
        .isEqualTo(RecordState.CORRECTED);
    refuses(() -> MisconductSteps.recheckedWrong(entered(), DAY, CITY), "wrong-state");
  }
}
