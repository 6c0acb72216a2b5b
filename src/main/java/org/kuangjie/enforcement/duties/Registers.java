package org.kuangjie.enforcement.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.store.RegisterStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which day a register is kept. What lies before is unknown: it was perhaps done, and nobody
 * wrote it down here.
 */
@Service
@Transactional
public class Registers {

  private final RegisterStore store;
  private final ApplicationEventPublisher events;

  Registers(RegisterStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /** What is kept. */
  public enum Register {
    /** 义务履行台账 */
    DUTIES,
    /** 执法证台账 (004-R31) */
    OFFICER_LICENCES
  }

  /**
   * @param keptFrom null while it is not kept
   */
  public record Kept(
      Register register, @Nullable LocalDate keptFrom, String reason, String setBy) {}

  /** Empty while it is not kept. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> keptFrom(Register register) {
    return store.find(register).map(Kept::keptFrom);
  }

  /** Those that were ever set, the newest word of each. */
  @Transactional(readOnly = true)
  public List<Kept> list() {
    return store.list();
  }

  /**
   * By the city.
   *
   * @param from null ends it
   */
  public Kept keep(Register register, @Nullable LocalDate from, String reason, Actor actor) {
    Guard.isCity(actor);
    Guard.given(reason, "理由", "the reason");
    Kept kept = new Kept(register, from, reason, actor.username());
    store.add(kept);
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "register.keep",
            "register:" + register,
            Map.of("from", from == null ? "" : from.toString())));
    return kept;
  }
}
