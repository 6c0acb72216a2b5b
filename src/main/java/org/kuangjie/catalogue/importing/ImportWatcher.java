package org.kuangjie.catalogue.importing;

import org.kuangjie.catalogue.LayerInfo;

/**
 * Follows an import while it runs. Whatever a method throws ends the import: the former version
 * stays, only quarantine keeps what was refused so far.
 */
public interface ImportWatcher {

  /** First act in the import's transaction. */
  void begun();

  /** An issue of a row or of the file. */
  void found(ImportIssue issue);

  /** After each row. */
  void read(Counts counts);

  /**
   * Last act in the import's transaction.
   *
   * @return false to roll the version back, as a rehearsal does
   */
  boolean keep(LayerInfo version, Counts counts);

  /** Rows so far. */
  record Counts(int read, int accepted, int rejected) {}
}
