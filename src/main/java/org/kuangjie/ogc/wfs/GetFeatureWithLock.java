package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/** GetFeatureWithLock (OGC 09-025r2, 13): the features that could be locked, and their lock. */
@Component
class GetFeatureWithLock implements WfsOperation {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  private final RequestQueries queries;
  private final Planner planner;
  private final Locking locking;
  private final Transaction transaction;
  private final WfsSettings settings;

  GetFeatureWithLock(
      RequestQueries queries,
      Planner planner,
      Locking locking,
      Transaction transaction,
      WfsSettings settings) {
    this.queries = queries;
    this.planner = planner;
    this.locking = locking;
    this.transaction = transaction;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "GetFeatureWithLock";
  }

  @Override
  public boolean isOfferedTo(Actor actor) {
    return transaction.isOfferedTo(actor);
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    GmlDialect dialect = GetFeature.format(request).dialect();
    if (dialect == null) {
      throw OgcException.invalid("outputFormat", "锁定只能用 GML", "Locks come in GML only");
    }
    List<WfsQuery> asked = queries.read(request).queries();
    Page page = Page.of(request, settings, "");
    if (page.hits()) {
      throw OgcException.invalid("resultType", "锁定时须为 results", "has to be results with a lock");
    }
    Locking.Lock lock = locking.lock(request, asked, page.count());
    List<WfsQuery> held = new ArrayList<>();
    lock.held().forEach((query, ids) -> held.add(query.withFilter(only(query, ids))));
    Answer answer = planner.plan(held, Page.first(Long.MAX_VALUE), request.actor());
    response.setContentType(GetFeature.contentType(request, GetFeature.format(request)));
    new GmlAnswer(response.getOutputStream(), dialect, request.url())
        .withLock(lock.id().toString())
        .write(answer);
  }

  private static Filter only(WfsQuery query, List<String> ids) {
    if (ids.isEmpty()) {
      return Filter.EXCLUDE;
    }
    Set<FeatureId> features = new LinkedHashSet<>();
    ids.forEach(id -> features.add(FACTORY.featureId(query.layer().name() + "." + id)));
    return FACTORY.id(features);
  }
}
