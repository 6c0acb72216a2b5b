package org.kuangjie.ogc.editing;

import java.util.List;

/**
 * What a transaction did.
 *
 * @param inserted in the order of the actions
 */
public record EditOutcome(
    List<Changed> inserted, List<Changed> updated, List<Changed> replaced, int deleted) {

  /**
   * A feature and the action that changed it.
   *
   * @param id as the layer's id column has it
   */
  public record Changed(String handle, String layer, String id) {

    /** {@code mining_rights.17}. */
    public String globalId() {
      return layer + "." + id;
    }
  }

  public EditOutcome {
    inserted = List.copyOf(inserted);
    updated = List.copyOf(updated);
    replaced = List.copyOf(replaced);
  }
}
