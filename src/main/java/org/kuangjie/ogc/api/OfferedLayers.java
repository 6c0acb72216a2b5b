package org.kuangjie.ogc.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerEditors;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * The layers that lists name. One of our own that was never loaded is left out of them until it
 * holds something the asker may see or may put there; by its name it can always be asked for. A
 * table people published is named even when it is empty.
 */
@Component
public class OfferedLayers {

  private static final int MOST_KEPT = 1_000;

  private final PublishedLayers layers;
  private final LayerEditors editors;
  private final FeatureSource source;
  private final Cache<Key, Boolean> known = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  OfferedLayers(PublishedLayers layers, LayerEditors editors, FeatureSource source) {
    this.layers = layers;
    this.editors = editors;
    this.source = source;
  }

  private record Key(Onlooker onlooker, String revision) {}

  public List<LayerDefinition> list(Actor actor) {
    return layers.list(actor).stream().filter(layer -> isOffered(layer, actor)).toList();
  }

  private boolean isOffered(LayerDefinition layer, Actor actor) {
    return layers.isConfigured(layer)
        || known.get(
            new Key(Onlooker.of(layer, actor), source.revision(layer)), k -> hasAny(layer, actor))
        || editors.allows(layer, actor);
  }

  private boolean hasAny(LayerDefinition layer, Actor actor) {
    FeatureQuery one = FeatureQuery.all(layer, actor).withoutGeometry().withPage(0, 1);
    try (FeatureCursor features = source.read(one)) {
      return features.next() != null;
    }
  }
}
