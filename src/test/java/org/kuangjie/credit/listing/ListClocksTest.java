package org.kuangjie.credit.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.deadlines.Deadline;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.clock.Term;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;

@KuangjieTest
@DisplayName("D.4, 000-R29, 000-R31, 000-R37, 000-R38: the clocks of the lists on real calendars")
class ListClocksTest {

  private static final Actor OFFICER =
      new Actor("test_district_officer", Set.of(Role.DISTRICT_OFFICER), Set.of("500102"));

  private final Listings listings;
  private final Removals removals;
  private final ListClocks clocks;
  private final EntityRegister entities;
  private final Deadlines deadlines;

  @Autowired
  ListClocksTest(
      Listings listings,
      Removals removals,
      ListClocks clocks,
      EntityRegister entities,
      Deadlines deadlines) {
    this.listings = listings;
    this.removals = removals;
    this.clocks = clocks;
    this.entities = entities;
    this.deadlines = deadlines;
  }

  @Test
  @DisplayName("accepted 2026-09-18, examined by 09-24, announced 09-28, over after 10-13")
  void theChainOverTheNationalDays() {
    ListEntry listed = listed(LocalDate.of(2026, 3, 2));
    Papers.Request request = new Papers.Request("列入情况", "已整改", "已补报", List.of("示意证据"), true);
    ListEntry asked = removals.asked(listed.id(), request, LocalDate.of(2026, 9, 18), OFFICER);
    assertThat(clock(asked, ListClocks.EXAMINATION).due().day()).isEqualTo("2026-09-24");

    ListEntry shown =
        removals.published(listed.id(), true, true, LocalDate.of(2026, 9, 28), "符合", OFFICER);
    assertThat(shown.removal().publicityUntil()).isEqualTo("2026-10-13");
    assertThat(clock(shown, ListClocks.PUBLICITY).term()).isEqualTo(Term.workingDays(7));
  }

  @Test
  @DisplayName("a notice of 2026-09-11: 20 days end on 10-01, a holiday, so on 2026-10-08")
  void theTermOfAppealRolls() {
    ListEntry told = told(LocalDate.of(2026, 9, 11));
    assertThat(told.notice().appealUntil()).isEqualTo("2026-10-08");
    assertThat(clock(told, ListClocks.APPEAL).term()).isEqualTo(Term.calendarDays(20));
  }

  @Test
  void aYearOfDisclosureDoesNotRoll() {
    ListEntry listed = listed(LocalDate.of(2024, 10, 3));
    assertThat(listed.disclosure().until()).isEqualTo("2025-10-03");
  }

  @Test
  @DisplayName("000-R33, 000-R24: 2023-11-30 and three months make 2024-02-29")
  void months() {
    LocalDate day = LocalDate.of(2023, 11, 30);
    assertThat(clocks.earliestRemoval(SupervisionList.ABNORMAL, day)).isEqualTo("2024-02-29");
    assertThat(clocks.earliestRemoval(SupervisionList.SERIOUS, day)).isEqualTo("2024-05-30");
    assertThat(clocks.threeYears(day)).isEqualTo("2026-11-30");
  }

  @Test
  @DisplayName("000-R05: clocks of the city's own entries belong to no district")
  void clocksOfTheCity() {
    Actor city = new Actor("test_credit_officer", Set.of(Role.CREDIT_OFFICER), Set.of());
    ListEntry ofTheCity = told(LocalDate.of(2026, 9, 11), city);
    assertThat(ofTheCity.authority()).isEqualTo(Authority.CITY);
    assertThat(clock(ofTheCity, ListClocks.APPEAL).districtCode()).isEmpty();
    ListEntry ofADistrict = told(LocalDate.of(2026, 9, 11));
    assertThat(clock(ofADistrict, ListClocks.APPEAL).districtCode()).isEqualTo("500102");
  }

  private Deadline clock(ListEntry entry, String code) {
    return deadlines.list(entry.subject()).stream()
        .filter(each -> each.isRunning() && each.clock().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private ListEntry told(LocalDate deliveredOn) {
    return told(deliveredOn, OFFICER);
  }

  private ListEntry told(LocalDate deliveredOn, Actor actor) {
    Entity unit =
        entities.register(
            new Entity.Draft(
                Units.uscc(),
                null,
                "示意单位" + UUID.randomUUID(),
                Set.of(EntityKind.TECHNICAL_UNIT),
                "500102",
                "500102",
                LocalDate.of(2020, 1, 1),
                false),
            actor);
    LocalDate facts = LocalDate.of(2023, 6, 1);
    UUID id = listings.clue(unit.id(), null, "线索", facts, actor).id();
    listings.ordered(
        id, Ground.RULES_VIOLATED, facts, "示意", facts, LocalDate.of(2023, 7, 3), "整改", actor);
    listings.failed(id, LocalDate.of(2023, 7, 4), false, "逾期", actor);
    return listings.notified(id, "事由", "依据", "权利", deliveredOn, actor);
  }

  private ListEntry listed(LocalDate on) {
    ListEntry told = told(LocalDate.of(2023, 8, 1));
    return Objects.requireNonNull(listings.listed(told.id(), "示意列入", on, "列入", OFFICER));
  }
}
