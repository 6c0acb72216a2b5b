package org.kuangjie.enforcement.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kuangjie.enforcement.store.TuningStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the alert rules as the city sets them. */
@Service
@Transactional
public class Tuning {

  private final TuningStore store;
  private final ApplicationEventPublisher events;

  Tuning(TuningStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public AlertTuning current() {
    return store.current();
  }

  @Transactional(readOnly = true)
  public List<TuningStore.Change> changes() {
    return store.changes();
  }

  /** A new version; alerts that stand keep the score of theirs. */
  public void set(Map<String, Double> values, String reason, Actor actor) {
    Map<String, Double> given = new HashMap<>(values);
    given.values().removeIf(Objects::isNull);
    AlertTuning checked = new AlertTuning(0, given);
    int version = store.add(checked.values(), reason, actor.username());
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "alert-rules.set",
            "alert-rules@" + version,
            Map.of("reason", reason)));
  }
}
