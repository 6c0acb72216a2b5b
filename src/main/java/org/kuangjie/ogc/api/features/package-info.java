/**
 * OGC API Features: items of collections as GeoJSON and pages (OGC 17-069r4, 18-058r1, 19-079r2).
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api.features;
