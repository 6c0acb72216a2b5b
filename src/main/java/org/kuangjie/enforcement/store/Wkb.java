package org.kuangjie.enforcement.store;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Geometry to and from the database, EPSG:4490, longitude first. */
final class Wkb {

  private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

  private Wkb() {}

  static byte @Nullable [] write(@Nullable Geometry geometry) {
    return geometry == null ? null : new WKBWriter(2).write(geometry);
  }

  static @Nullable Geometry find(byte @Nullable [] wkb) {
    return wkb == null ? null : read(wkb);
  }

  static Geometry read(byte[] wkb) {
    try {
      return new WKBReader(CGCS2000).read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("geometry of the database", e);
    }
  }
}
