package org.kuangjie.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.feature.FeatureSource;
import org.kuangjie.ogc.wfs.Answer.Part;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** Counts what queries find and cuts the page out of it that was asked for. */
@Component
class Planner {

  private final FeatureSource features;
  private final Joins joins;

  Planner(FeatureSource features, Joins joins) {
    this.features = features;
    this.joins = joins;
  }

  /** Start and count run through the results of all queries, one after the other. */
  Answer plan(List<WfsQuery> queries, Page page, Actor actor) {
    if (queries.size() == 1 && queries.get(0).isInIdOrder() && page.goesByKey()) {
      return byKey(queries.get(0), page, actor);
    }
    List<Part> parts = new ArrayList<>();
    long matched = 0;
    long returned = 0;
    for (WfsQuery query : queries) {
      long skip = Math.max(0, page.start() - Math.max(0, matched));
      long wanted = page.hits() ? 0 : page.count() - returned;
      Part part =
          query.isJoin()
              ? joins.part(query, skip, wanted, actor)
              : single(query, skip, wanted, actor);
      parts.add(part);
      returned += part.returned();
      boolean known = matched != Answer.UNKNOWN && part.matched() != Answer.UNKNOWN;
      matched = known ? matched + part.matched() : Answer.UNKNOWN;
    }
    return new Answer(
        parts, matched, returned, page.hits(), page.next(matched, returned), page.previous());
  }

  /** A page that begins after the last feature of the one before, whatever changed meanwhile. */
  private Answer byKey(WfsQuery query, Page page, Actor actor) {
    FeatureQuery all = query(query, actor);
    FeatureQuery wanted = all.withAfter(page.after()).withPage(0, page.count());
    long matched = features.count(all);
    PageEnd end =
        page.after() == null && matched <= page.count()
            ? new PageEnd(matched, null)
            : PageEnd.of(wanted, features);
    Part part =
        new Part(
            query,
            List.of(all.columns()),
            matched,
            end.returned(),
            () -> TupleCursor.of(features.read(wanted)));
    return new Answer(
        List.of(part), matched, end.returned(), false, page.next(end), page.previous());
  }

  private Part single(WfsQuery query, long skip, long wanted, Actor actor) {
    FeatureQuery all = query(query, actor);
    long matched = features.count(all);
    long returned = Math.max(0, Math.min(wanted, matched - skip));
    return new Part(
        query,
        List.of(all.columns()),
        matched,
        returned,
        () -> TupleCursor.of(features.read(all.withPage(skip, returned))));
  }

  static FeatureQuery query(WfsQuery query, Actor actor) {
    FeatureQuery all =
        FeatureQuery.all(query.layer(), actor)
            .withAttributes(query.attributes())
            .withFilter(query.filter())
            .withSorting(query.sorting());
    return query.withGeometry() ? all : all.withoutGeometry();
  }

  static List<FeatureColumns> columns(WfsQuery query) {
    return query.layers().stream().map(l -> new FeatureColumns(l, l.attributes())).toList();
  }
}
