package org.kuangjie.ogc.wfs;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.ogc.gml.GmlCrs;

/**
 * A query that is understood.
 *
 * @param layers several: a join, whose filter calls the properties {@code 0|name}, {@code 1|name}
 * @param crs of the answer
 * @param attributes columns wanted; empty = all
 * @param text where it came from, for links to other pages
 */
record WfsQuery(
    List<LayerDefinition> layers,
    Filter filter,
    GmlCrs crs,
    List<String> attributes,
    boolean withGeometry,
    List<Sort> sorting,
    QueryText text) {

  /** The name of no column: an empty list would mean all. */
  static final List<String> NO_ATTRIBUTE = List.of("");

  WfsQuery {
    layers = List.copyOf(layers);
    attributes = List.copyOf(attributes);
    sorting = List.copyOf(sorting);
  }

  boolean isJoin() {
    return layers.size() > 1;
  }

  /** Of one layer in the order that everything has: a feature's id tells where it stands. */
  boolean isInIdOrder() {
    return !isJoin() && sorting.isEmpty();
  }

  LayerDefinition layer() {
    return layers.get(0);
  }

  WfsQuery withFilter(Filter other) {
    return new WfsQuery(layers, other, crs, attributes, withGeometry, sorting, text);
  }
}
