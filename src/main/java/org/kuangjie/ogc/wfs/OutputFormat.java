package org.kuangjie.ogc.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.ogc.gml.GmlDialect;

/** What features are answered in. The first name is advertised, the rest are understood. */
enum OutputFormat {
  GML32(
      "application/gml+xml; version=3.2",
      GmlDialect.GML32,
      null,
      "text/xml; subtype=gml/3.2",
      "text/xml; subtype=gml/3.2.1",
      "application/xml; subtype=gml/3.2",
      "gml32",
      "text/xml",
      "application/xml"),
  GML31(
      "text/xml; subtype=gml/3.1.1",
      GmlDialect.GML31,
      null,
      "application/gml+xml; version=3.1",
      "text/xml; subtype=gml/3.1",
      "gml3",
      "gml31"),
  GML2("text/xml; subtype=gml/2.1.2", GmlDialect.GML2, null, "GML2"),
  GEOJSON("application/json", null, null, "application/geo+json", "json", "geojson"),
  CSV("text/csv", null, FeatureFormat.CSV, "csv"),
  SHAPEFILE("application/zip", null, FeatureFormat.SHAPEFILE_ZIP, "shape-zip", "shapezip", "shp"),
  GEOPACKAGE(
      "application/geopackage+sqlite3", null, FeatureFormat.GEOPACKAGE, "geopackage", "gpkg");

  private final String mediaType;
  private final @Nullable GmlDialect dialect;
  private final @Nullable FeatureFormat file;
  private final List<String> names;

  OutputFormat(
      String mediaType,
      @Nullable GmlDialect dialect,
      @Nullable FeatureFormat file,
      String... names) {
    this.mediaType = mediaType;
    this.dialect = dialect;
    this.file = file;
    this.names = List.of(names);
  }

  String mediaType() {
    return mediaType;
  }

  /** Null for what is no GML. */
  @Nullable GmlDialect dialect() {
    return dialect;
  }

  /** Null for what is written as it is read. */
  @Nullable FeatureFormat file() {
    return file;
  }

  static OutputFormat of(GmlDialect dialect) {
    return Arrays.stream(values()).filter(f -> f.dialect == dialect).findFirst().orElseThrow();
  }

  /** A plus sign that arrived as a blank is understood. */
  static Optional<OutputFormat> find(String given) {
    String asked = key(given);
    return Arrays.stream(values())
        .filter(
            f ->
                key(f.mediaType).equals(asked)
                    || f.names.stream().anyMatch(n -> key(n).equals(asked)))
        .findFirst();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ +\"']", "");
  }
}
