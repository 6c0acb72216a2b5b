package org.kuangjie.ogc.store;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;

/** Which rows of a layer in memory a query means, by the rules {@link FeatureStatement} has. */
final class MemoryRows {

  private final MemoryLayer data;
  private final FeatureQuery query;

  MemoryRows(MemoryLayer data, FeatureQuery query) {
    this.data = data;
    this.query = query;
  }

  /** All of them in the order asked for, before the filter, offset and limit. */
  int[] inOrder() {
    BitSet rows = candidates();
    dropBefore(rows);
    dropInvisible(rows);
    dropInvalid(rows);
    if (query.sorting().isEmpty()) {
      return rows.stream().toArray();
    }
    return rows.stream()
        .boxed()
        .sorted(MemoryOrder.of(data, query.sorting()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private BitSet candidates() {
    Envelope box = query.box();
    if (box != null) {
      return data.rowsIn(box);
    }
    BitSet all = new BitSet(data.count());
    all.set(0, data.count());
    return all;
  }

  private void dropBefore(BitSet rows) {
    String after = query.after();
    if (after != null) {
      rows.clear(0, data.row(after) + 1);
    }
  }

  private void dropInvisible(BitSet rows) {
    LayerDefinition layer = query.layer();
    Actor actor = query.actor();
    if (!layer.showsEveryRowTo(actor)) {
      int open = data.columns().indexOf(layer.publicColumn());
      each(rows).filter(row -> !Boolean.TRUE.equals(data.value(row, open))).forEach(rows::clear);
    }
    String district = layer.access().districtColumn();
    if (!district.isEmpty() && actor.isDistrictBound()) {
      int code = data.columns().indexOf(district);
      each(rows).filter(row -> !isAmong(actor, data.value(row, code))).forEach(rows::clear);
    }
  }

  private static boolean isAmong(Actor actor, @Nullable Object code) {
    return code instanceof String text && actor.districtCodes().contains(text);
  }

  private void dropInvalid(BitSet rows) {
    LocalDate day = query.asOf();
    if (day != null && query.layer().isTimeValid()) {
      int from = data.columns().indexOf("valid_from");
      int to = data.columns().indexOf("valid_to");
      each(rows)
          .filter(row -> !isValid(day, data.value(row, from), data.value(row, to)))
          .forEach(rows::clear);
    }
  }

  private static boolean isValid(LocalDate day, @Nullable Object from, @Nullable Object to) {
    return from instanceof LocalDate first
        && !first.isAfter(day)
        && !(to instanceof LocalDate last && last.isBefore(day));
  }

  /** Of a copy, so that rows may be cleared meanwhile. */
  private static IntStream each(BitSet rows) {
    return ((BitSet) rows.clone()).stream();
  }
}
