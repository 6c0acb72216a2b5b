package org.kuangjie.geo.boundary.out;

import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/** KML 2.2 placemarks: longitude and latitude of CGCS2000, less than 1 m from WGS 84. */
final class KmlOut {

  private KmlOut() {}

  static byte[] write(OutBoundary boundary) {
    return XmlOut.document(
        xml -> {
          xml.writeStartElement("kml");
          xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
          xml.writeStartElement("Document");
          for (Part part : boundary.parts()) {
            placemark(xml, part, boundary.crs());
          }
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void placemark(XMLStreamWriter xml, Part part, Crs crs) throws XMLStreamException {
    xml.writeStartElement("Placemark");
    XmlOut.element(xml, "name", part.name());
    XmlOut.element(xml, "description", part.remark());
    xml.writeStartElement("ExtendedData");
    data(xml, "elevationTop", part.top());
    data(xml, "elevationBottom", part.bottom());
    xml.writeEndElement();
    xml.writeStartElement("Polygon");
    for (int i = 0; i < part.rings().size(); i++) {
      xml.writeStartElement(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs");
      xml.writeStartElement("LinearRing");
      XmlOut.element(xml, "coordinates", positions(part.rings().get(i).turned(i == 0), crs));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void data(XMLStreamWriter xml, String name, @Nullable Double metres)
      throws XMLStreamException {
    if (metres != null) {
      xml.writeStartElement("Data");
      xml.writeAttribute("name", name);
      XmlOut.element(xml, "value", Printed.elevation(metres));
      xml.writeEndElement();
    }
  }

  private static String positions(Ring ring, Crs crs) {
    return ring.closed().stream()
        .map(c -> Printed.plain(c.east(), crs) + "," + Printed.plain(c.north(), crs))
        .collect(Collectors.joining(" "));
  }
}
