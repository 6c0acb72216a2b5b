package org.kuangjie.credit.restoration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.restoration.CreditRecord.Matter;
import org.kuangjie.credit.restoration.Permissions.Party;
import org.kuangjie.credit.store.RecordStore;
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

/**
 * A city with sample rights gets archives of their holders, with records in every state (示意), once.
 * They take the steps people take, on earlier days.
 */
@Component
class SampleArchives {

  private static final Logger log = LoggerFactory.getLogger(SampleArchives.class);
  private static final int UNITS = 24;
  private static final Actor CITY = new Actor("credit", Set.of(Role.CREDIT_OFFICER), Set.of());
  private static final Actor UNIT = new Actor("entity", Set.of(Role.ENTITY), Set.of());
  private static final String CLAUSES =
      """
      code,kind,points,words
      YL-1,优良,10,示意：建成绿色矿山
      YL-2,优良,5,示意：项目获评优秀案例
      BL-1,不良,15,示意：未按方案修复被行政处罚
      BL-2,不良,25,示意：越界开采造成损毁被行政处罚
      """;

  private final MiningRights rights;
  private final EntityRegister register;
  private final RecordStore store;
  private final RecordKeeper keeper;
  private final Ratings ratings;
  private final Clauses clauses;
  private final Deadlines deadlines;

  SampleArchives(
      MiningRights rights,
      EntityRegister register,
      RecordStore store,
      RecordKeeper keeper,
      Ratings ratings,
      Clauses clauses,
      Deadlines deadlines) {
    this.rights = rights;
    this.register = register;
    this.store = store;
    this.keeper = keeper;
    this.ratings = ratings;
    this.clauses = clauses;
    this.deadlines = deadlines;
  }

  @EventListener
  @Order(100)
  @Transactional
  void draw(SampleDataLoaded loaded) {
    List<MiningRight> held = holders();
    boolean drawn = held.isEmpty() || register.findByUscc(held.get(0).holderUscc()).isPresent();
    if (drawn) {
      return;
    }
    LocalDate begin = before(600);
    clauses.store(CLAUSES, new Clauses.Head("示意条款表", "示意数据，非正式条款", begin, true), Actor.SYSTEM);
    for (int i = 0; i < held.size(); i++) {
      Entity entity = registered(held.get(i));
      basic(entity, i);
      conduct(entity, i);
      ratings.refresh(entity.id(), "示意数据");
    }
    log.info("Sample archives: {} units", held.size());
  }

  private List<MiningRight> holders() {
    Set<String> seen = new HashSet<>();
    List<MiningRight> found = new ArrayList<>();
    for (var head : rights.listInForce(deadlines.today())) {
      MiningRight right = rights.find(head.licenceNumber()).orElse(null);
      boolean fits =
          right != null
              && right.rightKind().equals("采矿权")
              && right.holderUscc().matches("[0-9A-Z]{18}")
              && seen.add(right.holderUscc());
      if (fits) {
        found.add(right);
      }
      if (found.size() == UNITS) {
        break;
      }
    }
    return found;
  }

  private Entity registered(MiningRight right) {
    Entity entity =
        register
            .findByUscc(right.holderUscc())
            .orElseGet(
                () ->
                    register.register(
                        new Entity.Draft(
                            right.holderUscc(),
                            "示意数据",
                            right.holderName().isBlank() ? "示意矿业" : right.holderName(),
                            EnumSet.of(
                                EntityKind.MINE_ENTERPRISE,
                                EntityKind.MINING_HOLDER,
                                EntityKind.RESTORATION_UNIT),
                            right.districtCode(),
                            right.districtCode(),
                            right.setOn(),
                            true),
                        CITY));
    register.represent(entity.id(), UNIT.username(), CITY);
    return entity;
  }

  /** Draft, in review, or approved; duties and projects beside it. */
  private void basic(Entity entity, int i) {
    CreditRecord draft = draft(entity, RecordClass.BASIC);
    if (i == 22) {
      return;
    }
    CreditRecord submitted = next(ArchiveSteps.submitted(draft, party(entity)), UNIT, "SUBMIT");
    if (i == 23) {
      return;
    }
    CreditRecord approved =
        next(ArchiveSteps.approved(submitted, before(300), CITY, keeper.terms()), CITY, "APPROVE");
    if (i == 21) {
      next(ArchiveSteps.superseded(approved, before(10)), CITY, "SUPERSEDE");
      CreditRecord change =
          next(
              ArchiveSteps.submitted(draft(entity, RecordClass.BASIC), party(entity)),
              UNIT,
              "SUBMIT");
      next(ArchiveSteps.approved(change, before(10), CITY, keeper.terms()), CITY, "APPROVE");
    }
    yearly(entity, RecordClass.DUTY, i);
    yearly(entity, RecordClass.PROJECT, i);
  }

  private void yearly(Entity entity, RecordClass recordClass, int i) {
    Actor officer = officer(entity);
    CreditRecord submitted =
        next(ArchiveSteps.submitted(draft(entity, recordClass), party(entity)), UNIT, "SUBMIT");
    LocalDate on = before(i % 4 == 0 ? 280 : 40);
    if (i % 3 != 0) {
      CreditRecord approved =
          next(ArchiveSteps.approved(submitted, on, officer, keeper.terms()), officer, "APPROVE");
      if (recordClass == RecordClass.PROJECT && i % 2 == 0) {
        next(ArchiveSteps.accepted(approved, before(5), officer), officer, "ACCEPT");
      }
    }
  }

