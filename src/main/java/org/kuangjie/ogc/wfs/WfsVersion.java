package org.kuangjie.ogc.wfs;

import java.util.Arrays;
import java.util.Optional;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.gml.GmlCrs;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.gml.GmlReader;

/** Versions of the service, oldest first. */
public enum WfsVersion {
  V1_0_0("1.0.0", GmlDialect.GML2),
  V1_1_0("1.1.0", GmlDialect.GML31),
  V2_0_0("2.0.0", GmlDialect.GML32);

  private final String number;
  private final GmlDialect dialect;

  WfsVersion(String number, GmlDialect dialect) {
    this.number = number;
    this.dialect = dialect;
  }

  public String number() {
    return number;
  }

  /** 2.0.2 is the corrected text of 2.0.0, which its documents go on to say. */
  static Optional<WfsVersion> find(String number) {
    String meant = number.strip().startsWith("2.0") ? "2.0.0" : number.strip();
    return Arrays.stream(values()).filter(v -> v.number.equals(meant)).findFirst();
  }

  /** GML it speaks by itself. */
  GmlDialect dialect() {
    return dialect;
  }

  String namespace() {
    return this == V2_0_0 ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs";
  }

  String owsNamespace() {
    return this == V2_0_0 ? "http://www.opengis.net/ows/1.1" : "http://www.opengis.net/ows";
  }

  /** What a system is called, and its axes, where the request does not say. */
  GmlCrs name(MapCrs crs) {
    return this == V1_0_0 && crs != MapCrs.CRS84 ? GmlCrs.url(crs) : GmlCrs.urn(crs);
  }

  /** Whether coordinates that name no system have latitude first. */
  boolean isNorthFirst(MapCrs crs) {
    return this != V1_0_0 && crs.isNorthFirst();
  }

  /**
   * Whether geometry of a query that names no system is in the one that {@code srsName} asks for.
   * The old versions do not say; GDAL and QGIS write it so.
   */
  boolean isGeometryInAnswersCrs() {
    return this != V2_0_0;
  }

  /** Reads geometry of a transaction; the system is for what names none. */
  GmlReader sentGeometry(MapCrs crs, boolean northFirst) {
    GmlReader reader = new GmlReader(crs, northFirst, false);
    return this == V1_0_0 ? reader.withTuplesEastFirst() : reader;
  }
}
