package org.kuangjie.geo.boundary;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawPart;
import org.kuangjie.geo.boundary.RawBoundary.RawRing;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * Polygons of GML 2, 3.1 and 3.2 and of KML. A document type or an entity is refused, nothing is
 * ever fetched.
 */
final class XmlBoundaryReader {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_TEXT_VALUE = 4096;
  private static final Pattern POLYGON = Pattern.compile("Polygon|PolygonPatch|Rectangle|Triangle");
  private static final Pattern RING =
      Pattern.compile("exterior|interior|outerBoundaryIs|innerBoundaryIs");
  private static final Pattern CURVED =
      Pattern.compile(
          "Arc|ArcString|ArcByCenterPoint|ArcStringByBulge|ArcByBulge|Circle|CircleByCenterPoint"
              + "|CubicSpline|BSpline|Bezier|Clothoid|GeodesicString");
  private static final Pattern NO_AREA =
      Pattern.compile("Point|LineString|Curve|Track|MultiTrack|Model|NetworkLink|GroundOverlay");
  private static final Pattern MEMBER =
      Pattern.compile("featureMember|featureMembers|member|Placemark");

  private final XmlDialect dialect;
  private final Issues issues;
  private final GmlAxes axes = new GmlAxes();
  private final List<RawPart> parts = new ArrayList<>();
  private final List<List<RawRing>> waiting = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable XmlPolygon polygon;
  private String dataName = "";
  private int depth;

  private XmlBoundaryReader(XmlDialect dialect, Issues issues) {
    this.dialect = dialect;
    this.issues = issues;
  }

  static RawBoundary read(String xml, Issues issues) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      XmlDialect dialect = XmlDialect.of(reader);
      return new XmlBoundaryReader(dialect, issues).read(reader);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw unreadable(
          "第 " + line + " 行附近不是合法的XML，文件可能不完整，请重新导出",
          "not valid XML near line " + line + ", perhaps cut off; export it again");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static DomainException unreadable(String zh, String en) {
    return Unreadable.invalid(
        "xml-unreadable", "GML/KML无法读取：" + zh, "The GML or KML cannot be read: " + en);
  }

  private RawBoundary read(XMLStreamReader xml) throws XMLStreamException {
    start(xml);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw forbidden();
        default -> {}
      }
    }
    flush();
    reportLeftOut();
    if (parts.isEmpty()) {
      throw unreadable(
          "没有面（Polygon）" + (leftOut.isEmpty() ? "" : "，只有 " + leftOut.keySet() + "，请画成闭合的面"),
          "it has no Polygon" + (leftOut.isEmpty() ? "" : ", only " + leftOut.keySet()));
    }
    return dialect == XmlDialect.KML
        ? new RawBoundary("kml", parts, RawBoundary.AxisOrder.EAST_FIRST, GmlAxes.KML_HINT, null)
        : new RawBoundary("gml", parts, axes.order(), axes.hint(), null);
  }

  static DomainException forbidden() {
    return Unreadable.invalid(
        "xml-doctype",
        "XML 含有文档类型（DOCTYPE）或实体声明，出于安全不予读取，请删去后提交",
        "The XML has a document type or entities, which are not read for safety; remove them");
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (++depth > MAX_DEPTH) {
      throw unreadable("元素嵌套过深", "elements are nested too deeply");
    }
    axes.enter(xml);
    text.setLength(0);
    if (CURVED.matcher(name).matches() && dialect == XmlDialect.GML) {
      throw unreadable(
          "含有弧线（" + name + "），请先把弧线转为折线", "it has arcs (" + name + "); make them straight edges");
    } else if (MEMBER.matcher(name).matches()) {
      flush();
    } else if (POLYGON.matcher(name).matches()) {
      polygon = new XmlPolygon(issues, parts.size() + waiting.size() + 1);
      axes.notePolygon();
    } else if (polygon != null && RING.matcher(name).matches()) {
      polygon.startRing();
    } else if (polygon != null) {
      polygon.noteAttributes(xml);
    } else if (NO_AREA.matcher(name).matches()) {
      leftOut.merge(name, 1, Integer::sum);
    }
    if (name.matches("Data|SimpleData")) {
      String given = xml.getAttributeValue(null, "name");
      dataName = given == null ? "" : given;
    }
  }

  private void end(String name) {
    depth--;
    XmlPolygon open = polygon;
    if (open == null) {
      noteProperty(name);
    } else if (POLYGON.matcher(name).matches()) {
      waiting.add(open.rings());
      polygon = null;
    } else if (RING.matcher(name).matches()) {
      open.endRing();
    } else {
      open.takeText(name, text.toString(), axes.dimension());
    }
    axes.leave();
    text.setLength(0);
    if (MEMBER.matcher(name).matches()) {
      flush();
    }
  }

  private void noteProperty(String element) {
    String value = text.toString().strip();
    String name = element.matches("value|SimpleData") ? dataName : element;
    if (!value.isEmpty() && value.length() <= MAX_TEXT_VALUE) {
      properties.put(name, value);
    } else if (!value.isEmpty()) {
      issues.warn(
          "DQ-04",
          Where.FILE,
          Text.format(
              "属性 %s 过长（%d 字），未采用",
              "The attribute %s is too long (%d characters) and was left out",
              name,
              value.length()));
    }
  }

  /** The polygons of a feature get the properties that stand before and after them. */
  private void flush() {
    RawAttributes attributes = new RawAttributes(properties);
    waiting.forEach(rings -> parts.add(attributes.part(rings)));
    waiting.clear();
    properties.clear();
  }

  private void reportLeftOut() {
    if (!parts.isEmpty() && !leftOut.isEmpty()) {
      issues.warn(
          "DQ-04",
          Where.FILE,
          Text.of(
              "文件中还有 " + leftOut + "，范围只取面，未采用",
              "The file also holds "
                  + leftOut
                  + "; only areas make a boundary, they were left out"));
    }
  }
}
