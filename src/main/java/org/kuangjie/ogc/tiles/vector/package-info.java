/** Mapbox Vector Tiles 2.1: projecting, clipping, thinning and encoding of features. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.tiles.vector;
