package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.OfficeStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a district by rank (004-R22), what it has to work with and for (004-R35), and the
 * rates the city asks of mines (004-R16).
 */
@Service
@Transactional
public class Offices {

  private final OfficeStore store;
  private final ApplicationEventPublisher events;

  Offices(OfficeStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** Rank of responsibility. */
  public enum Rank {
    /** 主要负责人，总责 */
    HEAD,
    /** 分管副职，主要责任人 */
    DEPUTY,
    /** 执法机构负责人及承办人，具体责任人 */
    OFFICER
  }

  /** Kinds of the document's list, and drones (004-R20). */
  public enum EquipmentKind {
    /** 巡查车 */
    VEHICLE,
    /** 通讯工具 */
    RADIO,
    GPS,
    /** 照相机 */
    CAMERA,
    /** 摄像机 */
    VIDEO,
    COMPUTER,
    DRONE
  }

  /**
   * An account that answers for a district.
   *
   * @param districtCode empty for the city
   * @param toDay the first day it no longer does; null while it does
   */
  public record Answerable(
      long id,
      String districtCode,
      Rank rank,
      String username,
      LocalDate fromDay,
      @Nullable LocalDate toDay) {}

  /**
   * @param station where it is kept, e.g. a township office
   * @param number plate or serial number
   * @param retiredOn null while it is used
   */
  public record Equipment(
      long id,
      String districtCode,
      String station,
      EquipmentKind kind,
      String number,
      LocalDate acquiredOn,
      @Nullable LocalDate retiredOn) {}

  /**
   * What a district has for equipment in a year, as the city entered it.
   *
   * @param amountYuan in 元
   * @param source the paper that says so
   */
  public record EquipmentBudget(
      String districtCode, int year, BigDecimal amountYuan, String source) {}

  /**
   * The least rate asked of mines of a mineral.
   *
   * @param rate mining, dressing, associated or reclaimed
   * @param owner who settled it
   */
  public record RecoveryRequirement(
      String mineral,
      String rate,
      BigDecimal least,
      String source,
      String owner,
      LocalDate validFrom) {}

  /** Within reach, the present ones of a district before the former. */
  @Transactional(readOnly = true)
  public List<Answerable> listAnswerable(Actor actor) {
    return actor.within(store.listAnswerable(), Answerable::districtCode);
  }

  /**
   * @throws DomainException CONFLICT {@code answerable-there} when somebody is head or deputy at
   *     the time, or the account is an officer of the district already
   */
  public Answerable name(Answerable named, Actor actor) {
    Guard.isCity(actor);
    store.lockAnswerable();
    store.listAnswerable().stream()
        .filter(held -> excludes(held, named))
        .findFirst()
        .ifPresent(held -> refuse(held));
    Answerable added = store.addAnswerable(named, actor.username());
    tell(actor, "answerable.name", "answerable:" + added.id());
    return added;
  }

  /** Of head and deputy there is one at a time; of officers, each account once. */
  private static boolean excludes(Answerable held, Answerable named) {
    LocalDate until = held.toDay();
    return held.districtCode().equals(named.districtCode())
        && held.rank() == named.rank()
        && (named.rank() != Rank.OFFICER || held.username().equals(named.username()))
        && (until == null || until.isAfter(named.fromDay()));
  }

  private static void refuse(Answerable held) {
    LocalDate until = held.toDay();
    String zh = until == null ? "%s自%s起任此职，请先登记其免职日" : "%s自%s任此职至%s，新任须在其后";
    String en =
        until == null
            ? "%s answers since %s, enter its last day first"
            : "%s answered from %s to %s, begin after that";
    throw Guard.conflict(
        "answerable-there",
        zh.formatted(held.username(), held.fromDay(), until),
        en.formatted(held.username(), held.fromDay(), until));
  }

  /**
   * @param on the first day the account no longer answers
   * @throws DomainException NOT_FOUND when it does not answer now, INVALID {@code bad-span} when it
   *     began later
   */
  public void end(long id, LocalDate on, Actor actor) {
    Guard.isCity(actor);
    store.lockAnswerable();
    Answerable held =
        store
            .findAnswerable(id)
            .filter(each -> each.toDay() == null)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-answerable", "没有这项在任的责任", "nobody answers by this entry"));
    if (on.isBefore(held.fromDay())) {
      throw DomainException.invalid("bad-span", "免职日不得早于任职日", "it began later");
    }
    store.endAnswerable(id, on);
    tell(actor, "answerable.end", "answerable:" + id);
  }

  @Transactional(readOnly = true)
  public List<Equipment> listEquipment(Actor actor) {
    return actor.within(store.listEquipment(), Equipment::districtCode);
  }

  /**
   * @throws DomainException CONFLICT {@code equipment-there} when number and kind are held
   */
  public Equipment add(Equipment equipment, Actor actor) {
    Guard.enforcesIn(actor, equipment.districtCode());
    try {
      return store.addEquipment(equipment, actor.username());
    } catch (DuplicateKeyException e) {
      throw Guard.conflict("equipment-there", "该编号的装备已登记", "this number is held already");
    }
  }

  /**
   * @throws DomainException NOT_FOUND when there is none within reach, or it is retired
   */
  public void retire(long id, LocalDate on, Actor actor) {
    Equipment held =
        store
            .findEquipment(id)
            .filter(each -> each.retiredOn() == null && actor.mayActIn(each.districtCode()))
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-equipment", "没有在用的这件装备", "no such equipment in use"));
    Guard.enforcesIn(actor, held.districtCode());
    if (on.isBefore(held.acquiredOn())) {
      throw DomainException.invalid("bad-span", "报废日期不得早于购置日期", "it was acquired later");
    }
    store.retireEquipment(id, on);
  }

  /** The newest line of each district within reach that has one in the year. */
  @Transactional(readOnly = true)
  public List<EquipmentBudget> listBudgets(int year, Actor actor) {
    return actor.within(store.listBudgets(year), EquipmentBudget::districtCode);
  }

  /** A later line takes the place of the former, which is kept. */
  public EquipmentBudget enter(EquipmentBudget budget, Actor actor) {
    Guard.isCity(actor);
    store.addBudget(budget, actor.username());
    tell(actor, "equipment-budget.enter", "equipment-budget:" + budget.districtCode());
    return budget;
  }

  /** The newest of each mineral and rate. */
  @Transactional(readOnly = true)
  public List<RecoveryRequirement> listRequirements() {
    return store.listRequirements();
  }

  public RecoveryRequirement require(RecoveryRequirement required, Actor actor) {
    Guard.isCity(actor);
    store.addRequirement(required, actor.username());
    return required;
  }

  private void tell(Actor actor, String action, String subject) {
    events.publishEvent(new AuditEvent(actor.username(), action, subject, Map.of()));
  }
}
