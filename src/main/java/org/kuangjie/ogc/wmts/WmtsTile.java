package org.kuangjie.ogc.wmts;

import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.tiles.PictureFormat;
import org.kuangjie.ogc.tiles.TileAddress;

/**
 * The tile a request means.
 *
 * @param style name of one of the layer's styles
 */
record WmtsTile(LayerDefinition layer, String style, PictureFormat format, TileAddress at) {}
