package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.ImportJob.Outcome;
import org.kuangjie.catalogue.desk.store.IssueStore;
import org.kuangjie.catalogue.desk.store.JobState;
import org.kuangjie.catalogue.desk.store.JobStore;
import org.kuangjie.catalogue.desk.store.RejectedRows;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.ImportIssue;
import org.kuangjie.catalogue.importing.ImportIssue.Severity;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.ImportRequest;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.catalogue.importing.LayerImporter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/** Works at one job after the other; whoever calls it lends the thread. */
@Component
class ImportRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

  private final JobStore jobs;
  private final IssueStore issues;
  private final RejectedRows rejected;
  private final Uploads uploads;
  private final LayerImporter importer;
  private final Datasets datasets;
  private final PublishedLayers layers;
  private final int maxIssues;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  ImportRunner(
      JobStore jobs,
      IssueStore issues,
      RejectedRows rejected,
      Uploads uploads,
      LayerImporter importer,
      Datasets datasets,
      PublishedLayers layers,
      ImportSettings settings) {
    this.jobs = jobs;
    this.issues = issues;
    this.rejected = rejected;
    this.uploads = uploads;
    this.importer = importer;
    this.datasets = datasets;
    this.layers = layers;
    this.maxIssues = settings.maxIssues();
  }

  /** Works at the next job; false when there is none to be had. */
  boolean runNext() {
    if (stopping) {
      return false;
    }
    Optional<ImportJob> job = jobs.claim();
    job.ifPresent(this::run);
    return job.isPresent();
  }

  /** Jobs this process works at. */
  Collection<UUID> running() {
    return Set.copyOf(running);
  }

  /** Gives up what is under way, statements of the database included, and begins nothing more. */
  void stop() {
    stopping = true;
    try {
      running.forEach(jobs::interrupt);
    } catch (DataAccessException e) {
      log.debug("No database to interrupt: {}", e.getMessage());
    }
  }

  private void run(ImportJob job) {
    running.add(job.id());
    try {
      load(job);
    } catch (JobStopped e) {
      endStopped(job, Outcomes.INTERRUPTED);
    } catch (DomainException e) {
      jobs.end(job.id(), JobState.REFUSED, Outcomes.refused(e));
    } catch (DataAccessException | TransactionException e) {
      log.warn("Import {} lost its database session: {}", job.id(), e.getMessage());
      endStopped(job, stopping ? Outcomes.INTERRUPTED : Outcomes.DATABASE_LOST);
    } catch (RuntimeException | IOException | OutOfMemoryError e) {
      String errorId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      log.error("Error {} in import {}", errorId, job.id(), e);
      jobs.end(job.id(), JobState.FAILED, Outcomes.failed(errorId));
    } finally {
      running.remove(job.id());
    }
    tidy(job.id());
  }

  /** The same signs come from a cancelled job, a stopping server and a database that goes away. */
  private void endStopped(ImportJob job, Outcome otherwise) {
    boolean cancelled = jobs.find(job.id()).map(ImportJob::cancelRequested).orElse(false);
    jobs.end(
        job.id(),
        cancelled ? JobState.CANCELLED : JobState.FAILED,
        cancelled ? Outcomes.CANCELLED : otherwise);
  }

  private void load(ImportJob job) throws IOException {
    ImportOrder order = ImportOrder.of(job.order(), datasets);
    String upload = job.upload();
    if (upload == null || !uploads.isHeld(upload)) {
      jobs.end(job.id(), JobState.FAILED, Outcomes.FILE_GONE);
      return;
    }
    checkUnchanged(job);
    try (LayerFile file = uploads.open(upload, job.fileName(), order.wish())) {
      JobWatcher watcher =
          new JobWatcher(
              job,
              new JobWatcher.Desk(jobs, issues, maxIssues, () -> stopping, title(job.layer())),
              () -> file.file().share());
      file.notes().forEach(note -> watcher.found(fileIssue("file-note", note)));
      ImportReport report =
          importer.importLayer(request(job, order, file, watcher), job.id(), watcher);
      if (report.findVersion().isEmpty()) {
        end(job, watcher, report);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Text title(String layer) {
    return layers.find(layer).map(LayerDefinition::title).orElse(Text.of(layer, layer));
  }

  /** Between sending rows in again and working at them the layer may have moved on as well. */
  private void checkUnchanged(ImportJob job) {
    UUID corrected = job.corrects();
    if (corrected != null && !datasets.isDelivered(job.layer())) {
      ImportJob former = jobs.find(corrected).orElseThrow();
      ImportDesk.checkSame(job.layer(), former.knownVersion(), job.baseVersion());
    }
  }

  private void end(ImportJob job, JobWatcher watcher, ImportReport report) {
    if (watcher.findRehearsed().isPresent()) {
      watcher.completeRehearsal();
    } else {
      watcher.finish();
      jobs.end(job.id(), JobState.REFUSED, Outcomes.refused(report));
    }
  }

  private ImportRequest request(
      ImportJob job, ImportOrder order, LayerFile file, JobWatcher watcher) {
    UUID corrected = job.corrects();
    Map<Integer, JsonNode> fixes = corrected == null ? Map.of() : rejected.listFixes(corrected);
    MappedRows rows =
        new MappedRows(
            file.rows(),
            order.effectiveMapping(),
            fixes,
            fields -> watcher.found(fileIssue("mapping-field", missing(fields))));
    Actor actor = new Actor(job.submittedBy(), Set.of(), Set.of());
    return new ImportRequest(
        job.layer(), order.metadata(), rows, actor, order.acceptPartial(), true);
  }

  private static Text missing(Set<String> fields) {
    return Text.of(
        "字段映射所指的字段在文件中不存在：" + String.join("、", fields),
        "The mapping names fields that the file has not: " + String.join(", ", fields));
  }

  private static ImportIssue fileIssue(String code, Text text) {
    return new ImportIssue(0, null, code, Severity.WARN, text, null);
  }

  /** The file goes once nobody can correct anything in it. */
  private void tidy(UUID id) {
    jobs.find(id)
        .filter(ImportRunner::isDoneWith)
        .map(ImportJob::upload)
        .ifPresent(
            upload -> {
              uploads.delete(upload);
              jobs.forgetUpload(upload);
            });
  }

  private static boolean isDoneWith(ImportJob job) {
    boolean rows = job.progress().rejected() > 0;
    return switch (job.state()) {
      case QUEUED, RUNNING -> false;
      case DONE -> !rows && !job.isRehearsal();
      case REFUSED -> !rows;
      case FAILED, CANCELLED -> job.corrects() == null;
    };
  }

  /** Ends jobs whose worker died, and what an end leaves to do. */
  void endAbandoned(int graceSeconds) {
    for (ImportJob job : jobs.listAbandoned(running(), graceSeconds)) {
      if (!running.contains(job.id())) {
        log.warn("Import {} was interrupted; the former version stays in force", job.id());
        endStopped(job, Outcomes.INTERRUPTED);
        tidy(job.id());
      }
    }
  }

  void deleteOldUploads(int keepDays) {
    jobs.listOldUploads(keepDays)
        .forEach(
            upload -> {
              uploads.delete(upload);
              jobs.forgetUpload(upload);
            });
    uploads.deleteStrays();
  }
}
