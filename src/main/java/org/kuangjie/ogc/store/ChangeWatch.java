package org.kuangjie.ogc.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.store.ChangeNotes.Notes;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Knows the notes of changes: hears of them at once (LISTEN on a connection of its own) and looks
 * for them by the clock as well, so that what it says is never older than the setting allows.
 */
@Component
class ChangeWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
  private static final int ROWS_TO_PRUNE = 2000;
  private static final long RETRY_MILLIS = 500;
  private static final int NETWORK_MILLIS = 10_000;

  private final DataSource database;
  private final ChangeNotes notes;
  private final long maxAgeNanos;
  private final int lookMillis;
  private volatile @Nullable Seen seen;
  private volatile @Nullable Thread thread;

  ChangeWatch(DataSource database, ChangeNotes notes, MemorySettings settings) {
    this.database = database;
    this.notes = notes;
    this.maxAgeNanos = settings.maxAgeMillis() * 1_000_000L;
    this.lookMillis = Math.max(50, settings.maxAgeMillis() / 4);
  }

  private record Seen(Notes notes, long since) {}

  /** Empty when they could not be looked at lately. */
  Optional<Notes> fresh() {
    Seen last = seen;
    return thread != null && last != null && System.nanoTime() - last.since() < maxAgeNanos
        ? Optional.of(last.notes())
        : Optional.empty();
  }

  /** Fresh ones, read now when there are none. */
  Notes current() {
    return fresh().orElseGet(this::refresh);
  }

  /** One reading after the other, so that none is followed by an older one. */
  synchronized Notes refresh() {
    long before = System.nanoTime();
    Notes read = notes.read();
    seen = new Seen(read, before);
    return read;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      Thread started = new Thread(this::follow, "ogc-changes");
      started.setDaemon(true);
      thread = started;
      started.start();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(2L * lookMillis + RETRY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void follow() {
    boolean told = false;
    while (Thread.currentThread().equals(thread)) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        if (!told && thread != null) {
          LOG.warn("Changes of layers are not heard of for now; features come from the database");
        }
        told = true;
        pause();
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + ChangeNotes.CHANNEL);
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (Thread.currentThread().equals(thread)) {
        if (refresh().rows() > ROWS_TO_PRUNE) {
          notes.prune();
        }
        postgres.getNotifications(lookMillis);
      }
      statement.execute("UNLISTEN " + ChangeNotes.CHANNEL);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
