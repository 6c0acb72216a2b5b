package org.kuangjie.geo.geopackage;

import java.nio.ByteBuffer;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A geometry as well-known binary writes it, rings open or closed and of any length: JTS's own
 * reader closes open rings silently, here they stay to be found.
 *
 * @param lines of a point its one position, or none where it is empty; of a line its vertices; of a
 *     polygon its rings, shell first; nothing of a collection
 * @param parts of a collection
 */
public record WkbGeometry(Kind kind, List<Coordinate[]> lines, List<WkbGeometry> parts) {

  /** Type of geometry. */
  public enum Kind {
    POINT,
    LINE,
    POLYGON,
    MULTI_POINT,
    MULTI_LINE,
    MULTI_POLYGON,
    COLLECTION
  }

  private static final int HEADER_BYTES = 8;
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  public WkbGeometry {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /**
   * Well-known binary, ISO and extended; of Z and M nothing is kept.
   *
   * @param maxVertices of the geometry
   */
  public static WkbGeometry read(ByteBuffer wkb, int maxVertices) throws WkbException {
    return new WkbParser(wkb, maxVertices).parse();
  }

  /** As {@link #read} for the blob of a GeoPackage: a header with an envelope goes before. */
  public static WkbGeometry readBlob(byte[] blob, int maxVertices) throws WkbException {
    if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
      throw WkbException.damaged();
    }
    int envelope = (blob[3] >> 1) & 7;
    int start = HEADER_BYTES + (envelope < ENVELOPE_BYTES.length ? ENVELOPE_BYTES[envelope] : 0);
    if (envelope >= ENVELOPE_BYTES.length || start > blob.length) {
      throw WkbException.damaged();
    }
    return read(ByteBuffer.wrap(blob, start, blob.length - start), maxVertices);
  }

  /** True when no position is in it. */
  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.length == 0)
        && parts.stream().allMatch(WkbGeometry::isEmpty);
  }

  /** Number of positions in it. */
  public int countVertices() {
    return lines.stream().mapToInt(line -> line.length).sum()
        + parts.stream().mapToInt(WkbGeometry::countVertices).sum();
  }
}
