/** Tests of the tiles. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.tiles;
