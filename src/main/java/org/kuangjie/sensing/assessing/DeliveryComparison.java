package org.kuangjie.sensing.assessing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.kuangjie.sensing.PatchesDelivered;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.assessing.Assessments.News;
import org.kuangjie.sensing.store.ComparisonStore;
import org.kuangjie.sensing.store.Selection;
import org.kuangjie.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Compares what was delivered, so that whoever is in charge hears of it without anybody asking.
 * Patches of years long past are compared silently: nobody has to go out for them any more. What a
 * crash cut off is heard again at the next start, and counts once all the same.
 */
@Component
class DeliveryComparison {

  private static final Logger log = LoggerFactory.getLogger(DeliveryComparison.class);

  private final Assessments assessments;
  private final ComparisonStore store;
  private final SensingSettings settings;

  DeliveryComparison(Assessments assessments, ComparisonStore store, SensingSettings settings) {
    this.assessments = assessments;
    this.store = store;
    this.settings = settings;
  }

  @Async(ComparisonThread.NAME)
  @TransactionalEventListener
  void hear(PatchesDelivered delivered) {
    if (!settings.deliveries().compare()) {
      return;
    }
    store.begin(delivered.deliveryId());
    try {
      store.listStaleYears().forEach(this::compare);
      store.end(delivered.deliveryId(), null);
    } catch (RuntimeException e) {
      String errorId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      log.error("Error {} in the comparison of delivery {}", errorId, delivered.deliveryId(), e);
      store.end(delivered.deliveryId(), errorId);
      throw e; // the registry keeps it for the next start
    }
  }

  private void compare(int year) {
    int present = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    boolean silent = year < present - settings.deliveries().yearsTold();
    assessments.assess(new Selection(year, null, true), News.of(silent), Actor.SYSTEM);
  }
}
