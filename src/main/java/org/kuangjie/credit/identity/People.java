package org.kuangjie.credit.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.store.PersonStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.IdentityNumber;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 从业人员信息库 (000-R08, R09, R12). Everybody is unique by 居民身份证号码; what is personal is sealed, searched
 * by keyed hash and shown masked, and every opening is logged with its purpose.
 */
@Service
@Transactional
public class People {

  private static final int NAME_LIMIT = 50;

  private final PersonStore store;
  private final EntityRegister register;
  private final PersonalSeals seals;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  People(
      PersonStore store,
      EntityRegister register,
      PersonalSeals seals,
      Deadlines deadlines,
      ApplicationEventPublisher events) {
    this.store = store;
    this.register = register;
    this.seals = seals;
    this.deadlines = deadlines;
    this.events = events;
  }

  /** A function in a unit with who held it, masked. */
  public record Member(Employment employment, Person person) {}

  /**
   * Enters that somebody works in a unit; known people are found by their number.
   *
   * @throws DomainException INVALID {@code identity-number-fault}, CONFLICT when the number stands
   *     under another name or the function is held already
   */
  public Member employ(
      UUID entityId, Person.Fields fields, Duty duty, LocalDate from, Actor actor) {
    Entity entity = register.get(entityId);
    register.mayEnter(actor, entity);
    Person person = findOrAdd(fields, entity.synthetic(), actor);
    Employment employment =
        new Employment(UUID.randomUUID(), entityId, person.id(), duty, from, null);
    if (!store.employ(employment, actor.username())) {
      throw Guard.conflict(
          "duty-held",
          "该时期内此职务已有人或此人已登记，请先结束原任职",
          "the function is held at that time, or by this person already; end that first");
    }
    tell(actor, "person.employ", entity.subject(), Map.of("duty", duty.name()));
    return new Member(employment, person);
  }

  private Person findOrAdd(Person.Fields written, boolean synthetic, Actor actor) {
    Person.Fields fields = checked(written);
    String key = seals.hash("number", fields.number());
    Person.Sealed known = store.findByNumberKey(key).orElse(null);
    if (known != null) {
      Person.Fields before = seals.open(known);
      if (!before.name().equals(fields.name())) {
        throw Guard.conflict(
            "number-of-another-name",
            "该身份证号码已以其他姓名登记，请核对证件",
            "this number is registered under another name; check the document");
      }
      return before.masked(known.id(), known.synthetic());
    }
    UUID id = UUID.randomUUID();
    String contact = fields.contact();
    PersonStore.Keys keys =
        new PersonStore.Keys(
            seals.hash("name", fields.name()),
            key,
            contact == null ? null : seals.hash("contact", contact));
    if (!store.add(seals.seal(id, fields, synthetic), keys, actor.username())) {
      throw Guard.conflict(
          "person-just-entered", "此人刚由他人录入，请重试", "somebody just entered this person; try again");
    }
    tell(actor, "person.create", "person:" + id, Map.of());
    return fields.masked(id, synthetic);
  }

  private Person.Fields checked(Person.Fields written) {
    String number = IdentityNumber.normalise(written.number());
    Text fault = IdentityNumber.findFault(number, deadlines.today()).orElse(null);
    if (fault != null) {
      throw DomainException.invalid(
          "identity-number-fault", "居民身份证号码" + fault.zh(), "the identity number " + fault.en());
    }
    String name = written.name().strip();
    if (name.isEmpty() || name.length() > NAME_LIMIT) {
      throw DomainException.invalid("bad-name", "姓名须为1至50个字", "a name has 1 to 50 characters");
    }
    return new Person.Fields(name, number, written.contact());
  }

  /** The last day of a function; it stays in the library. */
  public void end(UUID employmentId, LocalDate lastDay, Actor actor) {
    Employment employment =
        store
            .findEmployment(employmentId)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-employment", "没有这条任职记录", "there is no such employment"));
    Entity entity = register.get(employment.entityId());
    register.mayEnter(actor, entity);
    if (lastDay.isBefore(employment.from()) || !store.endEmployment(employmentId, lastDay)) {
      throw Guard.conflict(
          "cannot-end", "任职已结束，或结束日期早于开始", "it ended already, or the day lies before its start");
    }
    tell(actor, "person.leave", entity.subject(), Map.of("duty", employment.duty().name()));
  }

