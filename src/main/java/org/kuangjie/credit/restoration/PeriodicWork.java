package org.kuangjie.credit.restoration;

/** Work the server does again and again; a failure waits for the next round. */
public interface PeriodicWork {

  /**
   * @return how much was done
   */
  int round();
}
