package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.geo.features.WriteLayout;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.wfs.Answer.Part;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** GetFeature (OGC 09-025r2, 11). */
@Component
class GetFeature implements WfsOperation {

  private final RequestQueries queries;
  private final Planner planner;
  private final WfsSettings settings;

  GetFeature(RequestQueries queries, Planner planner, WfsSettings settings) {
    this.queries = queries;
    this.planner = planner;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "GetFeature";
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    OutputFormat format = format(request);
    ResolveParameters.check(request);
    RequestQueries.Found found = queries.read(request);
    Page page = Page.of(request, settings, RequestLinks.of(request, found.texts()));
    if (found.isById()) {
      byId(request, found, format, response);
      return;
    }
    requireFit(format, found.queries());
    Answer answer = planner.plan(found.queries(), page, request.actor());
    write(request, format, answer, response);
  }

  static OutputFormat format(WfsRequest request) {
    return request
        .find("outputFormat")
        .map(
            name ->
                OutputFormat.find(name)
                    .orElseThrow(
                        () ->
                            OgcException.invalid(
                                "outputFormat",
                                "不提供格式 %s，见能力文档".formatted(name),
                                "%s is not served; see the capabilities".formatted(name))))
        .filter(
            given ->
                given != OutputFormat.GML32
                    || request.version() == WfsVersion.V2_0_0
                    || isExact(request))
        .orElse(OutputFormat.of(request.version().dialect()));
  }

  /** Plain {@code text/xml} means the version's own GML. */
  private static boolean isExact(WfsRequest request) {
    return request.find("outputFormat").filter(name -> name.contains("3.2")).isPresent();
  }

  private static void requireFit(OutputFormat format, List<WfsQuery> queries) {
    boolean join = queries.stream().anyMatch(WfsQuery::isJoin);
    boolean several = format.file() != null && queries.size() > 1;
    if ((join && format != OutputFormat.GML32) || several) {
      throw OgcException.invalid(
          "outputFormat",
          "该格式不能存放联接或多个查询的结果，请用 GML 3.2",
          "The format does not hold joins or several queries; use GML 3.2");
    }
  }

  private static void write(
      WfsRequest request, OutputFormat format, Answer answer, HttpServletResponse response)
      throws IOException {
    GmlDialect dialect = format.dialect();
    FeatureFormat file = format.file();
    if (dialect != null) {
      response.setContentType(contentType(request, format));
      new GmlAnswer(response.getOutputStream(), dialect, request.url()).write(answer);
    } else if (file != null && !answer.hits()) {
      Part part = answer.parts().get(0);
      WriteLayout layout = FileAnswer.layout(part);
      response.setContentType(format.mediaType());
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"%s.%s\""
              .formatted(part.query().layer().name(), file.extension()));
      FileAnswer.write(part, file, layout, response.getOutputStream());
    } else {
      response.setContentType("application/geo+json");
      new GeoJsonAnswer(response.getOutputStream()).write(answer);
    }
  }

  static String contentType(WfsRequest request, OutputFormat format) {
    String type =
        request
            .find("outputFormat")
            .filter(name -> name.startsWith("text/xml") || name.startsWith("application/xml"))
            .orElse(format.mediaType());
    String safe = type.matches("[A-Za-z0-9/+;=. ]+") ? type : format.mediaType();
    return safe + "; charset=UTF-8";
  }

  /** The feature itself, not a collection (OGC 09-025r2, 7.9.3.6). */
  private void byId(
      WfsRequest request,
      RequestQueries.Found found,
      OutputFormat format,
      HttpServletResponse response)
      throws IOException {
    Answer answer = planner.plan(found.queries(), Page.first(1), request.actor());
    Part part = answer.parts().get(0);
    GmlDialect dialect = format.dialect();
    if (dialect == null) {
      write(request, format, answer, response);
      return;
    }
    try (TupleCursor rows = part.rows().get()) {
      Feature[] row = part.returned() == 0 ? null : rows.next();
      if (row == null) {
        throw noFeature();
      }
      response.setContentType(contentType(request, format));
      new GmlAnswer(response.getOutputStream(), dialect, request.url()).feature(part, row[0]);
    }
  }

  static OgcException noFeature() {
    return new OgcException(
        "NotFound", "id", 404, Text.of("没有此标识的要素", "There is no feature with this id"));
  }
}
