package org.kuangjie.ogc.wfs;

import java.util.List;
import org.kuangjie.ogc.xml.XmlWriter;

/** Filter_Capabilities of Filter Encoding 1.1 (OGC 04-095, 18) and 1.0 (OGC 02-059, 16). */
final class FilterCapabilities11 {

  private FilterCapabilities11() {}

  static void write(XmlWriter xml) {
    xml.start("ogc:Filter_Capabilities").start("ogc:Spatial_Capabilities");
    xml.start("ogc:GeometryOperands");
    for (String operand : List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Polygon")) {
      xml.element("ogc:GeometryOperand", operand);
    }
    xml.end().start("ogc:SpatialOperators");
    FilterCapabilities20.SPATIAL.forEach(
        name -> xml.start("ogc:SpatialOperator").attribute("name", name).end());
    xml.end().end();
    xml.start("ogc:Scalar_Capabilities").start("ogc:LogicalOperators").end();
    xml.start("ogc:ComparisonOperators");
    for (String name :
        List.of(
            "LessThan",
            "GreaterThan",
            "LessThanEqualTo",
            "GreaterThanEqualTo",
            "EqualTo",
            "NotEqualTo",
            "Like",
            "Between",
            "NullCheck")) {
      xml.element("ogc:ComparisonOperator", name);
    }
    xml.end();
    xml.start("ogc:ArithmeticOperators").start("ogc:SimpleArithmetic").end().end();
    xml.end();
    xml.start("ogc:Id_Capabilities").start("ogc:EID").end().start("ogc:FID").end().end();
    xml.end();
  }

  static void write10(XmlWriter xml) {
    xml.start("ogc:Filter_Capabilities");
    xml.start("ogc:Spatial_Capabilities").start("ogc:Spatial_Operators");
    FilterCapabilities20.SPATIAL.stream()
        .map(name -> name.equals("Intersects") ? "Intersect" : name)
        .forEach(name -> xml.start("ogc:" + name).end());
    xml.end().end();
    xml.start("ogc:Scalar_Capabilities").start("ogc:Logical_Operators").end();
    xml.start("ogc:Comparison_Operators");
    for (String name : List.of("Simple_Comparisons", "Like", "Between", "NullCheck")) {
      xml.start("ogc:" + name).end();
    }
    xml.end();
    xml.start("ogc:Arithmetic_Operators").start("ogc:Simple_Arithmetic").end().end();
    xml.end().end();
  }
}
