/** Tile matrix sets, tiles as pictures and vectors, their cache, OGC API Tiles. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.tiles;
