package org.kuangjie.sensing.importing;

import org.kuangjie.sensing.PatchesDelivered;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.ComparisonStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says, in the transaction of an import, that its delivery is to be compared. */
@Component
class Arrivals {

  private final ComparisonStore comparisons;
  private final SensingSettings settings;
  private final ApplicationEventPublisher events;

  Arrivals(
      ComparisonStore comparisons, SensingSettings settings, ApplicationEventPublisher events) {
    this.comparisons = comparisons;
    this.settings = settings;
    this.events = events;
  }

  void tell(long deliveryId) {
    if (settings.deliveries().compare()) {
      comparisons.expect(deliveryId);
      events.publishEvent(new PatchesDelivered(deliveryId));
    }
  }
}
