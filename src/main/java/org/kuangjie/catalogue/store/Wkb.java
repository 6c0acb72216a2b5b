package org.kuangjie.catalogue.store;

import java.nio.ByteBuffer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometry as PostGIS and JTS exchange it: two dimensions, EPSG:4490, longitude first. */
public final class Wkb {

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

  /** Byte order mark and type, both big-endian here. */
  private static final int TYPE_END = 5;

  private static final byte SRID_FLAG = 0x20;

  private Wkb() {}

  /** A single polygon becomes a multipolygon of one, as the tables want it. */
  public static byte[] write(Geometry geometry) {
    Geometry stored =
        geometry instanceof Polygon polygon
            ? geometry.getFactory().createMultiPolygon(new Polygon[] {polygon})
            : geometry;
    return new WKBWriter(2).write(stored);
  }

  /** As {@link #write}, with the SRID, as PostGIS reads it in COPY. */
  static byte[] writeExtended(Geometry geometry) {
    byte[] plain = write(geometry);
    byte[] extended = new byte[plain.length + Integer.BYTES];
    System.arraycopy(plain, 0, extended, 0, TYPE_END);
    extended[1] |= SRID_FLAG;
    ByteBuffer.wrap(extended).putInt(TYPE_END, CGCS2000.getSRID());
    System.arraycopy(plain, TYPE_END, extended, TYPE_END + Integer.BYTES, plain.length - TYPE_END);
    return extended;
  }

  static Geometry read(byte[] wkb) {
    try {
      return new WKBReader(CGCS2000).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("PostGIS sent unreadable WKB", e);
    }
  }
}
