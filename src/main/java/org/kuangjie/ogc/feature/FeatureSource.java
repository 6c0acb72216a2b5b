package org.kuangjie.ogc.feature;

import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;

/** Where the services read features. Visibility and district scope hold in every method. */
public interface FeatureSource {

  /**
   * One state of the data from the first feature to the last.
   *
   * @throws org.kuangjie.shared.DomainException NOT_FOUND when the actor may not see the layer,
   *     UNAVAILABLE when the database is away, INVALID when the filter names no column of the layer
   *     or what is asked for after is no id of its kind
   */
  FeatureCursor read(FeatureQuery query);

  /** How many features a query would give without its offset and limit. */
  long count(FeatureQuery query);

  /** Bounds of what the actor may see, EPSG:4490; null envelope when that is nothing. */
  Envelope extent(LayerDefinition layer, Actor actor);

  /**
   * Changes whenever the data of the layer may have changed; part of cache keys and ETags. Says
   * nothing of the content.
   */
  String revision(LayerDefinition layer);

  /**
   * To be called by who changed data and committed it, before it answers: what is read afterwards
   * holds the change.
   */
  default void noticeChanges() {}
}
