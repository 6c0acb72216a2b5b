package org.kuangjie.enforcement.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.enforcement.duties.OfficerLicences.OfficerLicence;
import org.kuangjie.enforcement.duties.Registers.Register;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;

@KuangjieTest
@DisplayName("004-R31: only licensed and trained officers sign, once the register is kept")
class OfficerLicencesTest {

  private static final Actor CITY = new Actor("city", Set.of(Role.CITY_ENFORCEMENT), Set.of());
  private static final LocalDate DAY = LocalDate.parse("2026-05-06");
  private final OfficerLicences licences;
  private final Registers registers;

  @Autowired
  OfficerLicencesTest(OfficerLicences licences, Registers registers) {
    this.licences = licences;
    this.registers = registers;
  }

  @BeforeEach
  void twoOfficers() {
    record("licensed.one", "2025-01-01", "2028-12-31", "2024-03-01");
    record("licensed.two", "2025-01-01", "2028-12-31", "2023-05-06");
  }

  /** Other tests sign without licences. */
  @AfterEach
  void registerIsNotKept() {
    registers.keep(Register.OFFICER_LICENCES, null, "测试结束", CITY);
  }

  @Test
  void whileTheRegisterIsNotKeptNobodyIsAsked() {
    assertThatCode(() -> licences.require(List.of("nobody.knows", "licensed.one"), DAY))
        .doesNotThrowAnyException();
  }

  @Test
  void onceItIsKeptAnOfficerWithoutLicenceDoesNotSign() {
    keep();
    assertThatCode(() -> licences.require(List.of("licensed.one", "licensed.two"), DAY))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> licences.require(List.of("licensed.one", "nobody.knows"), DAY))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("officer-not-licensed")
        .hasMessageContaining("nobody.knows");
    assertThatCode(() -> licences.require(List.of("nobody.knows"), LocalDate.parse("2025-12-31")))
        .doesNotThrowAnyException();
  }

  @Test
  void aTrainingHoldsThreeYears() {
    keep();
    assertThatCode(() -> licences.require(List.of("licensed.two"), LocalDate.parse("2026-05-06")))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> licences.require(List.of("licensed.two"), LocalDate.parse("2026-05-07")))
        .hasMessageContaining("officer-not-licensed");
    record("licensed.two", "2025-01-01", "2028-12-31", "2026-05-01");
    assertThatCode(() -> licences.require(List.of("licensed.two"), LocalDate.parse("2026-05-07")))
        .doesNotThrowAnyException();
  }

  @Test
  void wrongDaysAndOthersThanTheCityAreRefused() {
    assertThatThrownBy(() -> record("x", "2026-01-01", "2025-01-01", "2024-01-01"))
        .hasMessageContaining("bad-span");
    assertThatThrownBy(() -> record("x", "2026-01-01", "2027-01-01", "2999-01-01"))
        .hasMessageContaining("day-in-future");
    Actor officer = new Actor("o", Set.of(Role.DISTRICT_OFFICER), Set.of("500102"));
    assertThatThrownBy(() -> registers.keep(Register.DUTIES, DAY, "试", officer))
        .hasMessageContaining("city-only");
    assertThat(licences.list(officer))
        .noneMatch(each -> !each.licence().districtCode().equals("500102"));
  }

  private void keep() {
    registers.keep(Register.OFFICER_LICENCES, LocalDate.parse("2026-01-01"), "启用", CITY);
  }

  private void record(String username, String issued, String until, String trained) {
    licences.record(
        new OfficerLicence(
            username,
            "500102",
            LocalDate.parse(issued),
            LocalDate.parse(until),
            LocalDate.parse(trained)),
        CITY);
  }
}
