package org.kuangjie.ogc.feature;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;

/**
 * What to read of one layer, for whom. Rows the actor may not see are never read, whatever the rest
 * says; geometry in filters is EPSG:4490, longitude first.
 *
 * @param attributes names to read; empty = all
 * @param withGeometry false: features come without shape
 * @param filter over the layer's attributes, its geometry column and feature ids
 * @param box features whose bounds meet it, EPSG:4490; null = everywhere
 * @param asOf only rows valid on that day, of layers that are {@link
 *     LayerDefinition#isTimeValid()}; null = all
 * @param sorting empty = by id
 * @param after only features that stand after the one of this id, by id; null = from the first
 * @param offset how many to pass over
 * @param limit at most so many; {@link #UNLIMITED}
 */
public record FeatureQuery(
    LayerDefinition layer,
    Actor actor,
    List<String> attributes,
    boolean withGeometry,
    Filter filter,
    @Nullable Envelope box,
    @Nullable LocalDate asOf,
    List<Sort> sorting,
    @Nullable String after,
    long offset,
    long limit) {

  public static final long UNLIMITED = Long.MAX_VALUE;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /**
   * @throws IllegalArgumentException for an order of its own after an id
   */
  public FeatureQuery {
    if (after != null && !sorting.isEmpty()) {
      throw new IllegalArgumentException("after an id there is the order by id only");
    }
    attributes = List.copyOf(attributes);
    sorting = List.copyOf(sorting);
  }

  /** One column of an order. */
  public record Sort(String attribute, boolean ascending) {}

  /** All of a layer that the actor may see. */
  public static FeatureQuery all(LayerDefinition layer, Actor actor) {
    return new FeatureQuery(
        layer, actor, List.of(), true, Filter.INCLUDE, null, null, List.of(), null, 0, UNLIMITED);
  }

  /**
   * What of a layer is valid today, by China's calendar, has the usual value of its dimensions, and
   * the actor may see.
   */
  public static FeatureQuery current(LayerDefinition layer, Actor actor) {
    return all(layer, actor)
        .withAsOf(layer.isTimeValid() ? LocalDate.now(CHINA) : null)
        .withFilter(DimensionFilter.usual(layer));
  }

  public FeatureQuery withAttributes(List<String> names) {
    return new FeatureQuery(
        layer, actor, names, withGeometry, filter, box, asOf, sorting, after, offset, limit);
  }

  public FeatureQuery withoutGeometry() {
    return new FeatureQuery(
        layer, actor, attributes, false, filter, box, asOf, sorting, after, offset, limit);
  }

  public FeatureQuery withFilter(Filter chosen) {
    return new FeatureQuery(
        layer, actor, attributes, withGeometry, chosen, box, asOf, sorting, after, offset, limit);
  }

  public FeatureQuery withBox(@Nullable Envelope chosen) {
    return new FeatureQuery(
        layer,
        actor,
        attributes,
        withGeometry,
        filter,
        chosen,
        asOf,
        sorting,
        after,
        offset,
        limit);
  }

  public FeatureQuery withAsOf(@Nullable LocalDate day) {
    return new FeatureQuery(
        layer, actor, attributes, withGeometry, filter, box, day, sorting, after, offset, limit);
  }

  public FeatureQuery withSorting(List<Sort> chosen) {
    return new FeatureQuery(
        layer, actor, attributes, withGeometry, filter, box, asOf, chosen, after, offset, limit);
  }

  public FeatureQuery withAfter(@Nullable String id) {
    return new FeatureQuery(
        layer, actor, attributes, withGeometry, filter, box, asOf, sorting, id, offset, limit);
  }

  public FeatureQuery withOffset(long from) {
    return withPage(from, limit);
  }

  public FeatureQuery withLimit(long atMost) {
    return withPage(offset, atMost);
  }

  public FeatureQuery withPage(long from, long atMost) {
    return new FeatureQuery(
        layer, actor, attributes, withGeometry, filter, box, asOf, sorting, after, from, atMost);
  }

  /** The columns its features carry. */
  public FeatureColumns columns() {
    return new FeatureColumns(
        layer,
        attributes.isEmpty()
            ? layer.attributes()
            : attributes.stream().map(layer::findAttribute).flatMap(Optional::stream).toList());
  }
}
