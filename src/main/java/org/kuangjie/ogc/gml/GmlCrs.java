package org.kuangjie.ogc.gml;

import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.crs.MapCrs;

/**
 * The system coordinates are written in.
 *
 * @param name as the answer calls it
 * @param northFirst whether latitude or northing comes first
 */
public record GmlCrs(MapCrs crs, String name, boolean northFirst) {

  /** As asked for; {@code EPSG:4490} alone has x first, by custom. */
  public static GmlCrs of(CrsName asked, String name) {
    return new GmlCrs(asked.crs(), name, asked.isNorthFirst(false));
  }

  public static GmlCrs urn(MapCrs crs) {
    return new GmlCrs(crs, crs.urn(), crs.isNorthFirst());
  }

  /** The name WFS 1.0 uses, x first. */
  public static GmlCrs url(MapCrs crs) {
    return new GmlCrs(
        crs, "http://www.opengis.net/gml/srs/epsg.xml#" + crs.code().substring(5), false);
  }
}
