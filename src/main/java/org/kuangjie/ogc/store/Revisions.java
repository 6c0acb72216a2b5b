package org.kuangjie.ogc.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.springframework.stereotype.Component;

/**
 * The revision of each layer. Of layers whose tables leave notes it changes with every change and
 * with nothing else, at the latest after {@code kuangjie.ogc.memory.max-age-millis}. Of tables that
 * belong to somebody else, and of materialised views, it follows the database's statistics, up to
 * ten seconds late; of foreign tables and of views that read a clock it changes every ten seconds.
 */
@Component
class Revisions {

  private static final long COUNTER_NANOS = 1_000_000_000L;
  private static final long CLOCK_MILLIS = 10_000;

  private final ChangeWatch watch;
  private final ChangeNotes notes;
  private final Map<String, LayerTables> tables = new ConcurrentHashMap<>();
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  Revisions(ChangeWatch watch, ChangeNotes notes) {
    this.watch = watch;
    this.notes = notes;
  }

  private record Counted(String revision, long since) {}

  String get(LayerDefinition layer) {
    LayerTables read = tables(layer);
    if (read.noted()) {
      return read.revision(watch.current());
    }
    return read.counted() ? counters(layer, read) : "t" + System.currentTimeMillis() / CLOCK_MILLIS;
  }

  /** Without asking the database; empty when that does not tell, or not for sure. */
  Optional<String> findFresh(LayerDefinition layer) {
    LayerTables read = tables.get(layer.view());
    return read == null || !read.noted() ? Optional.empty() : watch.fresh().map(read::revision);
  }

  /** As of now; empty when the tables leave no notes. */
  Optional<String> findNow(LayerDefinition layer) {
    LayerTables read = tables(layer);
    return read.noted() ? Optional.of(read.revision(watch.refresh())) : Optional.empty();
  }

  /** What others committed before the call is known after it. */
  void refresh() {
    watch.refresh();
    counted.clear();
  }

  private LayerTables tables(LayerDefinition layer) {
    return tables.computeIfAbsent(layer.view(), view -> notes.watch(layer));
  }

  private String counters(LayerDefinition layer, LayerTables read) {
    @Nullable Counted last = counted.get(layer.view());
    long now = System.nanoTime();
    if (last == null || now - last.since() > COUNTER_NANOS) {
      last = new Counted("c" + Integer.toHexString(notes.counters(read).hashCode()), now);
      counted.put(layer.view(), last);
    }
    return last.revision();
  }
}
