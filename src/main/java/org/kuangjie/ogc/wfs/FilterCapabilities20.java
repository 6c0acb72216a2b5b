package org.kuangjie.ogc.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.ogc.xml.XmlWriter;

/** Filter_Capabilities of Filter Encoding 2.0 (OGC 09-026r2, 7.14). */
final class FilterCapabilities20 {

  static final List<String> COMPARISONS =
      List.of(
          "PropertyIsEqualTo",
          "PropertyIsNotEqualTo",
          "PropertyIsLessThan",
          "PropertyIsGreaterThan",
          "PropertyIsLessThanOrEqualTo",
          "PropertyIsGreaterThanOrEqualTo",
          "PropertyIsLike",
          "PropertyIsNull",
          "PropertyIsNil",
          "PropertyIsBetween");

  static final List<String> SPATIAL =
      List.of(
          "BBOX",
          "Equals",
          "Disjoint",
          "Intersects",
          "Touches",
          "Crosses",
          "Within",
          "Contains",
          "Overlaps",
          "Beyond",
          "DWithin");

  /** AnyInteracts is served as well, but the schema of the capabilities has no word for it. */
  private static final List<String> TEMPORAL =
      List.of(
          "After",
          "Before",
          "Begins",
          "BegunBy",
          "TContains",
          "During",
          "EndedBy",
          "Ends",
          "TEquals",
          "Meets",
          "MetBy",
          "TOverlaps",
          "OverlappedBy");

  private static final List<String> GEOMETRIES =
      List.of(
          "gml:Envelope",
          "gml:Point",
          "gml:LineString",
          "gml:Curve",
          "gml:Polygon",
          "gml:Surface",
          "gml:MultiPoint",
          "gml:MultiCurve",
          "gml:MultiSurface",
          "gml:MultiGeometry");

  private static final Map<String, Boolean> CONFORMANCE = new LinkedHashMap<>();

  static {
    for (String name :
        List.of(
            "ImplementsQuery",
            "ImplementsAdHocQuery",
            "ImplementsFunctions",
            "ImplementsResourceId",
            "ImplementsMinStandardFilter",
            "ImplementsStandardFilter",
            "ImplementsMinSpatialFilter",
            "ImplementsSpatialFilter",
            "ImplementsMinTemporalFilter",
            "ImplementsTemporalFilter",
            "ImplementsSorting",
            "ImplementsMinimumXPath")) {
      CONFORMANCE.put(name, true);
    }
    CONFORMANCE.put("ImplementsVersionNav", false);
    CONFORMANCE.put("ImplementsExtendedOperators", false);
    CONFORMANCE.put("ImplementsSchemaElementFunc", false);
  }

  private FilterCapabilities20() {}

  static void write(XmlWriter xml) {
    xml.start("fes:Filter_Capabilities").start("fes:Conformance");
    CONFORMANCE.forEach(
        (name, value) -> {
          xml.start("fes:Constraint").attribute("name", name);
          xml.start("ows:NoValues").end();
          xml.element("ows:DefaultValue", value ? "TRUE" : "FALSE").end();
        });
    xml.end();
    xml.start("fes:Id_Capabilities")
        .start("fes:ResourceIdentifier")
        .attribute("name", "fes:ResourceId")
        .end()
        .end();
    xml.start("fes:Scalar_Capabilities");
    xml.start("fes:LogicalOperators").end();
    named(xml, "fes:ComparisonOperators", "fes:ComparisonOperator", COMPARISONS);
    xml.end();
    xml.start("fes:Spatial_Capabilities");
    named(xml, "fes:GeometryOperands", "fes:GeometryOperand", GEOMETRIES);
    named(xml, "fes:SpatialOperators", "fes:SpatialOperator", SPATIAL);
    xml.end();
    xml.start("fes:Temporal_Capabilities");
    named(
        xml,
        "fes:TemporalOperands",
        "fes:TemporalOperand",
        List.of("gml:TimeInstant", "gml:TimePeriod"));
    named(xml, "fes:TemporalOperators", "fes:TemporalOperator", TEMPORAL);
    xml.end();
    functions(xml);
    xml.end();
  }

  private static void named(XmlWriter xml, String list, String element, List<String> names) {
    xml.start(list);
    names.forEach(name -> xml.start(element).attribute("name", name).end());
    xml.end();
  }

  private static void functions(XmlWriter xml) {
    xml.start("fes:Functions");
    function(xml, "strToUpperCase", "xsd:string", "xsd:string");
    function(xml, "strToLowerCase", "xsd:string", "xsd:string");
    function(xml, "strTrim", "xsd:string", "xsd:string");
    function(xml, "strLength", "xsd:int", "xsd:string");
    function(xml, "ceil", "xsd:double", "xsd:double");
    function(xml, "floor", "xsd:double", "xsd:double");
    xml.end();
  }

  private static void function(XmlWriter xml, String name, String returns, String argument) {
    xml.start("fes:Function").attribute("name", name);
    xml.element("fes:Returns", returns).start("fes:Arguments");
    xml.start("fes:Argument").attribute("name", "value").element("fes:Type", argument);
    xml.end().end().end();
  }
}
