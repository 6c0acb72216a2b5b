/** OGC API Tiles (OGC 20-057) and the tile matrix sets it serves (OGC 17-083r4). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api.tiles;
