package org.kuangjie.ogc.wms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.request.OgcException;

/** What of each layer a request shows: on the day of TIME, by its filters. */
final class MapQueries {

  private MapQueries() {}

  /**
   * One query for each layer.
   *
   * @throws OgcException InvalidDimensionValue, InvalidParameterValue
   */
  static List<FeatureQuery> read(
      WmsRequest request, List<StyledLayer> layers, WmsSettings settings, Clock clock) {
    LocalDate day = TimeParameter.read(request.parameters(), clock);
    List<LayerDefinition> definitions = layers.stream().map(StyledLayer::layer).toList();
    List<Filter> filters = FilterParameters.read(request.parameters(), definitions, settings);
    List<FeatureQuery> queries = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      LayerDefinition layer = definitions.get(i);
      Filter filter = FilterParameters.and(layers.get(i).constraint(), filters.get(i));
      queries.add(
          FeatureQuery.all(layer, request.actor())
              .withFilter(filter)
              .withAsOf(layer.isTimeValid() ? day : null));
    }
    return queries;
  }
}
