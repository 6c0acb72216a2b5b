package org.kuangjie.sensing.assessing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.Surroundings.Chronicle;
import org.kuangjie.sensing.bulk.Neighbourhoods;
import org.kuangjie.sensing.store.PatchPlace;

/**
 * Patches in batches of neighbours that are compared with the same state of the layers, so that
 * what is around a batch is read once.
 */
final class BatchOrder {

  private BatchOrder() {}

  /** Ids of patches and the versions they are compared with. */
  record Batch(List<Long> ids, Map<String, LayerInfo> versions) {}

  static List<Batch> plan(List<PatchPlace> places, Chronicle chronicle, int size) {
    Map<LocalDate, List<PatchPlace>> days = new LinkedHashMap<>();
    places.forEach(
        place -> days.computeIfAbsent(place.imageDate(), day -> new ArrayList<>()).add(place));
    Map<Map<String, LayerInfo>, List<PatchPlace>> groups = new LinkedHashMap<>();
    days.forEach(
        (day, seen) ->
            groups.computeIfAbsent(chronicle.on(day), then -> new ArrayList<>()).addAll(seen));
    List<Batch> batches = new ArrayList<>();
    groups.forEach(
        (then, group) ->
            Neighbourhoods.of(group, size).forEach(ids -> batches.add(new Batch(ids, then))));
    return batches;
  }
}
