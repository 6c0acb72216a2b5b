package org.kuangjie.catalogue.desk;

/** Somebody cancelled the job, or the server is stopping: its transaction is to be rolled back. */
final class JobStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobStopped() {
    super("import given up", null, false, false);
  }
}
