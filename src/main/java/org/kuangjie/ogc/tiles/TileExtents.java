package org.kuangjie.ogc.tiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** How far layers reach, for the actor who asks, and which tiles can therefore hold something. */
@Component
public class TileExtents {

  private static final int MOST = 10_000;
  private static final int PARTS = 16;

  private final FeatureSource features;
  private final TileSettings settings;
  private final Cache<List<String>, Envelope> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  TileExtents(FeatureSource features, TileSettings settings) {
    this.features = features;
    this.settings = settings;
  }

  /** EPSG:4490; null envelope when the actor sees nothing of it. */
  public Envelope get(LayerDefinition layer, Actor actor) {
    List<String> key =
        List.of(layer.name(), Audience.of(layer, actor).key(), features.revision(layer));
    return new Envelope(known.get(key, k -> features.extent(layer, actor)));
  }

  /** EPSG:4490; of all layers together. */
  public Envelope get(List<LayerDefinition> layers, Actor actor) {
    Envelope all = new Envelope();
    layers.forEach(layer -> all.expandToInclude(get(layer, actor)));
    return all;
  }

  /**
   * The tiles of a matrix that an extent reaches with its symbols and labels; every tile when there
   * is nothing.
   */
  public TileLimits limits(Envelope extent, TileMatrixSet set, TileMatrix matrix) {
    if (extent.isNull()) {
      return matrix.all();
    }
    Envelope box = box(extent, set.crs());
    box.expandBy(settings.reachPixels() * matrix.cellSize());
    return matrix.limits(box);
  }

  /** The same in another system, x east. */
  public static Envelope box(Envelope extent, MapCrs crs) {
    Envelope box = new Envelope();
    for (int i = 0; i <= PARTS; i++) {
      double t = (double) i / PARTS;
      double x = extent.getMinX() + t * extent.getWidth();
      double y = extent.getMinY() + t * extent.getHeight();
      box.expandToInclude(crs.fromLonLat(x, extent.getMinY()));
      box.expandToInclude(crs.fromLonLat(x, extent.getMaxY()));
      box.expandToInclude(crs.fromLonLat(extent.getMinX(), y));
      box.expandToInclude(crs.fromLonLat(extent.getMaxX(), y));
    }
    return box;
  }
}
