package org.kuangjie.geo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A form a boundary can be written in. Codes are those of the command line and of the API. */
public enum BoundaryFormat {
  GEOJSON("geojson", "geojson", "application/geo+json", Units.ANY),
  /** 国土TXT. */
  EXCHANGE_TXT("exchange-txt", "txt", "text/plain;charset=GB18030", Units.METRES),
  /** 采矿权登记坐标串. */
  REGISTRATION_STRING("registration-string", "txt", "text/plain;charset=UTF-8", Units.METRES),
  CORNER_LIST("corner-list", "txt", "text/plain;charset=UTF-8", Units.ANY),
  CSV("csv", "csv", "text/csv;charset=UTF-8", Units.ANY),
  EXCEL(
      "xlsx",
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Units.ANY),
  DXF("dxf", "dxf", "image/vnd.dxf", Units.METRES),
  WKT("wkt", "wkt", "text/plain;charset=UTF-8", Units.ANY),
  GML("gml", "gml", "application/gml+xml;version=3.2", Units.ANY),
  KML("kml", "kml", "application/vnd.google-earth.kml+xml", Units.DEGREES),
  SHAPEFILE("shapefile", "zip", "application/zip", Units.ANY),
  GEOPACKAGE("geopackage", "gpkg", "application/geopackage+sqlite3", Units.ANY);

  /** Which coordinates a format can hold. */
  public enum Units {
    ANY,
    METRES,
    DEGREES
  }

  private final String code;
  private final String extension;
  private final String mediaType;
  private final Units units;

  BoundaryFormat(String code, String extension, String mediaType, Units units) {
    this.code = code;
    this.extension = extension;
    this.mediaType = mediaType;
    this.units = units;
  }

  /** By code, in any case. */
  public static Optional<BoundaryFormat> find(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equalsIgnoreCase(code.strip())).findFirst();
  }

  /** Every code, for messages and help. */
  public static List<String> listCodes() {
    return Arrays.stream(values()).map(BoundaryFormat::code).toList();
  }

  public String code() {
    return code;
  }

  /** Without dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public Units units() {
    return units;
  }
}
