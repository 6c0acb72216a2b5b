package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.request.OgcException;
import org.springframework.stereotype.Component;

/** GetPropertyValue (OGC 09-025r2, 10): one property of features; a null is no value. */
@Component
class GetPropertyValue implements WfsOperation {

  private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

  private final RequestQueries queries;
  private final Planner planner;
  private final WfsSettings settings;

  GetPropertyValue(RequestQueries queries, Planner planner, WfsSettings settings) {
    this.queries = queries;
    this.planner = planner;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "GetPropertyValue";
  }

  @Override
  public Set<WfsVersion> versions() {
    return EnumSet.of(WfsVersion.V2_0_0);
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    String path = request.find("valueReference").map(String::strip).orElse("");
    if (path.isEmpty()) {
      throw refused(path);
    }
    ResolveParameters.check(request);
    RequestQueries.Found found = queries.read(request);
    List<WfsQuery> narrowed = found.queries().stream().map(q -> with(q, path)).toList();
    Page page = Page.of(request, settings, RequestLinks.of(request, found.texts()));
    Answer answer = planner.plan(narrowed, page, request.actor());
    response.setContentType("application/gml+xml; version=3.2; charset=UTF-8");
    new GmlAnswer(response.getOutputStream(), GmlDialect.GML32, request.url())
        .values(answer, column(path, narrowed.get(0).layer()));
  }

  private static String column(String path, LayerDefinition layer) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return PropertyPaths.column(last.replace("text()", ""), layer);
  }

  private static WfsQuery with(WfsQuery query, String path) {
    LayerDefinition layer = query.layer();
    String column = column(path, layer);
    boolean isId = column.equals("@gml:id");
    boolean isGeometry = column.equals(layer.geometryColumn());
    if (query.isJoin() || (!isId && !isGeometry && !layer.hasAttribute(column))) {
      throw refused(path);
    }
    Filter there = FACTORY.not(FACTORY.isNull(FACTORY.property(column)));
    Filter filter =
        isId
            ? query.filter()
            : query.filter() == Filter.INCLUDE ? there : FACTORY.and(query.filter(), there);
    return new WfsQuery(
        query.layers(),
        filter,
        query.crs(),
        isId || isGeometry ? WfsQuery.NO_ATTRIBUTE : List.of(column),
        isGeometry,
        query.sorting(),
        query.text());
  }

  private static OgcException refused(String path) {
    return OgcException.invalid(
        "valueReference",
        "“%s” 不是该要素类型的属性".formatted(path),
        "\"%s\" is no property of the feature type".formatted(path));
  }
}
