/**
 * GeoTIFF images, read window by window: never more of one in memory than is asked for. Decoding is
 * ImageIO-Ext's affair, the meaning of the geographic keys GeoTools'.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("raster")
package org.kuangjie.geo.raster;
