/**
 * OGC services over the published layers: WMS, WFS, WMTS, OGC API; styles, rendering, filters.
 * Knows layers by their definitions, and no domain module.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "geo", "geo :: features", "geo :: raster", "layers"})
package org.kuangjie.ogc;
