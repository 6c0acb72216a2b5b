package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.duties.Registers.Register;
import org.kuangjie.enforcement.store.OfficeStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 持证上岗 (004-R31): from the day the register is kept, only officers with a licence in force and a
 * training of the last three years sign acts of enforcement.
 */
@Service
@Transactional
public class OfficerLicences {

  private static final Term TRAINING = Term.months(36);

  private final OfficeStore store;
  private final Registers registers;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  OfficerLicences(
      OfficeStore store,
      Registers registers,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.store = store;
    this.registers = registers;
    this.deadlines = deadlines;
    this.events = events;
  }

  /**
   * @param districtCode empty for the city
   * @param trainedOn last training
   */
  public record OfficerLicence(
      String username,
      String districtCode,
      LocalDate issuedOn,
      LocalDate validTo,
      LocalDate trainedOn) {}

  /**
   * @param trainingDue last day the training holds
   * @param valid today
   */
  public record LicenceStanding(OfficerLicence licence, LocalDate trainingDue, boolean valid) {}

  /** The newest of each officer within reach. */
  @Transactional(readOnly = true)
  public List<LicenceStanding> list(Actor actor) {
    LocalDate today = deadlines.today();
    return store.listLicences().stream()
        .filter(licence -> actor.mayActIn(licence.districtCode()))
        .map(each -> new LicenceStanding(each, trainingDue(each), isValid(each, today)))
        .toList();
  }

  /** By the city; a new line takes the place of the former one. */
  public LicenceStanding record(OfficerLicence licence, Actor actor) {
    Guard.isCity(actor);
    if (licence.validTo().isBefore(licence.issuedOn())) {
      throw DomainException.invalid("bad-span", "有效期止不得早于发证日期", "it ends before it was issued");
    }
    if (licence.trainedOn().isAfter(deadlines.today())) {
      throw DomainException.invalid("day-in-future", "培训日期不得晚于今天", "the training lies ahead");
    }
    store.addLicence(licence, actor.username());
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "officer-licence.record",
            "account:" + licence.username(),
            Map.of("validTo", licence.validTo().toString())));
    return new LicenceStanding(licence, trainingDue(licence), isValid(licence, deadlines.today()));
  }

  /**
   * @throws DomainException CONFLICT {@code officer-not-licensed} when the register is kept on the
   *     day and one of them has no valid licence
   */
  @Transactional(readOnly = true)
  public void require(Collection<String> officers, LocalDate day) {
    boolean kept =
        registers
            .keptFrom(Register.OFFICER_LICENCES)
            .filter(from -> !from.isAfter(day))
            .isPresent();
    if (!kept) {
      return;
    }
    List<String> valid =
        store.listLicences().stream()
            .filter(licence -> isValid(licence, day))
            .map(OfficerLicence::username)
            .toList();
    List<String> without = officers.stream().filter(officer -> !valid.contains(officer)).toList();
    if (!without.isEmpty()) {
      throw Guard.conflict(
          "officer-not-licensed",
          "%s没有有效执法证，或三年内未参加培训，不得在执法文书上签字（国土资发〔2009〕148号六（一））".formatted(String.join("、", without)),
          "%s: no valid officer's licence, or no training within three years"
              .formatted(String.join(", ", without)));
    }
  }

  private LocalDate trainingDue(OfficerLicence licence) {
    LocalDate due = deadlines.clock().due(licence.trainedOn(), TRAINING, RollRule.NONE).day();
    return due == null ? licence.trainedOn() : due;
  }

  private boolean isValid(OfficerLicence licence, LocalDate day) {
    return !day.isBefore(licence.issuedOn())
        && !day.isAfter(licence.validTo())
        && !day.isAfter(trainingDue(licence));
  }
}
