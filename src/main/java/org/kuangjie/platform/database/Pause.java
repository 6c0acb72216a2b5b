package org.kuangjie.platform.database;

/** Waits without hiding an interruption. */
final class Pause {

  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DatabaseProblem.because(
          e,
          "database-start-interrupted",
          "数据库启动被中断。",
          "The start of the database was interrupted.");
    }
  }
}
