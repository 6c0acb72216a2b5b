package org.kuangjie.ogc.api;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;

/** Who sees the same rows of a layer; key of what is remembered about them. */
record Onlooker(LayerDefinition layer, boolean everyRow, List<String> districts) {

  static Onlooker of(LayerDefinition layer, Actor actor) {
    List<String> districts =
        actor.isDistrictBound() ? actor.districtCodes().stream().sorted().toList() : List.of("*");
    return new Onlooker(layer, layer.showsEveryRowTo(actor), districts);
  }
}
