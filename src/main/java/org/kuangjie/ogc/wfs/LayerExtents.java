package org.kuangjie.ogc.wfs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Bounds of layers for the capabilities, at most a minute old: they are asked for often. */
@Component
class LayerExtents {

  private static final Duration AGE = Duration.ofMinutes(1);

  private final FeatureSource features;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  LayerExtents(FeatureSource features) {
    this.features = features;
  }

  /** Who sees the same rows shares the bounds. */
  private record Key(LayerDefinition layer, boolean everyRow, Set<String> districts) {}

  private record Known(Envelope extent, Instant since) {}

  Envelope get(LayerDefinition layer, Actor actor) {
    Set<String> districts = actor.isDistrictBound() ? actor.districtCodes() : Set.of("all");
    Key key = new Key(layer, layer.showsEveryRowTo(actor), districts);
    Instant now = Clock.systemUTC().instant();
    Known last = known.get(key);
    if (last == null || last.since().plus(AGE).isBefore(now)) {
      last = new Known(features.extent(layer, actor), now);
      known.put(key, last);
    }
    return last.extent();
  }
}
