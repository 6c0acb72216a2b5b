package org.kuangjie.ogc.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureCursor;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureQuery.Sort;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Extents in space and time of what an actor sees of a layer; kept while the data stays as is. */
@Component
class CollectionExtents {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
  private static final int MOST_KEPT = 1_000;

  private final FeatureSource source;
  private final Map<Onlooker, Known> known = new ConcurrentHashMap<>();

  CollectionExtents(FeatureSource source) {
    this.source = source;
  }

  private record Known(String revision, Map<String, Object> extent) {}

  /** The member {@code extent} of a collection; empty when there is nothing to say. */
  Map<String, Object> extent(LayerDefinition layer, Actor actor) {
    Onlooker key = Onlooker.of(layer, actor);
    String revision = source.revision(layer);
    Known last = known.get(key);
    if (last != null && last.revision.equals(revision)) {
      return last.extent;
    }
    Map<String, Object> extent = read(layer, actor);
    if (known.size() >= MOST_KEPT) {
      known.clear();
    }
    known.put(key, new Known(revision, extent));
    return extent;
  }

  private Map<String, Object> read(LayerDefinition layer, Actor actor) {
    Map<String, Object> extent = new LinkedHashMap<>();
    Envelope box = source.extent(layer, actor);
    if (!box.isNull()) {
      List<Double> corners = List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
      extent.put("spatial", Map.of("bbox", List.of(corners), "crs", MapCrs.CRS84.uri()));
    }
    LayerTimes.find(layer)
        .flatMap(times -> interval(layer, actor, times))
        .ifPresent(
            interval ->
                extent.put(
                    "temporal",
                    Map.of(
                        "interval",
                        List.of(interval),
                        "trs",
                        "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian")));
    return extent;
  }

  private Optional<List<@Nullable String>> interval(
      LayerDefinition layer, Actor actor, LayerTimes times) {
    FeatureQuery all = FeatureQuery.all(layer, actor).withoutGeometry();
    Optional<Object> begin = first(all, times.begin().name(), true);
    if (begin.isEmpty()) {
      return Optional.empty();
    }
    boolean open = !times.isMoment() && hasNull(all, times.end().name());
    Optional<Object> end = open ? Optional.empty() : first(all, times.end().name(), false);
    return Optional.of(
        Arrays.asList(text(begin.get()), end.map(CollectionExtents::text).orElse(null)));
  }

  private Optional<Object> first(FeatureQuery all, String name, boolean ascending) {
    PropertyName property = FACTORY.property(name);
    Filter known = FACTORY.not(FACTORY.isNull(property));
    FeatureQuery query =
        all.withAttributes(List.of(name))
            .withFilter(known)
            .withSorting(List.of(new Sort(name, ascending)))
            .withPage(0, 1);
    return firstOf(query).map(feature -> feature.value(name));
  }

  private boolean hasNull(FeatureQuery all, String name) {
    Filter missing = FACTORY.isNull(FACTORY.property(name));
    return firstOf(all.withAttributes(List.of(name)).withFilter(missing).withPage(0, 1))
        .isPresent();
  }

  private Optional<Feature> firstOf(FeatureQuery query) {
    try (FeatureCursor features = source.read(query)) {
      return Optional.ofNullable(features.next());
    }
  }

  /** A day is written as its midnight, in the form clients know; moments in UTC. */
  private static String text(Object time) {
    if (time instanceof LocalDate day) {
      return day + "T00:00:00Z";
    }
    OffsetDateTime moment =
        time instanceof LocalDateTime local
            ? local.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime()
            : (OffsetDateTime) time;
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        moment.withOffsetSameInstant(ZoneOffset.UTC));
  }
}
