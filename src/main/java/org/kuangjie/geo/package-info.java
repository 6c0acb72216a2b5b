/**
 * Geometry on the CGCS2000 ellipsoid: coordinate reference systems, area, distance, buffers,
 * GeoJSON, and the reading of boundaries as offices really have them. Knows no Spring and no
 * database.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package org.kuangjie.geo;
