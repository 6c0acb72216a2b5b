package org.kuangjie.credit.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kuangjie.credit.drawing.DrawDocument;
import org.kuangjie.credit.drawing.Draws;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.listing.ListState;
import org.kuangjie.credit.store.DrawStore;
import org.kuangjie.credit.supervision.UnitInspection;
import org.kuangjie.credit.supervision.UnitInspections;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.SampleDataLoaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a sample city its technical-service units, once: what somebody entered stays alone. */
@Component
class SampleSupervisionAtStart {

  private static final Logger log = LoggerFactory.getLogger(SampleSupervisionAtStart.class);
  private static final String DISTRICT = "500102";
  private static final int OTHERS = 9;

  private final SampleUnits units;
  private final SampleMatters matters;
  private final EntityRegister entities;
  private final UnitInspections inspections;
  private final Draws draws;
  private final Deadlines deadlines;

  SampleSupervisionAtStart(
      SampleUnits units,
      SampleMatters matters,
      EntityRegister entities,
      UnitInspections inspections,
      Draws draws,
      Deadlines deadlines) {
    this.units = units;
    this.matters = matters;
    this.entities = entities;
    this.inspections = inspections;
    this.draws = draws;
    this.deadlines = deadlines;
  }

  /** Before other units come in, see {@code restoration.SampleArchives}. */
  @EventListener
  @Order(50)
  @Transactional
  void draw(SampleDataLoaded loaded) {
    if (!units.isEmpty() || !loaded.districtNames().containsKey(DISTRICT)) {
      return;
    }
    Actor officer = officer(DISTRICT);
    List<UUID> drawn = new ArrayList<>();
    for (ListState state : ListState.values()) {
      UUID unit = units.draw(drawn.size() + 1, DISTRICT, contractOn(drawn.size()));
      drawn.add(unit);
      entities.represent(unit, "entity", Actor.SYSTEM);
      if (state == ListState.ESCALATED) {
        matters.escalate(unit, officer);
      } else {
        matters.walk(unit, state, officer);
      }
    }
    for (String code :
        new TreeSet<>(loaded.districtNames().keySet()).stream().limit(OTHERS).toList()) {
      drawn.add(units.draw(drawn.size() + 1, code, contractOn(drawn.size())));
    }
    inspect(officer);
    log.info("Sample units: {} with a matter in every state of the lists", drawn.size());
  }

  private void inspect(Actor officer) {
    List<String> accounts = List.of("officer" + DISTRICT, "patrol" + DISTRICT, "cityenforcer");
    for (int i = 0; i < accounts.size(); i++) {
      String code = "JC-%s-%02d".formatted(DISTRICT, i + 1);
      inspections.enrol(
          new DrawStore.Inspector(code, accounts.get(i), null, DISTRICT, true), officer);
    }
    DrawDocument first = draws.announce(order("示意抽取一：储量报告编制单位"), officer);
    DrawDocument done = draws.draw(first.id(), "示意见证词 42", officer);
    draws.announce(order("示意抽取二：待抽取"), officer);
    if (done.picks() != null && !done.picks().isEmpty()) {
      var pick = done.picks().get(0);
      UUID unit = entities.findByUscc(pick.unit()).orElseThrow().id();
      UnitInspection opened =
          inspections.open(unit, DISTRICT, done.id(), pick.inspectors(), officer);
      inspections.record(opened.id(), "示意：查阅项目档案", "", "", officer);
      inspections.end(opened.id(), "示意：未发现问题", deadlines.today(), officer);
      inspections.publish(opened.id(), officer);
    }
  }

  private static Draws.Order order(String title) {
    return new Draws.Order(title, DISTRICT, 3, 2);
  }

  private LocalDate contractOn(int number) {
    return deadlines.clock().workingDaysBefore(deadlines.today(), 30 + number);
  }

  private static Actor officer(String district) {
    return new Actor("officer" + district, Set.of(Role.DISTRICT_OFFICER), Set.of(district));
  }
}
