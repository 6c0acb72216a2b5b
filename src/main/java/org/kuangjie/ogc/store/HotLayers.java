package org.kuangjie.ogc.store;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The layers in memory. One is read at its first use and again when it changed; meanwhile, and
 * while it is not known whether it changed, nothing is answered from here.
 */
@Component
class HotLayers implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(HotLayers.class);
  private static final long MEGABYTE = 1024L * 1024;

  /** A layer that is too large is not read again before. */
  private static final long TOO_LARGE_NANOS = 600_000_000_000L;

  private final SqlFeatures database;
  private final Revisions revisions;
  private final MemorySettings settings;
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();
  private final ExecutorService loader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "ogc-memory");
            thread.setDaemon(true);
            return thread;
          });

  HotLayers(SqlFeatures database, Revisions revisions, MemorySettings settings) {
    this.database = database;
    this.revisions = revisions;
    this.settings = settings;
  }

  private static final class Slot {
    private volatile @Nullable MemoryLayer held;
    private volatile long used = System.nanoTime();
    private volatile long notBefore = System.nanoTime();
    private final AtomicBoolean loading = new AtomicBoolean();
  }

  /** The layer as of now; empty: ask the database. */
  Optional<MemoryLayer> find(LayerDefinition layer) {
    if (!settings.enabled()) {
      return Optional.empty();
    }
    Slot slot = slots.computeIfAbsent(layer.name(), name -> new Slot());
    slot.used = System.nanoTime();
    MemoryLayer held = slot.held;
    if (held != null) {
      Optional<String> now = revisions.findFresh(layer);
      if (now.isPresent() && held.isOf(layer, now.get())) {
        return Optional.of(held);
      }
    }
    if (slot.used - slot.notBefore >= 0 && slot.loading.compareAndSet(false, true)) {
      load(layer, slot);
    }
    return Optional.empty();
  }

  private void load(LayerDefinition layer, Slot slot) {
    try {
      loader.execute(() -> fill(layer, slot));
    } catch (RejectedExecutionException stopping) {
      slot.loading.set(false);
    }
  }

  /** A layer that changes all the time is read again only after five times what a reading takes. */
  private void fill(LayerDefinition layer, Slot slot) {
    long start = System.nanoTime();
    long pause = 1_000_000_000L;
    try {
      slot.held = null;
      Optional<String> revision = revisions.findNow(layer);
      if (revision.isPresent()) {
        Optional<MemoryLayer> read =
            new MemoryLoader(layer, settings.layerMegabytes() * MEGABYTE)
                .load(database, revision.get());
        read.ifPresent(held -> keep(slot, held));
        pause = read.isPresent() ? 5 * (System.nanoTime() - start) : TOO_LARGE_NANOS;
      } else {
        pause = TOO_LARGE_NANOS;
      }
    } catch (RuntimeException e) {
      LOG.debug("layer {} could not be read into memory", layer.name(), e);
    } finally {
      slot.notBefore = System.nanoTime() + pause;
      slot.loading.set(false);
    }
  }

  /** Makes room: what was used longest ago goes. */
  private void keep(Slot slot, MemoryLayer held) {
    slot.held = held;
    while (bytes() > settings.megabytes() * MEGABYTE) {
      slots.values().stream()
          .filter(other -> other.held != null)
          .min(Comparator.comparingLong(other -> other.used))
          .ifPresent(oldest -> oldest.held = null);
    }
  }

  private long bytes() {
    return slots.values().stream()
        .map(slot -> slot.held)
        .mapToLong(held -> held == null ? 0 : held.bytes())
        .sum();
  }

  @Override
  public void destroy() {
    loader.shutdownNow();
  }
}
