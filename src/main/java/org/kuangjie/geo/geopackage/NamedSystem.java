package org.kuangjie.geo.geopackage;

/**
 * A CRS as a row of gpkg_spatial_ref_sys names it.
 *
 * @param organization such as EPSG
 * @param definition well-known text (OGC 01-009)
 */
public record NamedSystem(String organization, int code, String definition) {}
