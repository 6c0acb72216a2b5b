/** The images of raster layers: found for a feature, read, brought into a map and coloured. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.imagery;
