package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.springframework.modulith.NamedInterface;

/**
 * How an import ended.
 *
 * @param importId key of the refused rows in quarantine
 * @param version the version that came into force; null when none did and the former one stays
 * @param accepted rows without an error
 * @param quarantined rows refused, kept whole with every reason
 */
@NamedInterface("intake")
public record ImportReport(
    UUID importId,
    String layer,
    @Nullable LayerInfo version,
    int accepted,
    int quarantined,
    List<ImportIssue> issues) {

  public ImportReport {
    issues = List.copyOf(issues);
  }

  ImportReport withIssues(List<ImportIssue> found) {
    return new ImportReport(importId, layer, version, accepted, quarantined, found);
  }

  public Optional<LayerInfo> findVersion() {
    return Optional.ofNullable(version);
  }
}
