/**
 * The files of a shapefile as they stand: records of .shp and .dbf one after the other, and how
 * their text is encoded. What a record means, and what is wrong with it, is left to the readers of
 * boundaries and of layers.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.shapefile;
