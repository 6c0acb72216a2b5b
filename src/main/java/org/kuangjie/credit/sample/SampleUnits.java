package org.kuangjie.credit.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.credit.identity.Duty;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.People;
import org.kuangjie.credit.identity.Person;
import org.kuangjie.credit.store.PlaceStore;
import org.kuangjie.credit.supervision.Certificate;
import org.kuangjie.credit.supervision.Filings;
import org.kuangjie.credit.supervision.Project;
import org.kuangjie.credit.supervision.ServiceType;
import org.kuangjie.credit.supervision.UpdateWindow;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.IdentityNumber;
import org.kuangjie.shared.SocialCreditCode;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * 示意单位001 … with people, papers and projects. Codes are sound but under a prefix no registrar gives
 * out; numbers of people are of a region that does not exist.
 */
@Component
class SampleUnits {

  private static final List<Duty> DUTIES =
      List.of(Duty.LEGAL_REPRESENTATIVE, Duty.TECHNICAL_LEAD, Duty.STAFF);
  private static final List<ServiceType> SERVICES = List.of(ServiceType.values());
  private static final int UPDATING = 3;
  private static final LocalDate FOUNDED = LocalDate.of(2021, 3, 1);

  private final EntityRegister entities;
  private final People people;
  private final Filings filings;
  private final PlaceStore places;

  SampleUnits(EntityRegister entities, People people, Filings filings, PlaceStore places) {
    this.entities = entities;
    this.people = people;
    this.filings = filings;
    this.places = places;
  }

  boolean isEmpty() {
    return places.countUnits() == 0;
  }

  /**
   * @param number from 1
   * @param contractOn day of the contract of its project
   */
  UUID draw(int number, String district, LocalDate contractOn) {
    Entity unit =
        entities.register(
            new Entity.Draft(
                SocialCreditCode.complete("91" + district, "Y2Y%05d".formatted(number)),
                null,
                "示意单位%03d".formatted(number),
                Set.of(EntityKind.TECHNICAL_UNIT),
                district,
                number % 6 == 0 ? "510104" : district,
                FOUNDED,
                true),
            Actor.SYSTEM);
    List<UUID> staff = addPeople(unit.id(), number);
    filings.certify(
        new Certificate(
            UUID.randomUUID(),
            unit.id(),
            null,
            "示意地质勘查资质",
            "示意证%03d".formatted(number),
            "示意发证机关",
            FOUNDED,
            null),
        Actor.SYSTEM);
    filings.file(unit.id(), project(number, district, contractOn, staff), contractOn, Actor.SYSTEM);
    if (number % UPDATING != 0) {
      filings.update(unit.id(), UpdateWindow.latest(filings.today()).from(), Actor.SYSTEM);
    }
    return unit.id();
  }

  private List<UUID> addPeople(UUID unit, int number) {
    List<UUID> staff = new ArrayList<>();
    for (int i = 0; i < DUTIES.size(); i++) {
      int running = (number - 1) * DUTIES.size() + i + 1;
      Person.Fields fields =
          new Person.Fields(
              "示意员%03d".formatted(running),
              IdentityNumber.complete("99010119800101%03d".formatted(running)),
              "示意联系方式");
      staff.add(people.employ(unit, fields, DUTIES.get(i), FOUNDED, Actor.SYSTEM).person().id());
    }
    return staff;
  }

  private Project.Details project(
      int number, String district, LocalDate contractOn, List<UUID> staff) {
    ServiceType type = SERVICES.get(number % SERVICES.size());
    Geometry area = places.findSquareIn(district, number).orElse(null);
    return new Project.Details(
        type,
        "示意项目%03d（%s）".formatted(number, type.words().zh()),
        "示意委托单位%02d".formatted(number % 7 + 1),
        contractOn,
        contractOn,
        null,
        "示意评审单位",
        "示意成果报告%03d".formatted(number),
        number % 2 == 0,
        area,
        staff,
        List.of());
  }
}
