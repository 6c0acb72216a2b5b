package org.kuangjie.catalogue.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.JobStore;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells how jobs go on (server-sent events). Everybody who listens gets the present state first, so
 * a listener that comes back has missed nothing.
 */
@Component
class ImportEvents implements DisposableBean {

  private static final int MOST_LISTENERS = 200;
  private static final int PAUSE_MILLIS = 500;
  private static final int TURNS_BETWEEN_SIGNS = 30;
  private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

  private final JobStore jobs;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "import-events");
            thread.setDaemon(true);
            return thread;
          });

  ImportEvents(JobStore jobs) {
    this.jobs = jobs;
  }

  /** {@code progress} now and at each change, {@code done} at the end, with the job as data. */
  SseEmitter follow(UUID id) {
    if (listeners.size() >= MOST_LISTENERS) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "too-many-listeners",
          Text.of(
              "同时查看进度的连接过多，请改为查询 /api/imports/编号",
              "Too many connections follow imports; ask /api/imports/ID instead"));
    }
    Listener listener = new Listener(id);
    listener.start();
    return listener.emitter;
  }

  /** Open connections would hold up the stop of the server. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    listeners.forEach(Listener::end);
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }

  /** One open connection. */
  private final class Listener {

    private final UUID id;
    private final SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
    private @Nullable ImportAnswer last;
    private @Nullable ScheduledFuture<?> turns;
    private int silent;

    Listener(UUID id) {
      this.id = id;
    }

    void start() {
      listeners.add(this);
      emitter.onCompletion(this::forget);
      emitter.onTimeout(this::end);
      emitter.onError(failure -> forget());
      turns = clock.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
      try {
        jobs.find(id).ifPresentOrElse(this::tell, this::end);
      } catch (RuntimeException e) {
        end(); // the client went away, or the database did; the client asks again
      }
    }

    private void tell(ImportJob job) {
      try {
        ImportAnswer now = ImportAnswer.of(job);
        boolean over = job.state().isOver();
        if (!now.equals(last)) {
          last = now;
          silent = 0;
          emitter.send(
              SseEmitter.event()
                  .name(over ? "done" : "progress")
                  .data(now, MediaType.APPLICATION_JSON));
        } else if (++silent % TURNS_BETWEEN_SIGNS == 0) {
          emitter.send(SseEmitter.event().comment("still there"));
        }
        if (over) {
          end();
        }
      } catch (IOException e) {
        end();
      }
    }

    void end() {
      forget();
      emitter.complete();
    }

    private void forget() {
      listeners.remove(this);
      ScheduledFuture<?> waiting = turns;
      if (waiting != null) {
        waiting.cancel(false);
      }
    }
  }
}
