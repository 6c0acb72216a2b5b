package org.kuangjie.ogc.tiles;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;

/**
 * Which rows of a layer somebody sees. Only who sees the same rows is given the same tile.
 *
 * @param everyRow false: only public ones
 * @param districts codes the rows are limited to; not limited when {@code limited} is false
 */
record Audience(boolean everyRow, boolean limited, List<String> districts) {

  /** What an actor sees of a layer that is visible to the actor. */
  static Audience of(LayerDefinition layer, Actor actor) {
    boolean limited = !layer.access().districtColumn().isEmpty() && actor.isDistrictBound();
    return new Audience(
        layer.showsEveryRowTo(actor),
        limited,
        limited ? actor.districtCodes().stream().sorted().toList() : List.of());
  }

  /** Whether nobody sees anything else of the layer than the public. */
  static boolean isEverybody(LayerDefinition layer) {
    return layer.access().visibleTo().isEmpty()
        && layer.publicColumn().isEmpty()
        && layer.access().districtColumn().isEmpty();
  }

  /** Short and different for different audiences. */
  String key() {
    return (everyRow ? "all" : "public") + (limited ? "@" + String.join("+", districts) : "");
  }
}
