package org.kuangjie.shared;

import java.util.function.BooleanSupplier;

/**
 * The connection of the client whose request the thread is answering, so that long work can end
 * when nobody waits for it any more.
 */
public final class ClientConnection {

  private static final ThreadLocal<BooleanSupplier> CLOSED =
      ThreadLocal.withInitial(() -> () -> false);

  private ClientConnection() {}

  /** Whether the client has gone away; false where nobody knows, as on the command line. */
  public static boolean isClosed() {
    return CLOSED.get().getAsBoolean();
  }

  /**
   * Watches a connection until {@link #forget}; for the web server alone.
   *
   * @param closed asked by this thread only
   */
  public static void watch(BooleanSupplier closed) {
    CLOSED.set(closed);
  }

  /** Ends the watch of this thread. */
  public static void forget() {
    CLOSED.remove();
  }
}
