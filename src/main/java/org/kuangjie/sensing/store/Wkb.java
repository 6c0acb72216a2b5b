package org.kuangjie.sensing.store;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometry on its way to and from PostGIS: two dimensions, EPSG:4490, longitude first. */
final class Wkb {

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

  private Wkb() {}

  static byte[] write(Geometry geometry) {
    return new WKBWriter(2).write(geometry);
  }

  static Geometry read(byte[] wkb) {
    try {
      return new WKBReader(CGCS2000).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("PostGIS sent unreadable WKB", e);
    }
  }
}
