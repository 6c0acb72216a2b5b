package org.kuangjie.platform.secrets;

import java.util.List;
import org.kuangjie.shared.crypto.SealedColumn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves all sealed columns to the sealing key when the server starts, before it works. */
@Component
@ConditionalOnWebApplication
class Resealing {

  private static final Logger log = LoggerFactory.getLogger(Resealing.class);

  private final List<SealedColumn> columns;

  Resealing(List<SealedColumn> columns) {
    this.columns = columns;
  }

  @EventListener(ApplicationStartedEvent.class)
  void resealAll() {
    for (SealedColumn column : columns) {
      SealedColumn.Resealed result = column.reseal();
      if (result.sealed() > 0) {
        log.info("{}: {} sealed with the current key", column.name(), result.sealed());
      }
      if (result.unreadable() > 0) {
        log.warn(
            "{}: {} cannot be opened; their key is missing from the key file",
            column.name(),
            result.unreadable());
      }
    }
  }
}
