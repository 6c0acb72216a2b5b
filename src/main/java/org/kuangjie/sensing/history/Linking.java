package org.kuangjie.sensing.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.bulk.Neighbourhoods;
import org.kuangjie.sensing.bulk.Workers;
import org.kuangjie.sensing.store.HistoryStore;
import org.kuangjie.sensing.store.HistoryStore.Link;
import org.kuangjie.sensing.store.HistoryStore.Pair;
import org.kuangjie.sensing.store.PatchReader;
import org.kuangjie.sensing.store.Selection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links patches of successive periods that show the same disturbance, and the same patch delivered
 * twice (E16, F-6). Of several former patches the latest one counts, of one day the one most alike.
 */
@Service
public class Linking {

  private final PatchReader patches;
  private final HistoryStore store;
  private final Workers workers;
  private final SensingSettings settings;
  private final TransactionTemplate transaction;

  Linking(
      PatchReader patches,
      HistoryStore store,
      Workers workers,
      SensingSettings settings,
      PlatformTransactionManager transactions) {
    this.patches = patches;
    this.store = store;
    this.workers = workers;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Links the selected patches to whatever was there before, batch by batch on all workers; what a
   * crash leaves unlinked the next run links. Returns how many have a past.
   */
  public int link(Selection selection) {
    List<Callable<Integer>> batches =
        Neighbourhoods.of(patches.listPlaces(selection), settings.batch()).stream()
            .map(ids -> (Callable<Integer>) () -> linkBatch(ids))
            .toList();
    int linked = workers.run(batches).stream().mapToInt(Integer::intValue).sum();
    transaction.executeWithoutResult(status -> store.settle());
    return linked;
  }

  private int linkBatch(List<Long> ids) {
    List<Link> links = links(ids);
    transaction.executeWithoutResult(status -> store.write(links));
    return (int) links.stream().filter(link -> link.former() != null).count();
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
      if (!Likeness.isPossible(pair, settings.history())) {
        continue;
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