  /** Everybody a unit had and has, masked. */
  public List<Member> list(UUID entityId, Actor actor) {
    Entity entity = register.get(entityId);
    seesPeopleOf(entity, actor);
    tell(actor, "person.list", entity.subject(), Map.of());
    return store.listEmployments(entityId).stream().map(this::member).toList();
  }

  private Member member(Employment employment) {
    Person.Sealed row = store.get(employment.personId());
    return new Member(employment, seals.open(row).masked(row.id(), row.synthetic()));
  }

  /**
   * By exactly one field; hashes know no parts.
   *
   * @param field number, name or contact
   */
  public List<Person> search(String field, String text, Actor actor) {
    String wanted = field.equals("number") ? IdentityNumber.normalise(text) : text.strip();
    tell(actor, "person.search", "person", Map.of("field", field));
    return store.findByKey(field, seals.hash(field, wanted)).stream()
        .map(row -> seals.open(row).masked(row.id(), row.synthetic()))
        .toList();
  }

  /**
   * Opens the fields. Logged with purpose and reference before they are shown; a refusal is logged
   * as well.
   *
   * @param reference matter it is needed for, e.g. JG-2026-000001
   */
  @Transactional(noRollbackFor = DomainException.class)
  public Person.Fields unmask(UUID personId, Purpose purpose, String reference, Actor actor) {
    Person.Sealed row = store.find(personId).orElseThrow(People::unknown);
    Words.check(reference, "事项编号", "the reference");
    boolean district =
        actor.has(Role.DISTRICT_OFFICER)
            && store.listDistrictsOf(personId).stream().anyMatch(actor.districtCodes()::contains);
    if (!actor.has(Role.CREDIT_OFFICER) && !district) {
      tell(actor, "person.unmask-refused", "person:" + personId, Map.of("reference", reference));
      throw Guard.forbidden(
          "not-to-unmask",
          "只有市级信用管理人员或该人员任职单位所在区县的经办人员可以查看完整信息",
          "only credit officers of the city, or officers of a district where the person works");
    }
    tell(
        actor,
        "person.unmask",
        "person:" + personId,
        Map.of("purpose", purpose.name(), "reference", reference));
    return seals.open(row);
  }

  /** Whether a person ever held a function in a unit, for recusal (000-R19). */
  @Transactional(readOnly = true)
  public boolean worked(UUID personId, UUID entityId) {
    return store.listEmployments(entityId).stream().anyMatch(e -> e.personId().equals(personId));
  }

  /**
   * Name of who holds a function on a day; for a page that may show it.
   *
   * @return null when nobody does
   */
  @Transactional(readOnly = true)
  public @Nullable String nameOf(UUID entityId, Duty duty, LocalDate day) {
    return store.listEmployments(entityId).stream()
        .filter(each -> each.duty() == duty && each.isOn(day))
        .map(each -> seals.open(store.get(each.personId())).name())
        .findFirst()
        .orElse(null);
  }

  /** Of all a unit had and has. */
  @Transactional(readOnly = true)
  public UnitNames namesOf(Entity entity) {
    return new UnitNames(
        entity.name(),
        store.listEmployments(entity.id()).stream()
            .map(Employment::personId)
            .distinct()
            .map(id -> seals.open(store.get(id)).name()));
  }

  private void seesPeopleOf(Entity entity, Actor actor) {
    if (!register.speaksFor(actor, entity.id())
        && !(actor.isOfficial() && actor.mayActIn(entity.districtCode()))) {
      throw Guard.forbidden(
          "not-your-district", "只能查看本区县单位的人员", "only people of units of your district");
    }
  }

  private void tell(Actor actor, String action, String subject, Map<String, Object> details) {
    events.publishEvent(new AuditEvent(actor.username(), action, subject, details));
  }

  private static DomainException unknown() {
    return DomainException.notFound("unknown-person", "没有这名人员", "there is no such person");
  }
}
