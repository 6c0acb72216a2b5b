package org.kuangjie.ogc.tiles;

import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;

/** What holds for tiles of every kind. */
final class LayerTiles {

  private LayerTiles() {}

  /** A tile from the cache passes no data access, so the right to see it is asked for here. */
  static void requireVisible(LayerDefinition layer, Actor actor) {
    if (!layer.isVisibleTo(actor)) {
      throw DomainException.notFound(
          "layer-unknown",
          "没有图层 %s，或须登录后查看".formatted(layer.name()),
          "There is no layer %s, or it is seen only after signing in".formatted(layer.name()));
    }
  }
}
