package org.kuangjie.enforcement.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.alerts.AlertNews;
import org.kuangjie.enforcement.alerts.Alerts;
import org.kuangjie.enforcement.store.EventStore;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Live alerts. The events stand in the database in the order of their commits, so a listener that
 * comes back with the last id it saw misses nothing, whichever server it saw it from.
 */
@Component
class AlertStream implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(AlertStream.class);
  private static final int MOST_LISTENERS = 500;
  private static final int PAUSE_MILLIS = 500;
  private static final int PAGE = 200;
  private static final int TURNS_BETWEEN_SIGNS = 30;
  private static final long MILLIS = 1000;

  private final Alerts alerts;
  private final EventStore events;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "alert-stream");
            thread.setDaemon(true);
            return thread;
          });

  AlertStream(Alerts alerts, EventStore events) {
    this.alerts = alerts;
    this.events = events;
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * @param after last event seen; null for new ones only
   * @param scope empty: nothing will come
   */
  SseEmitter open(@Nullable Long after, int seconds, Optional<AlertScope> scope) {
    if (listeners.size() >= MOST_LISTENERS) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "too-many-listeners",
          Text.of(
              "实时连接过多，请改为查询 /api/alerts", "Too many live connections; ask /api/alerts instead"));
    }
    long from = after == null ? events.newest() : after;
    Listener listener = new Listener(from, scope, seconds * MILLIS);
    listeners.add(listener);
    clock.execute(
        () -> {
          listener.greet();
          listener.turn(Long.MAX_VALUE);
          if (seconds == 0) {
            listener.end();
          }
        });
    return listener.emitter;
  }

  private void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      long newest = events.newest();
      listeners.forEach(listener -> listener.turn(newest));
    } catch (RuntimeException e) {
      log.debug("Alerts cannot be read for now: {}", e.getMessage());
    }
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

  /** One open connection; used by the one thread of the clock only. */
  private final class Listener {

    private final Optional<AlertScope> scope;
    private final SseEmitter emitter;
    private long last;
    private int silent;

    Listener(long last, Optional<AlertScope> scope, long millis) {
      this.last = last;
      this.scope = scope;
      this.emitter = new SseEmitter(millis == 0 ? MILLIS : millis);
      emitter.onCompletion(() -> listeners.remove(this));
      emitter.onTimeout(this::end);
      emitter.onError(failure -> listeners.remove(this));
    }

    /** Says at once where the stream begins, so that who loses it right away can go on there. */
    void greet() {
      try {
        emitter.send(
            SseEmitter.event()
                .id(Long.toString(last))
                .name("READY")
                .data("{\"after\":" + last + "}", MediaType.TEXT_PLAIN));
      } catch (IOException | RuntimeException e) {
        end();
      }
    }

    void turn(long newest) {
      try {
        if (newest > last) {
          scope.ifPresent(this::sendNews);
          silent = 0;
        } else if (++silent % TURNS_BETWEEN_SIGNS == 0) {
          emitter.send(SseEmitter.event().name("ALIVE").data("{}", MediaType.TEXT_PLAIN));
        }
      } catch (IOException | RuntimeException e) {
        end(); // the client went away, or the database did; the client comes back with its last id
      }
    }

    private void sendNews(AlertScope seen) {
      List<AlertNews> page;
      do {
        page = alerts.newsAfter(last, seen.districtCodes(), seen.special(), PAGE);
        page.forEach(this::send);
      } while (page.size() == PAGE);
    }

    private void send(AlertNews news) {
      try {
        emitter.send(
            SseEmitter.event()
                .id(Long.toString(news.id()))
                .name(news.kind().name())
                .data(news.body(), MediaType.TEXT_PLAIN));
        last = news.id();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    void end() {
      listeners.remove(this);
      emitter.complete();
    }
  }
}
