package org.kuangjie.catalogue.topology;

import java.time.Duration;

/** How long comparisons may go on, and how large outlines they may take. */
public final class Budget {

  /** For who asks for the comparison and waits for it. */
  static final Budget UNLIMITED = new Budget(Long.MAX_VALUE, Integer.MAX_VALUE, () -> {});

  private final long nanos;
  private final int mostVertices;
  private final Runnable between;
  private final long began = System.nanoTime();

  private Budget(long nanos, int mostVertices, Runnable between) {
    this.nanos = nanos;
    this.mostVertices = mostVertices;
    this.between = between;
  }

  /**
   * @param mostVertices of two outlines together; larger pairs are left out and counted
   * @param between called before each comparison; what it throws ends them all
   */
  public static Budget of(Duration time, int mostVertices, Runnable between) {
    return new Budget(time.toNanos(), mostVertices, between);
  }

  /** Nothing more is compared, what was found stays. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;

    Spent() {
      super("the time for comparisons is over", null, false, false);
    }
  }

  /**
   * Before a comparison.
   *
   * @return false when the outlines are too large
   * @throws Spent when the time is over
   */
  boolean allows(int vertices) {
    between.run();
    if (System.nanoTime() - began > nanos) {
      throw new Spent();
    }
    return vertices <= mostVertices;
  }
}
