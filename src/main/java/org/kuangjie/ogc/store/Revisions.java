package org.kuangjie.ogc.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.imagery.ImageFolders;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The revision of each layer. Of layers whose tables leave notes it changes with every change and
 * with nothing else, at the latest after {@code kuangjie.ogc.memory.max-age-millis}. Of tables that
 * belong to somebody else, and of materialised views, it follows the database's statistics, up to
 * ten seconds late; of foreign tables and of views that read a clock it changes every ten seconds.
 * That of a raster layer follows its image files as well.
 */
@Component
class Revisions {

  private static final long COUNTER_NANOS = 1_000_000_000L;
  private static final long CLOCK_MILLIS = 10_000;
  private static final long RETRY_NANOS = 60_000_000_000L;

  private final ChangeWatch watch;
  private final ChangeNotes notes;
  private final ImageFolders images;
  private final Map<String, Known> tables = new ConcurrentHashMap<>();
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  Revisions(ChangeWatch watch, ChangeNotes notes, ImageFolders images) {
    this.watch = watch;
    this.notes = notes;
    this.images = images;
  }

  private record Counted(String revision, long since) {}

  private record Known(LayerTables tables, long since) {

    /** What could not be noted is tried again now and then: somebody may just have held a lock. */
    boolean isSettled() {
      return tables.noted() || System.nanoTime() - since < RETRY_NANOS;
    }
  }

  /**
   * @throws org.kuangjie.shared.DomainException UNAVAILABLE when the database is away, or the table
   */
  String get(LayerDefinition layer) {
    return rows(layer) + images.state(layer);
  }

  private String rows(LayerDefinition layer) {
    try {
      LayerTables read = tables(layer);
      if (read.noted()) {
        return read.revision(watch.current());
      }
      return read.counted()
          ? counters(layer, read)
          : "t" + System.currentTimeMillis() / CLOCK_MILLIS;
    } catch (DataAccessException e) {
      throw e.getCause() instanceof SQLException failure ? ReadFailure.of(failure) : e;
    }
  }

  /** Without asking the database; empty when that does not tell, or not for sure. */
  Optional<String> findFresh(LayerDefinition layer) {
    Known known = tables.get(layer.view());
    return known == null || !known.tables().noted()
        ? Optional.empty()
        : watch.fresh().map(known.tables()::revision);
  }

  /** As of now; empty when the tables leave no notes. */
  Optional<String> findNow(LayerDefinition layer) {
    watch.follow();
    LayerTables read = tables(layer);
    return read.noted() ? Optional.of(read.revision(watch.refresh())) : Optional.empty();
  }

  /** What others committed before the call is known after it. */
  void refresh() {
    watch.refresh();
    counted.clear();
  }

  private LayerTables tables(LayerDefinition layer) {
    Known known = tables.get(layer.view());
    if (known == null || !known.isSettled()) {
      known = new Known(notes.watch(layer), System.nanoTime());
      tables.put(layer.view(), known);
    }
    return known.tables();
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
