package org.kuangjie.shared.crypto;

/**
 * A column of sealed texts. Every bean of this type is asked once at each start of the server to
 * seal anew what the sealing key did not seal yet; that is how keys are changed.
 */
public interface SealedColumn {

  /** Schema, table and column. */
  String name();

  /**
   * Seals with the sealing key whatever another key sealed, or nobody yet; what cannot be opened is
   * left as it is.
   */
  Resealed reseal();

  /**
   * What became of it.
   *
   * @param sealed how many were sealed anew
   * @param unreadable how many could not be opened, as their key is not held
   */
  record Resealed(int sealed, int unreadable) {}
}
