package org.kuangjie.sensing.assessing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.Surroundings.Chronicle;
import org.kuangjie.sensing.store.PatchPlace;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * Patches in batches of neighbours that are compared with the same state of the layers, so that
 * what is around a batch is read once.
 */
final class BatchOrder {

  private static final int LEVEL = 12;
  private static final double CELLS = 1 << LEVEL;

  private BatchOrder() {}

  /** Ids of patches and the versions they are compared with. */
  record Batch(List<Long> ids, Map<String, LayerInfo> versions) {}

  static List<Batch> plan(List<PatchPlace> places, Chronicle chronicle, int size) {
    Envelope all = new Envelope();
    places.forEach(place -> all.expandToInclude(place.lon(), place.lat()));
    Map<LocalDate, List<PatchPlace>> days = new LinkedHashMap<>();
    places.forEach(
        place -> days.computeIfAbsent(place.imageDate(), day -> new ArrayList<>()).add(place));
    Map<Map<String, LayerInfo>, List<PatchPlace>> groups = new LinkedHashMap<>();
    days.forEach(
        (day, seen) ->
            groups.computeIfAbsent(chronicle.on(day), then -> new ArrayList<>()).addAll(seen));
    List<Batch> batches = new ArrayList<>();
    groups.forEach(
        (then, group) -> {
          group.sort(Comparator.comparingInt(place -> code(place, all)));
          for (int from = 0; from < group.size(); from += size) {
            List<PatchPlace> part = group.subList(from, Math.min(from + size, group.size()));
            batches.add(new Batch(part.stream().map(PatchPlace::id).toList(), then));
          }
        });
    return batches;
  }

  private static int code(PatchPlace place, Envelope all) {
    return HilbertCode.encode(
        LEVEL,
        cell(place.lon() - all.getMinX(), all.getWidth()),
        cell(place.lat() - all.getMinY(), all.getHeight()));
  }

  private static int cell(double offset, double extent) {
    return extent == 0 ? 0 : (int) Math.min(CELLS - 1, offset / extent * CELLS);
  }
}
