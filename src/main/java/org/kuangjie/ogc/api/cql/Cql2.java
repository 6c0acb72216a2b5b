package org.kuangjie.ogc.api.cql;

import org.geotools.api.filter.Filter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;

/**
 * Filters of OGC API in CQL2 (OGC 21-065r2). What is null makes a condition unknown and the feature
 * is not selected, with and without NOT, as in SQL.
 */
public final class Cql2 {

  private Cql2() {}

  /**
   * @param crs of the geometries in the text, in the order of axes its register has
   * @return a filter over the layer, geometry in EPSG:4490
   * @throws org.kuangjie.shared.DomainException INVALID, with the place of the fault
   */
  public static Filter text(String filter, LayerDefinition layer, MapCrs crs) {
    return new CqlCompiler(layer, crs).filter(CqlTextParser.parse(filter));
  }

  /** As {@link #text} with the JSON encoding. */
  public static Filter json(String filter, LayerDefinition layer, MapCrs crs) {
    return new CqlCompiler(layer, crs).filter(CqlJsonParser.parse(filter));
  }

  /**
   * {@code name = value} as a query parameter has it.
   *
   * @throws org.kuangjie.shared.DomainException INVALID when the property cannot have such a value
   */
  public static Filter property(String name, String value, LayerDefinition layer) {
    CqlCompiler compiler = new CqlCompiler(layer, MapCrs.CRS84);
    String at = CqlErrors.PARAMETER + name;
    CqlOperand property = compiler.operands().property(name, at);
    CqlOperand literal = CqlComparisons.parsed(value, property.kind(), at);
    return CqlComparisons.compare("=", property, literal);
  }
}
