package org.kuangjie.geo.boundary;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which XML this is, by its root element and the namespaces declared there. */
enum XmlDialect {
  GML,
  KML;

  /** Leaves the reader on the root element. */
  static XmlDialect of(XMLStreamReader xml) throws XMLStreamException {
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      if (xml.next() == XMLStreamConstants.DTD) {
        throw doctype(xml);
      }
    }
    String root = xml.getLocalName();
    if (root.equals("kml")) {
      return KML;
    } else if (root.equalsIgnoreCase("html")) {
      throw web();
    } else if (root.equals("Workbook")) {
      throw Unreadable.notABoundary(
          "这是“XML 电子表格 2003”，请另存为 .xlsx", "This is an XML Spreadsheet 2003; save it as .xlsx");
    }
    return GML;
  }

  /** Web systems hand out HTML tables under the name of .xls. */
  private static org.kuangjie.shared.DomainException doctype(XMLStreamReader xml) {
    String text = xml.getText();
    boolean html = text != null && text.toLowerCase(java.util.Locale.ROOT).contains("html");
    return html ? web() : XmlBoundaryReader.forbidden();
  }

  static org.kuangjie.shared.DomainException web() {
    return Unreadable.notABoundary(
        "这是网页（HTML），可能是系统导出的“假Excel”，请用 Excel 打开后另存为 .xlsx",
        "This is a web page (HTML), perhaps named .xls; open it in Excel and save it as .xlsx");
  }
}
