/** Layer files written, read back and shown to GDAL; every oddity is a file of its own. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.features;
