package org.kuangjie.sensing.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuangjie.sensing.store.PatchPlace;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Patches in batches of neighbours (Hilbert curve), so that what is around one is read once. */
public final class Neighbourhoods {

  private static final int LEVEL = 12;
  private static final double CELLS = 1 << LEVEL;

  private Neighbourhoods() {}

  /** The ids, those of neighbours together, at most {@code size} in one list. */
  public static List<List<Long>> of(List<PatchPlace> places, int size) {
    Envelope all = new Envelope();
    places.forEach(place -> all.expandToInclude(place.lon(), place.lat()));
    List<Long> ids =
        places.stream()
            .map(place -> new Cell(place.id(), code(place, all)))
            .sorted(Comparator.comparingInt(Cell::code).thenComparingLong(Cell::id))
            .map(Cell::id)
            .toList();
    List<List<Long>> batches = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      batches.add(ids.subList(from, Math.min(from + size, ids.size())));
    }
    return batches;
  }

  private record Cell(long id, int code) {}

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
