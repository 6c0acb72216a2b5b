package org.kuangjie.geo.sliver;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The polygons of an overlay result; lines and points where outlines only touch are no area. */
public final class AreaPieces {

  private AreaPieces() {}

  public static List<Polygon> list(Geometry result) {
    List<Polygon> polygons = new ArrayList<>();
    for (Object polygon : PolygonExtracter.getPolygons(result)) {
      polygons.add((Polygon) polygon);
    }
    return polygons;
  }

  /** The same as one geometry. */
  public static Geometry of(Geometry result) {
    return result.getFactory().buildGeometry(list(result));
  }
}
