package org.kuangjie.sensing.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.HistoryStore;
import org.kuangjie.sensing.store.HistoryStore.Link;
import org.kuangjie.sensing.store.HistoryStore.Pair;
import org.kuangjie.sensing.store.PatchPlace;
import org.kuangjie.sensing.store.PatchReader;
import org.kuangjie.sensing.store.Selection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links patches of successive periods that show the same disturbance, and the same patch delivered
 * twice (E16, F-6). Of several former patches the latest one counts, of one day the one most alike.
 */
@Service
public class Linking {

  private final PatchReader patches;
  private final HistoryStore store;
  private final SensingSettings settings;

  Linking(PatchReader patches, HistoryStore store, SensingSettings settings) {
    this.patches = patches;
    this.store = store;
    this.settings = settings;
  }

  /** Links the selected patches to whatever was there before; returns how many have a past. */
  @Transactional
  public int link(Selection selection) {
    List<Long> ids = patches.listPlaces(selection).stream().map(PatchPlace::id).toList();
    int linked = 0;
    for (int from = 0; from < ids.size(); from += settings.batch()) {
      List<Link> links = links(ids.subList(from, Math.min(from + settings.batch(), ids.size())));
      store.write(links);
      linked += (int) links.stream().filter(link -> link.former() != null).count();
    }
    store.settle();
    return linked;
  }

  private List<Link> links(List<Long> ids) {
    Map<Long, List<Pair>> pairs = new LinkedHashMap<>();
    ids.forEach(id -> pairs.put(id, new ArrayList<>()));
    store
        .listPairs(ids)
        .forEach(pair -> pairs.computeIfAbsent(pair.id(), id -> new ArrayList<>()).add(pair));
    List<Link> links = new ArrayList<>();
    pairs.forEach((id, candidates) -> links.add(link(id, candidates)));
    return links;
  }

  /**
   * @param candidates the latest first
   */
  private Link link(long id, List<Pair> candidates) {
    Likeness best = null;
    for (Pair pair : candidates) {
      if (best != null && pair.formerDate().isBefore(best.pair().formerDate())) {
        break;
      }
      Likeness likeness = Likeness.of(pair);
      if (likeness.isSameDisturbance(settings.history())
          && (best == null || likeness.iou() > best.iou())) {
        best = likeness;
      }
    }
    return best == null ? Link.first(id) : Growth.link(best);
  }
}
