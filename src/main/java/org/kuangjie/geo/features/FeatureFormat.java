package org.kuangjie.geo.features;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats of layer files. What a file is, its content says; its name only helps where it cannot.
 */
public enum FeatureFormat {
  GEOJSON("application/geo+json", "geojson", true, true),
  GEOPACKAGE("application/geopackage+sqlite3", "gpkg", true, true),
  SHAPEFILE_ZIP("application/zip", "zip", true, true),
  CSV("text/csv", "csv", true, true),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", true, true),
  KML("application/vnd.google-earth.kml+xml", "kml", true, true),
  KMZ("application/vnd.google-earth.kmz", "kmz", true, true),
  GML("application/gml+xml", "gml", true, false),
  DXF("image/vnd.dxf", "dxf", false, true);

  private final String mediaType;
  private final String extension;
  private final boolean readable;
  private final boolean writable;

  FeatureFormat(String mediaType, String extension, boolean readable, boolean writable) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.readable = readable;
    this.writable = writable;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without dot, lower case. */
  public String extension() {
    return extension;
  }

  public boolean canRead() {
    return readable;
  }

  public boolean canWrite() {
    return writable;
  }

  /** By constant name ({@code GEOPACKAGE}, any case) or extension ({@code gpkg}, {@code shp}). */
  public static Optional<FeatureFormat> find(String word) {
    String key = word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    String meant = key.equals("shp") || key.equals("shapefile") ? "zip" : key;
    return Arrays.stream(values())
        .filter(f -> f.extension.equals(meant) || f.name().toLowerCase(Locale.ROOT).equals(meant))
        .findFirst();
  }
}
