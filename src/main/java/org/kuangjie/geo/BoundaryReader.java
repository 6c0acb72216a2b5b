package org.kuangjie.geo;

import org.kuangjie.geo.boundary.BoundaryFiles;
import org.kuangjie.shared.DomainException;

/**
 * Reads a mining right boundary as offices have it: corner tables (Excel, CSV, text), exchange txt
 * (国土TXT), the registration coordinate string (采矿登记坐标串), GeoJSON, GML, KML and KMZ, WKT, DXF,
 * GeoPackage, zipped shapefile. See src/docs/formats-boundary.md.
 */
public final class BoundaryReader {

  private BoundaryReader() {}

  /**
   * Reads the file and lists everything that is wrong with it at once. A file with faults comes
   * back with {@link ParsedBoundary#isUsable()} false; only one that cannot be read at all throws.
   *
   * @param fileName only a help, the content decides; may be empty
   * @throws DomainException INVALID or TOO_LARGE, or NO_SPACE when the disk is full, e.g. {@code
   *     boundary-empty}, {@code boundary-format}, {@code geojson-unreadable}, {@code zip-empty},
   *     {@code zip-too-large}, {@code boundary-too-many-vertices}
   */
  public static ParsedBoundary read(byte[] content, String fileName, BoundaryOptions options) {
    return BoundaryFiles.read(content, fileName, options);
  }
}
