package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kuangjie.credit.restoration.RecordFixture.CITY;
import static org.kuangjie.credit.restoration.RecordFixture.DAY;
import static org.kuangjie.credit.restoration.RecordFixture.DISTRICT_OFFICER;
import static org.kuangjie.credit.restoration.RecordFixture.MINE;
import static org.kuangjie.credit.restoration.RecordFixture.OTHER_DISTRICT;
import static org.kuangjie.credit.restoration.RecordFixture.PRACTITIONER;
import static org.kuangjie.credit.restoration.RecordFixture.STRANGER;
import static org.kuangjie.credit.restoration.RecordFixture.SUPPORT;
import static org.kuangjie.credit.restoration.RecordFixture.UNIT;
import static org.kuangjie.credit.restoration.RecordFixture.by;
import static org.kuangjie.credit.restoration.RecordFixture.matter;
import static org.kuangjie.credit.restoration.RecordFixture.terms;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;

@DisplayName("001-SM1, 001-R04…R15: each arrow of an archive record, by the right hand only")
class ArchiveStepsTest {

  private static CreditRecord draft(RecordClass recordClass, Party party) {
    return ArchiveSteps.draft(
        UUID.randomUUID(), matter(recordClass, "", party.actor().username()), party);
  }

  private static void refuses(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @ParameterizedTest(name = "{0}: mine {1}, practitioner {2}")
  @CsvSource({
    "BASIC, true, true",
    "DUTY, true, false",
    "PROJECT, false, true",
    "GOOD, true, true",
    "BAD, false, false",
  })
  @DisplayName("001-R08…R13: who enters which class")
  void whoEntersWhatIsTheMatrix(RecordClass recordClass, boolean mine, boolean practitioner) {
    for (Map.Entry<Party, Boolean> who :
        Map.of(MINE, mine, PRACTITIONER, practitioner, STRANGER, false, by(SUPPORT), false)
            .entrySet()) {
      if (who.getValue()) {
        assertThat(draft(recordClass, who.getKey()).state()).isEqualTo(RecordState.DRAFT);
      } else {
        refuses(() -> draft(recordClass, who.getKey()), "not-permitted");
      }
    }
  }

  @ParameterizedTest(name = "{0} is reviewed by city {1}, district {2}")
  @CsvSource({
    "BASIC, true, false",
    "DUTY, false, true",
    "PROJECT, false, true",
    "GOOD, true, false",
  })
  @DisplayName(
      "001-R04, R05: 市局 reviews basic information and good conduct, 区县局 duties and projects")
  void whoReviewsWhatIsTheMatrix(RecordClass recordClass, boolean city, boolean district) {
    CreditRecord submitted = submitted(recordClass);
    for (Map.Entry<Actor, Boolean> who :
        Map.of(
                CITY, city,
                DISTRICT_OFFICER, district,
                OTHER_DISTRICT, false,
                SUPPORT, false,
                UNIT, false)
            .entrySet()) {
      if (who.getValue()) {
        assertThat(ArchiveSteps.approved(submitted, DAY, who.getKey(), terms()).state())
            .isEqualTo(RecordState.APPROVED);
        assertThat(ArchiveSteps.returned(submitted, who.getKey()).state())
            .isEqualTo(RecordState.DRAFT);
      } else {
        refuses(
            () -> ArchiveSteps.approved(submitted, DAY, who.getKey(), terms()), "not-permitted");
        refuses(() -> ArchiveSteps.returned(submitted, who.getKey()), "not-permitted");
      }
    }
  }

  private static CreditRecord submitted(RecordClass recordClass) {
    Party party = recordClass == RecordClass.PROJECT ? PRACTITIONER : MINE;
    return ArchiveSteps.submitted(draft(recordClass, party), party);
  }

  @Test
  @DisplayName(
      "001-SM1: what is not in review is neither approved nor returned, nor submitted twice")
  void illegalArrowsAreRefusedInWords() {
    CreditRecord draft = draft(RecordClass.BASIC, MINE);
    refuses(() -> ArchiveSteps.approved(draft, DAY, CITY, terms()), "wrong-state");
    refuses(() -> ArchiveSteps.returned(draft, CITY), "wrong-state");
    CreditRecord submitted = ArchiveSteps.submitted(draft, MINE);
    refuses(() -> ArchiveSteps.submitted(submitted, MINE), "wrong-state");
    refuses(() -> ArchiveSteps.edited(submitted, Map.of(), MINE), "wrong-state");
    CreditRecord approved = ArchiveSteps.approved(submitted, DAY, CITY, terms());
    refuses(() -> ArchiveSteps.approved(approved, DAY, CITY, terms()), "wrong-state");
    refuses(() -> ArchiveSteps.accepted(approved, DAY, CITY), "wrong-state");
  }

  @ParameterizedTest
  @EnumSource(value = RecordClass.class, names = "BAD", mode = EnumSource.Mode.EXCLUDE)
  void whatIsIncompleteIsNotSubmitted(RecordClass recordClass) {
    Party party = recordClass == RecordClass.PROJECT ? PRACTITIONER : MINE;
    CreditRecord empty = ArchiveSteps.edited(draft(recordClass, party), Map.of(), party);
    refuses(() -> ArchiveSteps.submitted(empty, party), "incomplete-record");
  }

  @Test
  @DisplayName(
      "001-R19: duties are shown for one year from their approval, and lapse by themselves")
  void dutiesExpireAfterAYear() {
    CreditRecord approved =
        ArchiveSteps.approved(submitted(RecordClass.DUTY), DAY, DISTRICT_OFFICER, terms());
    LocalDate last = LocalDate.of(2027, 1, 5);
    assertThat(approved.terms().expiresOn()).isEqualTo(last);
    assertThat(approved.on(last).state()).isEqualTo(RecordState.APPROVED);
    assertThat(approved.on(LocalDate.of(2027, 1, 6)).state()).isEqualTo(RecordState.EXPIRED);
  }

  @Test
  @DisplayName("001-R20: a project's record lapses with its acceptance, told by the district")
  void aProjectLapsesWithItsAcceptance() {
    CreditRecord approved =
        ArchiveSteps.approved(submitted(RecordClass.PROJECT), DAY, DISTRICT_OFFICER, terms());
    refuses(() -> ArchiveSteps.accepted(approved, DAY, CITY), "not-permitted");
    assertThat(ArchiveSteps.accepted(approved, DAY, DISTRICT_OFFICER).state())
        .isEqualTo(RecordState.EXPIRED);
  }

  @Test
  @DisplayName("001-R15: a change is a new version with evidence; conduct is not changed that way")
  void aChangeIsANewVersionWithEvidence() {
    CreditRecord approved = ArchiveSteps.approved(submitted(RecordClass.BASIC), DAY, CITY, terms());
    UUID id = UUID.randomUUID();
    CreditRecord change = ArchiveSteps.change(approved, id, approved.matter(), MINE);
    assertThat(change.state()).isEqualTo(RecordState.DRAFT);
    assertThat(ArchiveSteps.superseded(approved, DAY).state()).isEqualTo(RecordState.SUPERSEDED);
    refuses(
        () -> ArchiveSteps.change(approved, id, approved.matter().with(Map.of()), MINE),
        "missing-words");
    refuses(() -> ArchiveSteps.change(approved, id, approved.matter(), STRANGER), "not-your-unit");
    CreditRecord good = ArchiveSteps.approved(submitted(RecordClass.GOOD), DAY, CITY, terms());
    refuses(() -> ArchiveSteps.change(good, id, good.matter(), MINE), "no-change-application");
  }
}
