package org.kuangjie.ogc.wmts;

import org.kuangjie.ogc.info.InfoFormat;

/**
 * A pixel of a tile as asked for.
 *
 * @param j row, unchecked
 * @param i column, unchecked
 */
record InfoParameters(TileParameters tile, String j, String i, InfoFormat format) {}
