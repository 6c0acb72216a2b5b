package org.kuangjie.catalogue.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.ImportJob.Progress;
import org.kuangjie.catalogue.desk.store.IssueStore;
import org.kuangjie.catalogue.desk.store.IssueStore.Found;
import org.kuangjie.catalogue.desk.store.JobStore;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.ImportWatcher;
import org.kuangjie.shared.Text;

/**
 * Writes what an import does into its job: issues in batches, counts every half second, the end in
 * the import's own transaction.
 */
final class JobWatcher implements ImportWatcher {

  private static final int BATCH = 500;
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private final ImportJob job;
  private final JobStore jobs;
  private final IssueStore store;
  private final int maxIssues;
  private final BooleanSupplier stopping;
  private final Text title;
  private final DoubleSupplier share;
  private final List<Found> batch = new ArrayList<>();
  private Counts counts = new Counts(0, 0, 0);
  private int issues;
  private long toldAt = System.nanoTime();
  private @Nullable LayerInfo rehearsed;

  /**
   * What a watcher writes to.
   *
   * @param title what the layer is called
   */
  record Desk(
      JobStore jobs, IssueStore issues, int maxIssues, BooleanSupplier stopping, Text title) {}

  JobWatcher(ImportJob job, Desk desk, DoubleSupplier share) {
    this.job = job;
    this.jobs = desk.jobs();
    this.store = desk.issues();
    this.maxIssues = desk.maxIssues();
    this.stopping = desk.stopping();
    this.title = desk.title();
    this.share = share;
  }

  @Override
  public void begun() {
    jobs.lock(job.id());
    tell();
  }

  @Override
  public void found(ImportIssue issue) {
    issues++;
    if (issues <= maxIssues) {
      batch.add(new Found(issues, issue));
      if (batch.size() >= BATCH) {
        flush();
      }
    }
  }

  @Override
  public void read(Counts now) {
    counts = now;
    if (stopping.getAsBoolean()) {
      throw new JobStopped();
    }
    if (System.nanoTime() - toldAt >= PAUSE_NANOS) {
      tell();
    }
  }

  @Override
  public boolean keep(LayerInfo version, Counts now) {
    counts = now;
    flush();
    if (job.isRehearsal()) {
      rehearsed = version;
      return false;
    }
    if (!jobs.complete(
        job.id(), progress(), version, Outcomes.inForce(title, version.version(), now))) {
      throw new JobStopped();
    }
    return true;
  }

  /** The last rows and issues, once the import's transaction is over. */
  void finish() {
    flush();
    jobs.progress(job.id(), progress());
  }

  /**
   * Ends a rehearsal that went well.
   *
   * @throws JobStopped when somebody cancelled it at the last moment
   */
  void completeRehearsal() {
    flush();
    if (!jobs.complete(job.id(), progress(), null, Outcomes.rehearsed(title, counts))) {
      throw new JobStopped();
    }
  }

  /** The version that would have come into force. */
  Optional<LayerInfo> findRehearsed() {
    return Optional.ofNullable(rehearsed);
  }

  private void tell() {
    toldAt = System.nanoTime();
    flush();
    if (jobs.progress(job.id(), progress())) {
      throw new JobStopped();
    }
  }

  private Progress progress() {
    return new Progress(
        counts.read(), counts.accepted(), counts.rejected(), issues, share.getAsDouble());
  }

  private void flush() {
    if (!batch.isEmpty()) {
      store.add(job.id(), batch);
      batch.clear();
    }
  }
}
