package org.kuangjie.credit;

import java.util.List;
import java.util.UUID;

/** The ratings of these units were reckoned anew and differ from before. */
public record RatingsRecomputed(List<UUID> entityIds) {

  public RatingsRecomputed {
    entityIds = List.copyOf(entityIds);
  }
}
