/** Pixels: antialiased coverage of shapes, blending, and the encoding of pictures. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.raster;
