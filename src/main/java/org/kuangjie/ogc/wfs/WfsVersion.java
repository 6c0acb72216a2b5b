package org.kuangjie.ogc.wfs;

import java.util.Arrays;
import java.util.Comparator;
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

  /** What this server implements of 2.0; old clients know 2.0.0 only. */
  static final String CORRECTED = "2.0.2";

  private final String number;
  private final GmlDialect dialect;

  WfsVersion(String number, GmlDialect dialect) {
    this.number = number;
    this.dialect = dialect;
  }

  public String number() {
    return number;
  }

  /** 2.0.2 is the corrected text of 2.0.0 (OGC 09-025r2), and the same to both sides. */
  static Optional<WfsVersion> find(String number) {
    String meant = number.strip().equals(CORRECTED) ? V2_0_0.number : number.strip();
    return Arrays.stream(values()).filter(v -> v.number.equals(meant)).findFirst();
  }

  /** The way of WFS 1.0 (OGC 02-058, 6.2.4): the highest there is not above the one asked for. */
  static WfsVersion negotiated(String number) {
    return Arrays.stream(values())
        .filter(version -> compare(version.number, number.strip()) <= 0)
        .max(Comparator.naturalOrder())
        .orElse(V1_0_0);
  }

  /** Number by number; what is none counts as the highest. */
  private static int compare(String one, String other) {
    String[] left = one.split("\\.", -1);
    String[] right = other.split("\\.", -1);
    for (int i = 0; i < left.length; i++) {
      int compared = Integer.compare(part(left, i), part(right, i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private static int part(String[] number, int index) {
    if (index >= number.length) {
      return 0;
    }
    return number[index].matches("\\d{1,4}") ? Integer.parseInt(number[index]) : Integer.MAX_VALUE;
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
