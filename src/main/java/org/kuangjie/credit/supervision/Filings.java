package org.kuangjie.credit.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Access;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityKind;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.EntityStatus;
import org.kuangjie.credit.identity.People;
import org.kuangjie.credit.identity.UnitNames;
import org.kuangjie.credit.identity.Words;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.ProjectStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.kuangjie.shared.clock.LegalClock;
import org.kuangjie.shared.clock.RollRule;
import org.kuangjie.shared.clock.Term;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填报和更新: what units enter themselves and until when (000 art. 6-8). */
@Service
@Transactional
public class Filings {

  /** 施行日 of 渝规资规范〔2023〕6号. */
  public static final LocalDate IN_FORCE = LocalDate.of(2023, 5, 10);

  private static final Term FILING = Term.calendarDays(30);
  private static final int MOST_VERTICES = 20_000;

  private final ProjectStore store;
  private final EntityRegister entities;
  private final People people;
  private final Deadlines deadlines;
  private final OpenPoints points;
  private final ApplicationEventPublisher events;

  Filings(
      ProjectStore store,
      EntityRegister entities,
      People people,
      Deadlines deadlines,
      OpenPoints points,
      ApplicationEventPublisher events) {
    this.store = store;
    this.entities = entities;
    this.people = people;
    this.deadlines = deadlines;
    this.points = points;
    this.events = events;
  }

  /**
   * A unit with the day of its last update.
   *
   * @param updatedOn null when it never updated
   */
  public record Behind(
      UUID entityId,
      String uscc,
      String name,
      String districtCode,
      @Nullable LocalDate updatedOn) {}

  /** Files a project; a late one is taken and says so. */
  public Project file(UUID entityId, Project.Details details, LocalDate on, Actor actor) {
    Entity entity = technicalUnit(entityId);
    entities.mayEnter(actor, entity);
    check(details, on);
    refuseNames(entity, details);
    Project project =
        new Project(
            UUID.randomUUID(),
            entityId,
            details,
            on,
            filingDue(details.contractOn()),
            entity.synthetic());
    store.add(project, actor.username());
    tell(actor, "project.file", entity, Map.of("late", project.isLate()));
    return project;
  }

  /** Last day to file a project whose contract was signed on a day (000-R14). */
  public LocalDate filingDue(LocalDate contractOn) {
    return due(deadlines.clock(), contractOn, isRolled());
  }

  /** Last day of the first filing of units that worked already when the rule came (000-R13). */
  public LocalDate firstFilingDue() {
    return due(deadlines.clock(), IN_FORCE, isRolled());
  }

  static LocalDate due(LegalClock clock, LocalDate start, boolean rolled) {
    RollRule roll = rolled ? RollRule.NEXT_WORKING_DAY : RollRule.NONE;
    return Objects.requireNonNull(clock.due(start, FILING, roll).day());
  }

  private boolean isRolled() {
    return points.isOn(OpenPoints.ROLL_CALENDAR_TERMS);
  }

  private void check(Project.Details details, LocalDate on) {
    Words.check(details.name(), "项目名称", "the name of the project");
    Words.check(details.client(), "委托单位", "the client");
    Words.checkIfSaid(details.reviewBody(), "评审单位", "the review body");
    Words.checkIfSaid(details.resultTitle(), "成果报告名称", "the title of the result");
    if (details.contractOn().isAfter(on) || on.isAfter(deadlines.today())) {
      throw DomainException.invalid(
          "day-in-future", "合同签订日期、填报日期不得晚于今天", "contract and filing do not lie in the future");
    }
    LocalDate to = details.to();
    if (to != null && to.isBefore(details.from())) {
      throw DomainException.invalid(
          "period-reversed", "实施结束日期早于开始日期", "the work ends before it begins");
    }
    Set<UUID> people = new HashSet<>(details.staff());
    people.addAll(details.experts());
    if (store.countPeople(List.copyOf(people)) != people.size()) {
      throw unknownPeople();
    }
    checkArea(details.area());
  }

  /** These words are public on the unit's page (000-R16); its people are named in their library. */
  private void refuseNames(Entity entity, Project.Details details) {
    UnitNames names = people.namesOf(entity);
    boolean named =
        Stream.of(details.name(), details.client(), details.reviewBody(), details.resultTitle())
            .filter(Objects::nonNull)
            .anyMatch(names::areIn);
    if (named) {
      throw Guard.conflict(
          "person-named",
          "项目名称、委托单位、评审单位或成果名称中写有本单位人员的姓名，将对外公开，请删去",
          "name, client, review body or title of the result names a person of the unit and would be"
              + " public; leave it out");
    }
  }

