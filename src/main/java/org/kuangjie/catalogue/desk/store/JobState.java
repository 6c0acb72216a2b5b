package org.kuangjie.catalogue.desk.store;

/** Where an import stands. */
public enum JobState {
  /** Waits for a worker, or for an import of the same layer to end. */
  QUEUED,
  RUNNING,
  /** The version is in force; of a rehearsal: it would be. */
  DONE,
  /** The file or some rows are wrong; the former version stays. */
  REFUSED,
  /** Our side failed or was stopped; the former version stays. */
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }
}
