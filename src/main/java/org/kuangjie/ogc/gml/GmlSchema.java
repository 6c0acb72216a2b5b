package org.kuangjie.ogc.gml;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.ogc.xml.XmlWriter;

/** The application schema of layers of one namespace, for a version of GML. */
public final class GmlSchema {

  private final GmlDialect dialect;

  public GmlSchema(GmlDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * @param layers not empty, all of one namespace
   * @param imports where the schemas of other namespaces lie, by the namespaces' addresses
   */
  public void write(List<LayerDefinition> layers, Map<String, String> imports, OutputStream out) {
    Namespace namespace = layers.get(0).presentation().namespace();
    try (XmlWriter xml = new XmlWriter(out)) {
      xml.start("xsd:schema")
          .attribute("xmlns:xsd", "http://www.w3.org/2001/XMLSchema")
          .attribute("xmlns:gml", dialect.namespace())
          .attribute("xmlns:" + namespace.prefix(), namespace.uri())
          .attribute("targetNamespace", namespace.uri())
          .attribute("elementFormDefault", "qualified")
          .attribute("version", "1.0");
      xml.start("xsd:import")
          .attribute("namespace", dialect.namespace())
          .attribute("schemaLocation", dialect.schema())
          .end();
      imports.forEach(
          (uri, place) ->
              xml.start("xsd:import")
                  .attribute("namespace", uri)
                  .attribute("schemaLocation", place)
                  .end());
      layers.forEach(layer -> layer(xml, layer));
    }
  }

  private void layer(XmlWriter xml, LayerDefinition layer) {
    boolean new32 = dialect == GmlDialect.GML32;
    xml.start("xsd:element")
        .attribute("name", layer.name())
        .attribute("type", layer.qualifiedName() + "Type")
        .attribute("substitutionGroup", new32 ? "gml:AbstractFeature" : "gml:_Feature")
        .end();
    xml.start("xsd:complexType").attribute("name", layer.name() + "Type");
    xml.start("xsd:complexContent");
    xml.start("xsd:extension").attribute("base", "gml:AbstractFeatureType");
    xml.start("xsd:sequence");
    layer.attributes().stream()
        .filter(attribute -> !StandardProperties.is(attribute.name(), dialect))
        .forEach(attribute -> attribute(xml, attribute));
    xml.start("xsd:element")
        .attribute("name", XmlNames.encode(layer.geometryColumn()))
        .attribute("type", geometryType(layer.geometryType()))
        .attribute("minOccurs", "0")
        .end();
    xml.end().end().end().end();
  }

  private static void attribute(XmlWriter xml, Attribute attribute) {
    xml.start("xsd:element")
        .attribute("name", XmlNames.encode(attribute.name()))
        .attribute("type", XmlValues.type(attribute.type()))
        .attribute("minOccurs", "0");
    if (attribute.type().endsWith("[]")) {
      xml.attribute("maxOccurs", "unbounded");
    }
    xml.end();
  }

  private String geometryType(String type) {
    boolean old = dialect == GmlDialect.GML2;
    return switch (type) {
      case "Point" -> "gml:PointPropertyType";
      case "MultiPoint" -> "gml:MultiPointPropertyType";
      case "LineString" -> old ? "gml:LineStringPropertyType" : "gml:CurvePropertyType";
      case "MultiLineString" ->
          old ? "gml:MultiLineStringPropertyType" : "gml:MultiCurvePropertyType";
      case "Polygon" -> old ? "gml:PolygonPropertyType" : "gml:SurfacePropertyType";
      case "MultiPolygon" -> old ? "gml:MultiPolygonPropertyType" : "gml:MultiSurfacePropertyType";
      case "GeometryCollection" -> "gml:MultiGeometryPropertyType";
      default -> old ? "gml:GeometryAssociationType" : "gml:GeometryPropertyType";
    };
  }
}
