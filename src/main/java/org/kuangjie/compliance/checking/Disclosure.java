package org.kuangjie.compliance.checking;

import java.util.List;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Which places a report may show to who asks: those of layers and features the services would show
 * as well, by the same definitions (E4). The plan was published with deletions (此件删减后公开), so who is
 * no official learns of an official zone or block how much ground it shares with the boundary,
 * never where. (002-R51)
 */
@Component
class Disclosure {

  private final PublishedLayers published;

  Disclosure(PublishedLayers published) {
    this.published = published;
  }

  /** Layers whose common parts with the boundary stay out of the report, in order. */
  List<String> listWithheld(SpatialFacts facts, Actor actor) {
    return facts.features().stream()
        .map(FeatureFact::layer)
        .distinct()
        .filter(layer -> !isShown(layer, facts, actor))
        .sorted()
        .toList();
  }

  private boolean isShown(String layer, SpatialFacts facts, Actor actor) {
    return published
        .find(layer)
        .filter(definition -> definition.isVisibleTo(actor))
        .filter(definition -> showsAll(definition, facts, actor))
        .isPresent();
  }

  private static boolean showsAll(LayerDefinition layer, SpatialFacts facts, Actor actor) {
    return layer.showsEveryRowTo(actor)
        || facts.list(layer.name()).stream()
            .allMatch(fact -> Boolean.TRUE.equals(fact.attributes().get(layer.publicColumn())));
  }
}
