package org.kuangjie.geo.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Placemarks for map viewers, alone or packed as KMZ. KML is WGS 84 by its standard. */
final class KmlWriter implements FeatureWriter {

  private final OutputStream out;
  private final WriteLayout layout;

  private KmlWriter(OutputStream out, WriteLayout layout) throws IOException {
    this.out = out;
    this.layout = layout;
    text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text("<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
    text("<name>" + escaped(layout.title().zh()) + "</name>\n");
  }

  static KmlWriter plain(OutputStream out, WriteLayout layout) throws IOException {
    return new KmlWriter(new BufferedOutputStream(out, 1 << 16), layout);
  }

  static KmlWriter packed(OutputStream out, WriteLayout layout) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    zip.putNextEntry(new ZipEntry("doc.kml"));
    return new KmlWriter(zip, layout);
  }

  @Override
  public void write(FeatureRow row) throws IOException {
    StringBuilder xml = new StringBuilder("<Placemark>");
    Object name = row.properties().get("name");
    if (name != null && layout.fields().stream().anyMatch(f -> f.name().equals("name"))) {
      xml.append("<name>").append(escaped(Cells.text(name))).append("</name>");
    }
    xml.append("<ExtendedData>");
    for (FeatureField field : layout.fields()) {
      Object value = row.properties().get(field.name());
      if (value != null && !field.name().equals("name")) {
        xml.append("<Data name=\"").append(escaped(field.name())).append("\"><value>");
        xml.append(escaped(Cells.text(value))).append("</value></Data>");
      }
    }
    xml.append("</ExtendedData>");
    Geometry geometry = row.geometry();
    if (geometry != null) {
      shape(geometry, xml);
    }
    text(xml.append("</Placemark>\n").toString());
  }

  private static void shape(Geometry geometry, StringBuilder xml) {
    if (geometry instanceof Point point) {
      xml.append("<Point>");
      coordinates(point.getCoordinates(), xml);
      xml.append("</Point>");
    } else if (geometry instanceof LineString line) {
      xml.append("<LineString>");
      coordinates(line.getCoordinates(), xml);
      xml.append("</LineString>");
    } else if (geometry instanceof Polygon polygon) {
      xml.append("<Polygon>");
      ring("outerBoundaryIs", polygon.getExteriorRing(), xml);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring("innerBoundaryIs", polygon.getInteriorRingN(i), xml);
      }
      xml.append("</Polygon>");
    } else {
      xml.append("<MultiGeometry>");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        shape(geometry.getGeometryN(i), xml);
      }
      xml.append("</MultiGeometry>");
    }
  }

  private static void ring(String boundary, LineString ring, StringBuilder xml) {
    xml.append('<').append(boundary).append("><LinearRing>");
    coordinates(ring.getCoordinates(), xml);
    xml.append("</LinearRing></").append(boundary).append('>');
  }

  private static void coordinates(Coordinate[] line, StringBuilder xml) {
    xml.append("<coordinates>");
    for (Coordinate c : line) {
      xml.append(c.x).append(',').append(c.y).append(' ');
    }
    xml.append("</coordinates>");
  }

  /** Characters XML cannot hold at all become the replacement character. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<Text> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    try (out) {
      text("</Document></kml>\n");
    }
  }
}
