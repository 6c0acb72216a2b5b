package org.kuangjie.catalogue.desk.store;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;
import tools.jackson.databind.JsonNode;

/**
 * A file on its way into a layer.
 *
 * @param order as accepted, see {@code ImportOrder}
 * @param upload name in the upload folder; null when the file is no longer kept
 * @param corrects the job whose rejected rows this one corrects
 * @param baseVersion version of the layer in force when the job began; null before, or when none
 *     was
 * @param version the version that came into force; null when none did
 * @param outcome null until the job is over
 */
public record ImportJob(
    UUID id,
    String layer,
    JobState state,
    JsonNode order,
    String fileName,
    long fileBytes,
    @Nullable String upload,
    @Nullable UUID corrects,
    String submittedBy,
    OffsetDateTime submittedAt,
    @Nullable OffsetDateTime startedAt,
    @Nullable OffsetDateTime endedAt,
    boolean cancelRequested,
    Progress progress,
    @Nullable Integer baseVersion,
    @Nullable Integer version,
    @Nullable String hash,
    @Nullable Outcome outcome) {

  /**
   * Rows and issues so far.
   *
   * @param share of the file that is read, 0 to 1; null when not known
   */
  public record Progress(
      int read, int accepted, int rejected, int issues, @Nullable Double share) {}

  /**
   * How the job ended.
   *
   * @param code stable machine word
   */
  public record Outcome(String code, Text text) {}

  /** The version of the layer that this job left in force; null when there was none. */
  public @Nullable Integer knownVersion() {
    return version != null ? version : baseVersion;
  }

  public boolean isRehearsal() {
    return order.path("dryRun").asBoolean(false);
  }
}
