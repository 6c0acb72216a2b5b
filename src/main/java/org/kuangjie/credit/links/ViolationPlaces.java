package org.kuangjie.credit.links;

import java.util.List;
import java.util.UUID;
import org.kuangjie.credit.restoration.PeriodicWork;
import org.kuangjie.credit.store.ViolationStore;
import org.kuangjie.enforcement.CasePlaces;
import org.springframework.stereotype.Component;

/** Asks where decided cases happened, once each, also of those told before anybody asked. */
@Component
public class ViolationPlaces implements PeriodicWork {

  private static final int BATCH = 200;

  private final ViolationStore store;
  private final CasePlaces places;

  ViolationPlaces(ViolationStore store, CasePlaces places) {
    this.store = store;
    this.places = places;
  }

  @Override
  public int round() {
    List<UUID> unplaced = store.listUnplaced(BATCH);
    unplaced.forEach(id -> store.place(id, places.find(id).orElse(null)));
    return unplaced.size();
  }
}
