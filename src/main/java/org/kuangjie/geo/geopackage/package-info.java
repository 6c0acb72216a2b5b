/**
 * GeoPackage (OGC 12-128r18) as container: opened safely, its tables and geometry blobs read and
 * written. What the rows mean is left to the readers of boundaries and of layers.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.geo.geopackage;
