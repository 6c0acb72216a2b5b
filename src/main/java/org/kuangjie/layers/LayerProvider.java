package org.kuangjie.layers;

import java.util.List;

/** SPI: a module that publishes layers implements it. */
public interface LayerProvider {

  List<LayerDefinition> layers();

  /**
   * Whether people write its layers: then one that takes a name already used is reported and left
   * out, where with a module's own it is a fault that stops the start.
   */
  default boolean isConfigured() {
    return false;
  }

  /** What people have to mend in what they wrote. */
  default List<LayerProblem> problems() {
    return List.of();
  }
}