  private static DomainException unknownPeople() {
    return DomainException.invalid(
        "unknown-person", "有人不在人员信息库中，请先登记", "enter everybody into the library of people first");
  }

  private static void checkArea(@Nullable Geometry area) {
    if (area != null && (area.getDimension() != 2 || area.isEmpty() || !area.isValid())) {
      throw DomainException.invalid(
          "bad-area",
          "项目范围须为有效的面（EPSG:4490），请检查自相交或改用面图形",
          "the area of a project is a valid polygon in EPSG:4490");
    }
    if (area != null && area.getNumPoints() > MOST_VERTICES) {
      throw new DomainException(
          DomainException.Kind.TOO_LARGE,
          "area-too-large",
          Text.of("项目范围的顶点超过20000个", "the area has more than 20000 vertices"));
    }
  }

  /** 资质、证书; the same paper is not entered twice. */
  public Certificate certify(Certificate certificate, Actor actor) {
    Entity entity = technicalUnit(certificate.entityId());
    entities.mayEnter(actor, entity);
    Words.check(certificate.kind(), "证书名称", "the kind of certificate");
    Guard.given(certificate.number(), "证书编号", "the number of the certificate");
    UUID holder = certificate.personId();
    if (holder != null && store.countPeople(List.of(holder)) == 0) {
      throw unknownPeople();
    }
    if (!store.add(certificate, actor.username())) {
      throw Guard.conflict(
          "certificate-exists", "该证书已登记", "this certificate is registered already");
    }
    tell(actor, "certificate.add", entity, Map.of());
    return certificate;
  }

  /** The unit declares that its records are true and new; once a day is enough. */
  public void update(UUID entityId, LocalDate on, Actor actor) {
    Entity entity = technicalUnit(entityId);
    entities.mayEnter(actor, entity);
    store.update(entityId, on, actor.username());
    tell(actor, "entity.update", entity, Map.of("on", on.toString()));
  }

  /**
   * Units that did not update in a window; while it is open, those that have still to.
   *
   * @param district empty for all
   */
  @Transactional(readOnly = true)
  public List<Behind> listBehind(UpdateWindow window, String district, Actor actor) {
    return store.listWithoutUpdate(window.from(), window.to(), Access.reportOf(district, actor));
  }

  /** Units that worked before 2023-05-10 and did not file until the last day (000-R13). */
  @Transactional(readOnly = true)
  public List<Behind> listWithoutFirstFiling(String district, Actor actor) {
    return store.listWithoutFirstFiling(
        IN_FORCE, firstFilingDue(), Access.reportOf(district, actor));
  }

  /** Projects filed after their last day. */
  @Transactional(readOnly = true)
  public List<Project> listLate(String district, Actor actor) {
    return store.listLate(Access.reportOf(district, actor));
  }

  @Transactional(readOnly = true)
  public List<Project> listProjects(UUID entityId, Actor actor) {
    readsOf(entities.get(entityId), actor);
    return store.listProjects(entityId);
  }

  @Transactional(readOnly = true)
  public List<Certificate> listCertificates(UUID entityId, Actor actor) {
    readsOf(entities.get(entityId), actor);
    return store.listCertificates(entityId);
  }

  public LocalDate today() {
    return deadlines.today();
  }

  private Entity technicalUnit(UUID entityId) {
    Entity entity = entities.get(entityId);
    if (!entity.kinds().contains(EntityKind.TECHNICAL_UNIT)
        || entity.status() != EntityStatus.ACTIVE) {
      throw Guard.conflict(
          "no-technical-unit",
          "该单位不是技术服务单位，或已终止",
          "it is no technical-service unit, or it has ceased");
    }
    return entity;
  }

  private void readsOf(Entity entity, Actor actor) {
    if (!actor.isOfficial() && !entities.speaksFor(actor, entity.id())) {
      throw Guard.forbidden("not-your-unit", "只能查看本单位", "only your own unit");
    }
  }

  private void tell(Actor actor, String action, Entity entity, Map<String, Object> details) {
    events.publishEvent(new AuditEvent(actor.username(), action, entity.subject(), details));
  }
}