  /** One state of conduct after the other. */
  private void conduct(Entity entity, int i) {
    Actor officer = officer(entity);
    switch (i) {
      case 0, 1 -> good(entity, 60);
      case 2 -> good(entity, 5);
      case 3 -> bad(entity, 0, "");
      case 4 -> bad(entity, 5, "BL-1");
      case 5 -> next(MisconductSteps.objected(bad(entity, 5, "BL-1")), UNIT, "OBJECT");
      case 6, 7 -> bad(entity, 60, "BL-1");
      case 8 -> bad(entity, 60, "BL-2");
      case 9 -> requested(entity);
      case 10 -> granted(entity);
      case 11 -> repaired(entity);
      case 12 ->
          next(
              MisconductSteps.fraudFound(repaired(entity), before(20), officer, keeper.terms()),
              officer,
              "FIND_FRAUD");
      case 13 ->
          next(
              MisconductSteps.corrected(
                  next(MisconductSteps.objected(bad(entity, 5, "BL-1")), UNIT, "OBJECT"),
                  before(1),
                  CITY),
              CITY,
              "CORRECT");
      case 14 -> bad(entity, 300, "BL-2");
      case 15 -> next(MisconductSteps.dropped(bad(entity, 0, ""), officer), officer, "DROP");
      case 20 -> register.cease(entity.id(), before(1), "示意注销", CITY);
      case 16 ->
          next(MisconductSteps.withdrawn(bad(entity, 60, "BL-2"), before(2)), CITY, "WITHDRAW");
      default -> {
        // these have nothing but their basic information
      }
    }
  }

  private void good(Entity entity, int workingDays) {
    CreditRecord submitted =
        next(
            ArchiveSteps.submitted(draft(entity, RecordClass.GOOD), party(entity)), UNIT, "SUBMIT");
    LocalDate on = before(workingDays);
    CreditRecord approved =
        next(ArchiveSteps.approved(submitted, on, CITY, keeper.terms()), CITY, "APPROVE");
    next(
        MisconductSteps.publicised(approved, clauses.inForce("YL-1", on), on, CITY, keeper.terms()),
        CITY,
        "PUBLICISE");
  }

  /** Entered, and publicised so many working days ago when a clause is given. */
  private CreditRecord bad(Entity entity, int workingDays, String clause) {
    Actor officer = officer(entity);
    Matter matter = matter(entity, RecordClass.BAD, entity.districtCode(), officer.username());
    CreditRecord entered =
        MisconductSteps.entered(UUID.randomUUID(), matter, new Party(officer, false, Set.of()));
    keeper.added(entered, officer, "ENTER", "示意数据");
    if (clause.isEmpty()) {
      return entered;
    }
    LocalDate on = before(workingDays);
    CreditRecord shown =
        next(
            MisconductSteps.publicised(
                entered, clauses.inForce(clause, on), on, officer, keeper.terms()),
            officer,
            "PUBLICISE");
    CreditRecord now = shown.on(keeper.today());
    return now.state() == shown.state()
        ? now
        : next(shown.to(now.state()), Actor.SYSTEM, now.state().name());
  }

  private CreditRecord requested(Entity entity) {
    CreditRecord bad = bad(entity, 180, "BL-1");
    return next(
        MisconductSteps.repairRequested(bad, before(10), party(entity), keeper.terms(), null),
        UNIT,
        "REQUEST_REPAIR");
  }

  private CreditRecord granted(Entity entity) {
    Actor officer = officer(entity);
    return next(MisconductSteps.repairGranted(requested(entity), officer), officer, "GRANT_REPAIR");
  }

  private CreditRecord repaired(Entity entity) {
    Actor officer = officer(entity);
    return next(
        MisconductSteps.repairAnnounced(granted(entity), before(3), officer),
        officer,
        "ANNOUNCE_REPAIR");
  }

  private CreditRecord draft(Entity entity, RecordClass recordClass) {
    CreditRecord draft =
        ArchiveSteps.draft(
            UUID.randomUUID(), matter(entity, recordClass, "", UNIT.username()), party(entity));
    return keeper.added(draft, UNIT, "DRAFT", "示意数据");
  }

  private Matter matter(Entity entity, RecordClass recordClass, String authority, String by) {
    Map<String, String> content = new HashMap<>();
    RecordFields.required(recordClass).forEach(field -> content.put(field, "示意"));
    content.put(RecordFields.EVIDENCE, "示意材料");
    content.replaceAll((field, value) -> field.endsWith("On") ? before(310).toString() : value);
    content.computeIfPresent("name", (field, value) -> entity.name());
    content.computeIfPresent("title", (field, value) -> "示意" + recordClass.words().zh());
    if (recordClass == RecordClass.BASIC) {
      content.put("right", licences(entity));
    }
    content.computeIfPresent("year", (field, value) -> "2026");
    return new Matter(
        recordClass,
        entity.id(),
        entity.districtCode(),
        content,
        authority,
        null,
        null,
        null,
        by,
        before(310),
        true);
  }

  private String licences(Entity entity) {
    Set<String> held = rights.listLicences(Set.of(entity.uscc()), deadlines.today());
    return String.join("、", new TreeSet<>(held));
  }

  private CreditRecord next(CreditRecord after, Actor actor, String step) {
    store.update(after);
    keeper.remember(after, "", actor, step, "示意数据");
    return after;
  }

  private Party party(Entity entity) {
    return new Party(UNIT, true, keeper.party(UNIT, entity).types());
  }

  private static Actor officer(Entity entity) {
    return new Actor(
        "officer" + entity.districtCode(),
        Set.of(Role.DISTRICT_OFFICER),
        Set.of(entity.districtCode()));
  }

  private LocalDate before(int workingDays) {
    return deadlines.clock().workingDaysBefore(deadlines.today(), workingDays);
  }
}
