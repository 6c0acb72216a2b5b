package org.kuangjie.layers;

import java.util.List;
import org.kuangjie.shared.Actor;

/**
 * SPI: a module that lets features of its layers be changed through the services. Whatever it would
 * refuse in its own screens and imports it refuses here.
 */
public interface LayerEditor {

  /** Whether the layer is one this editor answers for. */
  boolean edits(LayerDefinition layer);

  boolean allows(LayerDefinition layer, Actor actor);

  /**
   * Does all changes or none, in the caller's transaction.
   *
   * @param edits in the order asked for; no feature is changed twice
   * @return ids of the inserted features, in order
   * @throws org.kuangjie.shared.DomainException INVALID for a change the domain refuses, NOT_FOUND
   *     for a feature that is not there or not visible to the actor, CONFLICT while somebody else
   *     writes the layer
   */
  List<String> apply(LayerDefinition layer, List<FeatureEdit> edits, Actor actor);
}
