package org.kuangjie.ogc.wms;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;

/**
 * A layer in the style it is drawn in.
 *
 * @param constraint which of its features the style's document wants; all when it says nothing
 */
record StyledLayer(LayerDefinition layer, Style style, Filter constraint) {

  StyledLayer(LayerDefinition layer, Style style) {
    this(layer, style, Filter.INCLUDE);
  }
}
