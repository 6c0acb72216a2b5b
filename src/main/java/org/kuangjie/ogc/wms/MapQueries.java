package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.ogc.feature.DimensionFilter;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.imagery.ShownValues;
import org.kuangjie.ogc.request.OgcException;

/**
 * What of each layer a request shows: on the day of TIME, or by the values of its dimensions, and
 * by its filters.
 *
 * @param all one for each layer
 * @param shown which pixels of its images, for each layer
 * @param warnings of values the request did not name
 */
record MapQueries(List<FeatureQuery> all, List<Optional<ShownValues>> shown, Set<String> warnings) {

  /**
   * @throws OgcException InvalidDimensionValue, MissingDimensionValue, InvalidParameterValue
   */
  static MapQueries read(
      WmsRequest request, List<StyledLayer> layers, WmsSettings settings, Clock clock) {
    List<LayerDefinition> definitions = layers.stream().map(StyledLayer::layer).toList();
    List<Filter> filters = FilterParameters.read(request.parameters(), definitions, settings);
    List<FeatureQuery> queries = new ArrayList<>();
    List<Optional<ShownValues>> shown = new ArrayList<>();
    Set<String> warnings = new LinkedHashSet<>();
    for (int i = 0; i < layers.size(); i++) {
      Filter filter = FilterParameters.and(layers.get(i).constraint(), filters.get(i));
      Layer layer = layer(request, definitions.get(i), filter, warnings, clock);
      queries.add(layer.query());
      shown.add(layer.shown());
    }
    return new MapQueries(queries, shown, warnings);
  }

  private record Layer(FeatureQuery query, Optional<ShownValues> shown) {}

  private static Layer layer(
      WmsRequest request, LayerDefinition layer, Filter filter, Set<String> warnings, Clock clock) {
    FeatureQuery query = FeatureQuery.all(layer, request.actor());
    if (layer.isTimeValid()) {
      LocalDate day = TimeParameter.read(request.parameters(), clock);
      if (request.parameters().find("TIME").isEmpty()) {
        warnings.add(DimensionWarning.usual(DimensionAxis.TIME, TimeParameter.DEFAULT));
      }
      query = query.withAsOf(day);
    }
    Filter features = filter;
    Optional<ShownValues> pixels = Optional.empty();
    for (LayerDimension dimension : layer.dimensions()) {
      var ranges = DimensionParameter.read(request.parameters(), dimension, warnings);
      features = FilterParameters.and(features, DimensionFilter.of(layer, dimension, ranges));
      pixels = pixels.or(() -> ShownValues.of(layer, dimension, ranges));
    }
    return new Layer(query.withFilter(features), pixels);
  }

  /** Writes the warnings into the headers. */
  void warn(HttpServletResponse response) {
    warnings.forEach(warning -> response.addHeader(DimensionWarning.HEADER, warning));
  }
}
