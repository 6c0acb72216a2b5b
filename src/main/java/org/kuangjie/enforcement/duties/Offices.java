package org.kuangjie.enforcement.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.OfficeStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for a district by rank (004-R22), what it has to work with (004-R35), and the rates
 * the city asks of mines (004-R16).
 */
@Service
@Transactional
public class Offices {

  private final OfficeStore store;

  Offices(OfficeStore store) {
    this.store = store;
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
   * @param toDay null while it does
   */
  public record Answerable(
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

  @Transactional(readOnly = true)
  public List<Answerable> listAnswerable(Actor actor) {
    return store.listAnswerable().stream()
        .filter(each -> actor.mayActIn(each.districtCode()))
        .toList();
  }

  /** Of head and deputy there is one at a time: the former one ends the day the next begins. */
  public Answerable name(Answerable named, Actor actor) {
    Guard.isCity(actor);
    if (named.rank() != Rank.OFFICER) {
      store.endAnswerable(named.districtCode(), named.rank(), named.fromDay());
    }
    store.addAnswerable(named, actor.username());
    return named;
  }

  @Transactional(readOnly = true)
  public List<Equipment> listEquipment(Actor actor) {
    return store.listEquipment().stream()
        .filter(each -> actor.mayActIn(each.districtCode()))
        .toList();
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
        listEquipment(actor).stream()
            .filter(each -> each.id() == id && each.retiredOn() == null)
            .findFirst()
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
}
