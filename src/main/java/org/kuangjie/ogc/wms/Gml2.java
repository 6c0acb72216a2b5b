package org.kuangjie.ogc.wms;

import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometry in GML 2.1.2 (OGC 02-069), longitude first. */
final class Gml2 {

  private static final String SRS = "http://www.opengis.net/gml/srs/epsg.xml#4490";

  private Gml2() {}

  /** A column's name as an XML name: what cannot stand in one becomes an underscore. */
  static String name(String column) {
    String name = column.replaceAll("[^\\p{L}\\p{Nd}_.-]", "_");
    return name.isEmpty() || !Character.isLetter(name.codePointAt(0)) && name.charAt(0) != '_'
        ? "_" + name
        : name;
  }

  static void write(Geometry geometry, XmlWriter xml) {
    start(geometry, xml);
    xml.attribute("srsName", SRS);
    content(geometry, xml);
    xml.end();
  }

  private static void start(Geometry geometry, XmlWriter xml) {
    boolean mixed = geometry.getGeometryType().equals("GeometryCollection");
    xml.start("gml:" + (mixed ? "MultiGeometry" : geometry.getGeometryType()));
  }

  private static void content(Geometry geometry, XmlWriter xml) {
    if (geometry instanceof Point || geometry instanceof LineString) {
      coordinates(geometry, xml);
    } else if (geometry instanceof Polygon polygon) {
      ring("gml:outerBoundaryIs", polygon.getExteriorRing(), xml);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring("gml:innerBoundaryIs", polygon.getInteriorRingN(i), xml);
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        xml.start(member(geometry));
        start(geometry.getGeometryN(i), xml);
        content(geometry.getGeometryN(i), xml);
        xml.end().end();
      }
    }
  }

  private static String member(Geometry geometry) {
    if (geometry instanceof MultiPoint) {
      return "gml:pointMember";
    } else if (geometry instanceof MultiLineString) {
      return "gml:lineStringMember";
    }
    return geometry instanceof MultiPolygon ? "gml:polygonMember" : "gml:geometryMember";
  }

  private static void ring(String name, LineString ring, XmlWriter xml) {
    xml.start(name).start("gml:LinearRing");
    coordinates(ring, xml);
    xml.end().end();
  }

  private static void coordinates(Geometry geometry, XmlWriter xml) {
    StringBuilder text = new StringBuilder();
    for (Coordinate c : geometry.getCoordinates()) {
      text.append(text.length() == 0 ? "" : " ");
      text.append(CrsBounds.degrees(c.x)).append(',').append(CrsBounds.degrees(c.y));
    }
    xml.start("gml:coordinates").plain(text).end();
  }
}
