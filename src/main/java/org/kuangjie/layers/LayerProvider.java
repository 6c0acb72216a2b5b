package org.kuangjie.layers;

import java.util.List;

/** SPI: a module that publishes layers implements it. */
public interface LayerProvider {

  List<LayerDefinition> layers();
}
