package org.kuangjie.compliance.checking;

import org.kuangjie.compliance.CheckReport;

/**
 * A report under its hash, with the text the hash was made over.
 *
 * @param canonical RFC 8785 over everything but id and hash
 */
record SealedReport(CheckReport report, String canonical) {

  /**
   * @param unsealed whatever its hash is, it is replaced
   */
  static SealedReport of(CheckReport unsealed) {
    String canonical = ReportJson.canonical(unsealed);
    return new SealedReport(unsealed.withHash(ReportJson.sha256(canonical)), canonical);
  }

  /** The whole report as JSON. */
  String json() {
    return "{\"id\":\"%s\",\"hash\":\"%s\",".formatted(report.id(), report.hash())
        + canonical.substring(1);
  }
}
