package org.kuangjie.catalogue.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.desk.store.ImportJob;
import org.kuangjie.catalogue.desk.store.ImportJob.Outcome;
import org.kuangjie.catalogue.desk.store.JobState;
import org.kuangjie.shared.Text;
import tools.jackson.databind.JsonNode;

/**
 * An import as its sender sees it.
 *
 * @param code how it ended, for programs; null before
 * @param correctable rejected rows can be corrected and sent in again
 */
record ImportAnswer(
    UUID id,
    String dataset,
    JobState state,
    Text sentence,
    @Nullable String code,
    ImportJob.Progress progress,
    @Nullable Integer version,
    @Nullable String hash,
    String fileName,
    long fileBytes,
    String submittedBy,
    OffsetDateTime submittedAt,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable UUID corrects,
    boolean correctable,
    JsonNode request) {

  static ImportAnswer of(ImportJob job) {
    Outcome outcome = job.outcome();
    return new ImportAnswer(
        job.id(),
        job.layer(),
        job.state(),
        outcome == null ? underWay(job) : outcome.text(),
        outcome == null ? null : outcome.code(),
        job.progress(),
        job.version(),
        job.hash(),
        job.fileName(),
        job.fileBytes(),
        job.submittedBy(),
        job.submittedAt(),
        job.startedAt(),
        job.endedAt(),
        job.corrects(),
        job.state().isOver() && job.upload() != null,
        job.order());
  }

  private static Text underWay(ImportJob job) {
    int rows = job.progress().read();
    return job.state() == JobState.QUEUED
        ? Text.of("等待导入", "Waiting for its turn")
        : Text.of("正在导入，已读 %d 行".formatted(rows), "Importing, %d rows read".formatted(rows));
  }
}
