package org.kuangjie.platform.audit;

import org.kuangjie.platform.audit.store.AuditStore;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers in the publisher's transaction: no change without its entry, no entry without its
 * change. A read-only transaction cannot write; its entry gets one of its own.
 */
@Component
class AuditListener {

  private final AuditStore store;
  private final TransactionTemplate separately;

  AuditListener(AuditStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.separately = new TransactionTemplate(transactions);
    this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @EventListener
  void remember(AuditEvent event) {
    if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      separately.executeWithoutResult(status -> store.append(event));
    } else {
      store.append(event);
    }
  }
}
