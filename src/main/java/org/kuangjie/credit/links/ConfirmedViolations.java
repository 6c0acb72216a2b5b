package org.kuangjie.credit.links;

import java.util.UUID;
import org.kuangjie.credit.EntityChanged;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.restoration.Suggestions;
import org.kuangjie.credit.store.ViolationStore;
import org.kuangjie.credit.store.ViolationStore.Violation;
import org.kuangjie.enforcement.DecisionWithdrawn;
import org.kuangjie.enforcement.ViolationConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Makes a draft of bad conduct of each confirmed violation; the authority decides on it. Told
 * twice, or in the wrong order, it comes to the same.
 */
@Component
class ConfirmedViolations {

  private final ViolationStore store;
  private final EntityRegister register;
  private final Suggestions suggestions;

  ConfirmedViolations(ViolationStore store, EntityRegister register, Suggestions suggestions) {
    this.store = store;
    this.register = register;
    this.suggestions = suggestions;
  }

  @ApplicationModuleListener
  void hear(ViolationConfirmed confirmed) {
    Violation violation =
        new Violation(
            confirmed.caseId(),
            confirmed.caseNumber(),
            confirmed.uscc(),
            confirmed.violationType(),
            confirmed.districtCode(),
            confirmed.licenceNumber(),
            confirmed.decidedOn(),
            null,
            null);
    if (store.add(violation) && confirmed.uscc() != null) {
      register.findByUscc(confirmed.uscc()).ifPresent(entity -> suggest(violation, entity));
    }
  }

  /** A unit that comes into the register later gets the drafts that waited for it. */
  @EventListener
  void hear(EntityChanged changed) {
    if (changed.active()) {
      Entity entity = register.get(changed.entityId());
      store.listWaiting(entity.uscc()).forEach(violation -> suggest(violation, entity));
    }
  }

  @ApplicationModuleListener
  void hear(DecisionWithdrawn withdrawn) {
    Violation before = store.findForUpdate(withdrawn.caseId()).orElse(null);
    if (before == null) {
      store.add(
          new Violation(
              withdrawn.caseId(),
              withdrawn.caseNumber(),
              withdrawn.uscc(),
              null,
              null,
              null,
              null,
              withdrawn.withdrawnOn(),
              null));
    } else if (before.withdrawnOn() == null) {
      store.withdraw(withdrawn.caseId(), withdrawn.withdrawnOn());
      UUID record = before.recordId();
      if (record != null) {
        suggestions.withdraw(record, withdrawn.caseNumber());
      }
    }
  }

  private void suggest(Violation violation, Entity entity) {
    store.link(violation.caseId(), suggestions.suggest(violation, entity));
  }
}
