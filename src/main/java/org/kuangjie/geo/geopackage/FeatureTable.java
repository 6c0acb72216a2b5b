package org.kuangjie.geo.geopackage;

/**
 * A table of features.
 *
 * @param srsId of gpkg_spatial_ref_sys; 0 and −1 mean undefined
 */
public record FeatureTable(String name, String geometryColumn, int srsId) {}
