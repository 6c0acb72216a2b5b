package org.kuangjie.geo.boundary.out;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/** EWKT: {@code SRID=4524;MULTIPOLYGON(((east north, …)))}. */
final class WktOut {

  private WktOut() {}

  static byte[] write(OutBoundary boundary) {
    Crs crs = boundary.crs();
    String polygons =
        boundary.parts().stream()
            .map(part -> polygon(part, crs))
            .collect(Collectors.joining(", ", "MULTIPOLYGON(", ")"));
    return ("SRID=" + crs.epsg() + ";" + polygons + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String polygon(Part part, Crs crs) {
    return part.rings().stream()
        .map(ring -> ring(ring, crs))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String ring(Ring ring, Crs crs) {
    return ring.closed().stream()
        .map(c -> Printed.plain(c.east(), crs) + " " + Printed.plain(c.north(), crs))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
