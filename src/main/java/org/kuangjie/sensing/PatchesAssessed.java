package org.kuangjie.sensing;

import java.util.List;

/**
 * Patches with another result than before that somebody should look at: a clue, or a front that
 * moves towards a boundary. Published in the transaction that keeps the results, several at once,
 * so that a large delivery is told without a row of the event registry for each.
 */
public record PatchesAssessed(List<PatchAssessed> patches) {

  public PatchesAssessed {
    patches = List.copyOf(patches);
  }
}
