package org.kuangjie.catalogue.desk;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.JobState;
import org.kuangjie.catalogue.desk.store.JobStore;
import org.kuangjie.catalogue.importing.Datasets;
import org.kuangjie.catalogue.importing.LayerFile;
import org.kuangjie.catalogue.store.LayerVersions;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in, shows what becomes of them, and takes them back. Everybody sees their own jobs,
 * planners and administrators all.
 */
@Service
public class ImportDesk {

  private final JobStore jobs;
  private final Uploads uploads;
  private final Mappings mappings;
  private final LayerVersions versions;
  private final Datasets datasets;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ObjectProvider<DeskThreads> threads;
  private final int maxQueued;

  ImportDesk(
      JobStore jobs,
      Uploads uploads,
      Mappings mappings,
      LayerVersions versions,
      Datasets datasets,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      ObjectProvider<DeskThreads> threads,
      ImportSettings settings) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.mappings = mappings;
    this.versions = versions;
    this.datasets = datasets;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.threads = threads;
    this.maxQueued = settings.maxQueued();
  }

  /** A file as it was sent. */
  public record Sent(Uploads.Received content, String name, long bytes) {}

  /**
   * Queues an import. What can be seen at the head of the file is refused at once.
   *
   * @throws DomainException INVALID for a wrong file or mapping, UNAVAILABLE when too many wait or
   *     the disk is full
   */
  public ImportJob submit(ImportOrder order, Sent file, Actor actor) {
    checkRoom();
    ImportOrder complete = order.withMapping(mappings.effective(order));
    String upload = uploads.take(file.content(), file.name(), file.bytes());
    try {
      checkHead(complete, upload, file.name());
      return queue(
          new NewJob(complete, file.name(), file.bytes(), upload, null), actor, "import.submit");
    } catch (RuntimeException e) {
      uploads.delete(upload);
      throw e;
    }
  }

  private void checkRoom() {
    if (jobs.countQueued() >= maxQueued) {
      throw new DomainException(
          DomainException.Kind.UNAVAILABLE,
          "import-queue-full",
          Text.of(
              "等待导入的文件已达 %d 个，请稍后再传".formatted(maxQueued),
              "%d imports are waiting already; send the file later".formatted(maxQueued)),
          Map.of("maxQueued", maxQueued),
          null);
    }
  }

  private void checkHead(ImportOrder order, String upload, String name) {
    try (LayerFile opened = uploads.open(upload, name, order.wish())) {
      Head head = Head.of(opened);
      if (head.rows().isEmpty()) {
        throw DomainException.invalid(
            "import-empty", "文件没有任何一行：" + name, "The file has no row: " + name);
      }
      if (head.hasAllFields()) {
        order.effectiveMapping().checkFields(head.fields());
      }
    } catch (IOException e) {
      throw DomainException.invalid(
          "import-unreadable", "无法读取文件：" + name, "The file cannot be read: " + name);
    }
  }

  private record NewJob(
      ImportOrder order, String fileName, long bytes, String upload, @Nullable UUID corrects) {}

  private ImportJob queue(NewJob wanted, Actor actor, String action) {
    UUID id = UUID.randomUUID();
    ImportJob queued =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  jobs.add(job(id, wanted, actor));
                  events.publishEvent(
                      new AuditEvent(
                          actor.username(),
                          action,
                          "import:" + id,
                          Map.of(
                              "layer", wanted.order().table().layer(),
                              "bytes", wanted.bytes(),
                              "dryRun", wanted.order().dryRun())));
                  return jobs.find(id).orElseThrow();
                }));
    threads.ifAvailable(DeskThreads::wake);
    return queued;
  }

  private static ImportJob job(UUID id, NewJob wanted, Actor actor) {
    return new ImportJob(
        id,
        wanted.order().table().layer(),
        JobState.QUEUED,
        wanted.order().asJson(),
        wanted.fileName(),
        wanted.bytes(),
        wanted.upload(),
        wanted.corrects(),
        actor.username(),
        OffsetDateTime.now(ZoneOffset.UTC),
        null,
        null,
        false,
        new ImportJob.Progress(0, 0, 0, 0, null),
        null,
        null,
        null,
        null);
  }

  /**
   * @throws DomainException NOT_FOUND, also when it is somebody else's
   */
  public ImportJob get(UUID id, Actor actor) {
    return jobs.find(id)
        .filter(job -> seesAll(actor) || job.submittedBy().equals(actor.username()))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "unknown-import",
                    "没有编号为 %s 的导入".formatted(id),
                    "There is no import %s".formatted(id)));
  }

  /** Newest first; one more than the limit tells that more follow. */
  public List<ImportJob> list(Actor actor, @Nullable UUID after, int limit) {
    return jobs.list(seesAll(actor) ? null : actor.username(), after, limit);
  }

  private static boolean seesAll(Actor actor) {
    return actor.has(Role.CITY_PLANNER) || actor.has(Role.ADMINISTRATOR);
  }

  /**
   * Cancels a waiting or running job; a running one stops within moments and is rolled back.
   *
   * @throws DomainException CONFLICT when it is over
   */
  public ImportJob cancel(UUID id, Actor actor) {
    ImportJob job = get(id, actor);
    boolean waiting = jobs.cancelQueued(id, Outcomes.CANCELLED);
    if (!waiting && !jobs.requestCancel(id)) {
      throw over(id, jobs.find(id).map(ImportJob::state).orElse(job.state()));
    }
    String upload = job.upload();
    if (waiting && upload != null && job.corrects() == null) {
      uploads.delete(upload);
      jobs.forgetUpload(upload);
    }
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new AuditEvent(actor.username(), "import.cancel", "import:" + id, Map.of())));
    return get(id, actor);
  }

  private static DomainException over(UUID id, JobState state) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "import-over",
        Text.of(
            "导入 %s 已结束（%s），不能取消".formatted(id, state),
            "Import %s is over (%s) and cannot be cancelled".formatted(id, state)),
        Map.of("state", state.name()),
        null);
  }

  /**
   * Sends the file of a job in again, its corrected rows in the place of the rejected ones. One new
   * job, one transaction: right rows of the file and corrected rows become one version together.
   *
   * @throws DomainException CONFLICT when the job is not over, its file is no longer kept, or the
   *     layer has another version in force by now
   */
  public ImportJob resubmit(UUID id, boolean dryRun, boolean acceptPartial, Actor actor) {
    ImportJob job = get(id, actor);
    checkRoom();
    String upload = requireFile(job);
    checkUnchanged(job);
    ImportOrder order = ImportOrder.of(job.order(), datasets).again(dryRun, acceptPartial);
    return queue(
        new NewJob(order, job.fileName(), job.fileBytes(), upload, id), actor, "import.resubmit");
  }

  /** The kept file of a job that is over. */
  String requireFile(ImportJob job) {
    String upload = job.upload();
    if (!job.state().isOver()) {
      throw conflict(
          "import-not-over", "导入尚未结束，请等待", "The import is not over yet; wait for its end");
    }
    if (upload == null || !uploads.isHeld(upload)) {
      throw conflict(
          "import-file-gone",
          "该导入的文件已不保留（没有可更正的行，或已过保留期）；请作为新的导入发送",
          "The file of this import is no longer kept (nothing left to correct, or too old); send"
              + " it as a new import");
    }
    return upload;
  }

  private void checkUnchanged(ImportJob job) {
    if (datasets.isDelivered(job.layer())) {
      return; // rows are told apart by their key; nothing is undone
    }
    Integer now = versions.findInForce(job.layer()).map(LayerInfo::version).orElse(null);
    checkSame(job.layer(), job.knownVersion(), now);
  }

  /** Otherwise the corrected rows would undo what somebody else brought in meanwhile. */
  static void checkSame(String layer, @Nullable Integer seen, @Nullable Integer now) {
    if (!Objects.equals(seen, now)) {
      throw conflict(
          "layer-moved-on",
          "图层 %s 现行版本为 %s，而该导入基于版本 %s；请把文件作为新的导入发送".formatted(layer, now, seen),
          "Layer %s is at version %s, this import knew %s; send the file as a new import"
              .formatted(layer, now, seen));
    }
  }

  private static DomainException conflict(String code, String zh, String en) {
    return new DomainException(DomainException.Kind.CONFLICT, code, Text.of(zh, en));
  }
}
