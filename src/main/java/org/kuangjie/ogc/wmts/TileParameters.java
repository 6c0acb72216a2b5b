package org.kuangjie.ogc.wmts;

import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;

/** The values that name a tile (07-057r7, table 22), as given, each of them there. */
record TileParameters(
    String layer, String style, String format, String set, String matrix, String row, String col) {

  /**
   * @throws OgcException MissingParameterValue for the first that is not given; STYLE may be empty,
   *     which means the default
   */
  static TileParameters of(Parameters parameters) {
    return new TileParameters(
        parameters.get("LAYER"),
        parameters.findEvenEmpty("STYLE").orElseThrow(() -> OgcException.missing("STYLE")),
        parameters.get("FORMAT"),
        parameters.get("TILEMATRIXSET"),
        parameters.get("TILEMATRIX"),
        parameters.get("TILEROW"),
        parameters.get("TILECOL"));
  }
}
