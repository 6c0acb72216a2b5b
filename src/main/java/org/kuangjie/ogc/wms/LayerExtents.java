package org.kuangjie.ogc.wms;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Bounds of the layers, reckoned again only when the data may have changed. */
@Component
class LayerExtents {

  private static final int MOST = 10_000;

  /** Half of a degree's thousandth: so much ground is shown around a single point. */
  private static final double LEAST_HALF = 0.0005;

  private final FeatureSource features;
  private final Map<Key, Known> known = new ConcurrentHashMap<>();

  LayerExtents(FeatureSource features) {
    this.features = features;
  }

  /** All who see the same rows share one entry. */
  private record Key(LayerDefinition layer, boolean everyRow, Set<String> districts) {}

  private record Known(String revision, Envelope extent) {}

  /** Longitude and latitude, never without area; null envelope when the actor sees nothing. */
  Envelope get(LayerDefinition layer, Actor actor) {
    boolean byDistrict = !layer.access().districtColumn().isEmpty() && actor.isDistrictBound();
    Key key =
        new Key(layer, layer.showsEveryRowTo(actor), byDistrict ? actor.districtCodes() : Set.of());
    String revision = features.revision(layer);
    Known last = known.get(key);
    if (last == null || !last.revision().equals(revision)) {
      if (known.size() > MOST) {
        known.clear();
      }
      last = new Known(revision, withArea(features.extent(layer, actor)));
      known.put(key, last);
    }
    return new Envelope(last.extent());
  }

  private static Envelope withArea(Envelope extent) {
    if (!extent.isNull()) {
      extent.expandBy(
          extent.getWidth() == 0 ? LEAST_HALF : 0, extent.getHeight() == 0 ? LEAST_HALF : 0);
    }
    return extent;
  }
}
