package org.kuangjie.sensing.store;

import org.jspecify.annotations.Nullable;

/**
 * Which patches are meant.
 *
 * @param year null = all
 * @param period null = all
 * @param onlyStale only those not compared since they were delivered as they are
 */
public record Selection(@Nullable Integer year, @Nullable Integer period, boolean onlyStale) {

  /** Everything held. */
  public static final Selection ALL = new Selection(null, null, false);
}
