package org.kuangjie.ogc.store;

import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Features from memory where the layer is held there, else from the database; no reader can tell.
 */
@Component
@Primary
class MemoryFeatures implements FeatureSource {

  private final SqlFeatures database;
  private final HotLayers memory;
  private final Revisions revisions;

  MemoryFeatures(SqlFeatures database, HotLayers memory, Revisions revisions) {
    this.database = database;
    this.memory = memory;
    this.revisions = revisions;
  }

  @Override
  public FeatureCursor read(FeatureQuery query) {
    SqlFeatures.visible(query);
    Optional<MemoryLayer> held = held(query);
    return held.isPresent() ? new MemoryCursor(held.get(), query) : database.read(query);
  }

  @Override
  public long count(FeatureQuery query) {
    SqlFeatures.visible(query);
    Optional<MemoryLayer> held = held(query);
    return held.isPresent() ? new MemoryCursor(held.get(), query).count() : database.count(query);
  }

  @Override
  public Envelope extent(LayerDefinition layer, Actor actor) {
    FeatureQuery query = SqlFeatures.visible(FeatureQuery.all(layer, actor));
    Optional<MemoryLayer> held = memory.find(layer);
    return held.isPresent() ? extent(held.get(), query) : database.extent(layer, actor);
  }

  @Override
  public String revision(LayerDefinition layer) {
    return revisions.get(layer);
  }

  @Override
  public void noticeChanges() {
    revisions.refresh();
  }

  /**
   * Orders and filters that are the database's affair are asked of it, and what is after nothing.
   */
  private Optional<MemoryLayer> held(FeatureQuery query) {
    LayerDefinition layer = query.layer();
    String after = query.after();
    return MemoryOrder.knows(layer, query.sorting()) && MemoryFilter.knows(layer, query.filter())
        ? memory.find(layer).filter(data -> after == null || data.row(after) >= 0)
        : Optional.empty();
  }

  private static Envelope extent(MemoryLayer data, FeatureQuery query) {
    Envelope all = new Envelope();
    for (int row : new MemoryRows(data, query).inOrder()) {
      var shape = data.shape(row);
      if (shape != null) {
        all.expandToInclude(shape.envelope());
      }
    }
    return all;
  }
}
