package org.kuangjie.sensing.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kuangjie.sensing.SensingSettings;
import org.springframework.stereotype.Component;

/** Runs parts of a large work side by side ({@code kuangjie.sensing.workers}). */
@Component
public class Workers {

  private final SensingSettings settings;

  Workers(SensingSettings settings) {
    this.settings = settings;
  }

  /** The results in the order of the tasks; the first failure ends all. */
  public <T> List<T> run(List<Callable<T>> tasks) {
    ExecutorService workers = Executors.newFixedThreadPool(settings.workers());
    try {
      List<Future<T>> running = new ArrayList<>();
      tasks.forEach(task -> running.add(workers.submit(task)));
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while comparing patches", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
