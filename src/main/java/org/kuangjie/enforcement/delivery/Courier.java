package org.kuangjie.enforcement.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kuangjie.enforcement.EnforcementSettings;
import org.kuangjie.enforcement.store.DeliveryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due, at least once: a parcel is taken for a while, carried, and then marked. A
 * courier that dies in between leaves it to the next.
 */
@Component
class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int LONGEST_PAUSE_SECONDS = 3600;
  private static final int LONGEST_ERROR = 500;
  private static final int SPARE_SECONDS = 5;

  private final DeliveryStore store;
  private final EnforcementSettings settings;
  private final Map<Channel, Carrier> carriers;

  Courier(DeliveryStore store, EnforcementSettings settings, List<Carrier> carriers) {
    this.store = store;
    this.settings = settings;
    this.carriers =
        carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
  }

  /** How many were tried. */
  int deliverDue() {
    int lease = settings.delivery().timeoutSeconds() + SPARE_SECONDS;
    List<Parcel> parcels = store.claim(1, lease);
    parcels.forEach(this::deliver);
    return parcels.size();
  }

  private void deliver(Parcel parcel) {
    try {
      Carrier carrier = carriers.get(parcel.channel());
      if (carrier == null) {
        throw new DeliveryFailed("no carrier for " + parcel.channel());
      }
      carrier.carry(parcel);
      store.delivered(parcel.id());
    } catch (DeliveryFailed e) {
      failed(parcel, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      failed(parcel, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private void failed(Parcel parcel, String error) {
    String kept = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    if (parcel.attempts() >= settings.delivery().attempts()) {
      log.warn("Delivery {} to {} is given up: {}", parcel.id(), parcel.target(), kept);
      store.giveUp(parcel.id(), kept);
    } else {
      store.retry(parcel.id(), kept, pause(parcel.attempts()));
    }
  }

  /** Doubles with every attempt. */
  private int pause(int attempts) {
    long seconds = (long) settings.delivery().firstPauseSeconds() << Math.min(attempts - 1, 20);
    return (int) Math.min(seconds, LONGEST_PAUSE_SECONDS);
  }
}
