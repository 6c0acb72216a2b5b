package org.kuangjie.ogc.tiles;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.tiles.vector.VectorTileWriter;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** Tiles as vectors. */
@Component
public class VectorTiles {

  /** As registered with IANA. */
  public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

  private final FeatureSource features;
  private final TileCache cache;
  private final DrawingPlaces places;
  private final TileSettings settings;

  VectorTiles(
      FeatureSource features, TileCache cache, DrawingPlaces places, TileSettings settings) {
    this.features = features;
    this.cache = cache;
    this.places = places;
    this.settings = settings;
  }

  /**
   * One tile with all these layers in it; no bytes when it holds nothing.
   *
   * @throws org.kuangjie.shared.DomainException NOT_FOUND when the actor may not see one of them
   */
  public Tile get(List<LayerDefinition> layers, TileAddress at, Actor actor) {
    layers.forEach(layer -> LayerTiles.requireVisible(layer, actor));
    String source =
        layers.stream()
            .map(layer -> source(layer, actor))
            .collect(Collectors.joining("|", "mvt|", ""));
    TileKey key = TileKey.of(source, at);
    return cache.get(key, key, () -> Map.of(key, places.draw(() -> make(layers, at, actor))));
  }

  private String source(LayerDefinition layer, Actor actor) {
    FeatureQuery query = FeatureQuery.current(layer, actor);
    return String.join(
        "|",
        layer.name(),
        Audience.of(layer, actor).key(),
        features.revision(layer),
        query.asOf() + " " + query.filter());
  }

  private Tile make(List<LayerDefinition> layers, TileAddress at, Actor actor) {
    VectorTileWriter writer = new VectorTileWriter(at.set().crs(), at.box());
    for (LayerDefinition layer : layers) {
      FeatureQuery query = FeatureQuery.current(layer, actor).withBox(writer.reach());
      try (FeatureCursor cursor = features.read(query)) {
        writer.add(query, cursor, settings.maxFeatures());
      }
    }
    return new Tile(writer.finish(), writer.cut());
  }
}
