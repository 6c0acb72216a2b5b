package org.kuangjie.enforcement.alerts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.ResponsibilityStore;
import org.kuangjie.enforcement.store.ResponsibilityStore.Responsibility;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任务到矿、责任到人 (004-R29): who answers for a mine, a zone or a district; former ones are kept. */
@Service
@Transactional
public class Responsibilities {

  private final ResponsibilityStore store;
  private final ApplicationEventPublisher events;

  Responsibilities(ResponsibilityStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** What somebody answers for. */
  public enum Kind {
    LICENCE,
    ZONE,
    DISTRICT
  }

  @Transactional(readOnly = true)
  public List<Responsibility> list(Actor actor) {
    boolean nowhere = actor.isDistrictBound() && actor.districtCodes().isEmpty();
    return nowhere
        ? List.of()
        : store.list(actor.isDistrictBound() ? actor.districtCodes() : Set.of());
  }

  public long name(Kind kind, String code, String districtCode, String username, Actor actor) {
    Guard.enforcesIn(actor, districtCode);
    if (kind == Kind.DISTRICT && !code.equals(districtCode)) {
      throw DomainException.invalid(
          "bad-district", "DISTRICT的code须等于districtCode", "for DISTRICT code is the districtCode");
    }
    try {
      long id = store.add(kind.name(), code, districtCode, username, actor.username());
      audit(actor, "responsibility.name", id);
      return id;
    } catch (DuplicateKeyException e) {
      throw Guard.conflict("responsible-already", "该人员已负责此项", "this person answers for it already");
    }
  }

  public void end(long id, Actor actor) {
    Responsibility running =
        store
            .findRunning(id)
            .filter(each -> actor.mayActIn(each.districtCode()))
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-responsibility", "没有这项责任，或已结束", "no such responsibility"));
    Guard.enforcesIn(actor, running.districtCode());
    store.end(id);
    audit(actor, "responsibility.end", id);
  }

  private void audit(Actor actor, String action, long id) {
    events.publishEvent(new AuditEvent(actor.username(), action, "responsibility:" + id, Map.of()));
  }
}
