package org.kuangjie.catalogue.store;

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

  private Wkb() {}

  /** A single polygon becomes a multipolygon of one, as the tables want it. */
  public static byte[] write(Geometry geometry) {
    Geometry stored =
        geometry instanceof Polygon polygon
            ? geometry.getFactory().createMultiPolygon(new Polygon[] {polygon})
            : geometry;
    return new WKBWriter(2).write(stored);
  }

  static Geometry read(byte[] wkb) {
    try {
      return new WKBReader(CGCS2000).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("PostGIS sent unreadable WKB", e);
    }
  }
}
