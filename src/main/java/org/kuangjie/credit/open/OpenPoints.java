package org.kuangjie.credit.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kuangjie.credit.store.OpenPointStore;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Values for what the documents leave undefined, each with its owner and date. */
@Service
@Transactional
public class OpenPoints {

  public static final String RECTIFICATION_DAYS = "rectification-days";
  public static final String THREE_YEARS_RESTART = "three-years-restart";
  public static final String ESCALATION_CLOSES = "escalation-closes";
  public static final String CONTINUE_DISCLOSURE = "continue-disclosure";
  public static final String ROLL_CALENDAR_TERMS = "roll-calendar-terms";
  public static final String LEGAL_REPRESENTATIVE = "legal-representative";
  public static final String RESTRICTION = "restriction";

  private final OpenPointStore store;
  private final ApplicationEventPublisher events;

  OpenPoints(OpenPointStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public List<OpenPoint> list() {
    return store.list();
  }

  @Transactional(readOnly = true)
  public OpenPoint get(String code) {
    return store
        .find(code)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-open-point", "没有这一未定事项", "there is no such open point"));
  }

  @Transactional(readOnly = true)
  public boolean isOn(String code) {
    return Boolean.parseBoolean(get(code).value());
  }

  @Transactional(readOnly = true)
  public int number(String code) {
    return Integer.parseInt(get(code).value());
  }

  /** Settles the value from now on; what was decided under the old one stays. */
  public OpenPoint settle(
      String code, int version, String value, String owner, LocalDate on, Actor actor) {
    OpenPoint before = get(code);
    if (!value.matches(before.allowed())) {
      throw DomainException.invalid(
          "value-not-allowed",
          "“%s”不能设为此值，须符合%s".formatted(before.title().zh(), before.allowed()),
          "this value is not allowed, it has to match " + before.allowed());
    }
    if (!store.update(code, version, value, owner, on)) {
      throw Guard.conflict(
          "changed-meanwhile", "已被他人修改，请刷新后重试", "it was changed meanwhile; load it again");
    }
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "open-point.settle",
            "open-point:" + code,
            Map.of("from", before.value(), "to", value, "owner", owner)));
    OpenPoint after = get(code);
    if (!after.value().equals(before.value())) {
      events.publishEvent(new OpenPointSettled(after, actor.username()));
    }
    return after;
  }
}
