package org.kuangjie.ogc.wmts;

import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.tiles.TileLimits;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer in the capabilities.
 *
 * @param extent EPSG:4490; null envelope when the reader sees nothing of it
 * @param limits of each set, matrix by matrix
 * @param styles names, the default first
 */
record LayerEntry(
    LayerDefinition layer,
    Envelope extent,
    Map<TileMatrixSet, List<TileLimits>> limits,
    List<String> styles) {}
