package org.kuangjie.geo.boundary.out;

import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.boundary.out.OutBoundary.Part;
import org.kuangjie.geo.boundary.out.OutBoundary.Ring;

/** GML 3.2.1 features; the URN of the system means the order of the register, north first. */
final class GmlOut {

  private static final String GML = "http://www.opengis.net/gml/3.2";
  private static final String OWN = "urn:kuangjie:boundary";

  private GmlOut() {}

  static byte[] write(OutBoundary boundary) {
    return XmlOut.document(xml -> collection(xml, boundary));
  }

  private static void collection(XMLStreamWriter xml, OutBoundary boundary)
      throws XMLStreamException {
    xml.writeStartElement("kj:FeatureCollection");
    xml.writeNamespace("kj", OWN);
    xml.writeNamespace("gml", GML);
    xml.writeAttribute("gml:id", "boundary");
    for (int i = 0; i < boundary.parts().size(); i++) {
      xml.writeStartElement("gml:featureMember");
      area(xml, boundary.parts().get(i), "area." + (i + 1), boundary.crs());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void area(XMLStreamWriter xml, Part part, String id, Crs crs)
      throws XMLStreamException {
    xml.writeStartElement("kj:area");
    xml.writeAttribute("gml:id", id);
    XmlOut.element(xml, "kj:name", part.name());
    XmlOut.element(xml, "kj:remark", part.remark());
    if (part.top() != null) {
      XmlOut.element(xml, "kj:elevationTop", Printed.elevation(part.top()));
    }
    if (part.bottom() != null) {
      XmlOut.element(xml, "kj:elevationBottom", Printed.elevation(part.bottom()));
    }
    xml.writeStartElement("kj:geometry");
    xml.writeStartElement("gml:Polygon");
    xml.writeAttribute("gml:id", id + ".geometry");
    xml.writeAttribute("srsName", "urn:ogc:def:crs:EPSG::" + crs.epsg());
    xml.writeAttribute("srsDimension", "2");
    for (int i = 0; i < part.rings().size(); i++) {
      xml.writeStartElement(i == 0 ? "gml:exterior" : "gml:interior");
      xml.writeStartElement("gml:LinearRing");
      XmlOut.element(xml, "gml:posList", positions(part.rings().get(i), crs));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String positions(Ring ring, Crs crs) {
    return ring.closed().stream()
        .map(c -> Printed.plain(c.north(), crs) + " " + Printed.plain(c.east(), crs))
        .collect(Collectors.joining(" "));
  }
}
