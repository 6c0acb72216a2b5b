package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.ogc.xml.XmlWriter;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** DescribeStoredQueries (OGC 09-025r2, 14.4). */
@Component
class DescribeStoredQueries implements WfsOperation {

  private final StoredQueryBook book;
  private final TypeNames types;

  DescribeStoredQueries(StoredQueryBook book, TypeNames types) {
    this.book = book;
    this.types = types;
  }

  @Override
  public String name() {
    return "DescribeStoredQueries";
  }

  @Override
  public Set<WfsVersion> versions() {
    return EnumSet.of(WfsVersion.V2_0_0);
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    List<String> ids =
        request.document() == null
            ? request.parameters().list("storedquery_id")
            : Xml.children(request.document(), "StoredQueryId").stream().map(Xml::text).toList();
    List<StoredQuery> queries =
        ids.isEmpty() ? book.list() : ids.stream().map(String::strip).map(book::get).toList();
    response.setContentType("application/xml; charset=UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      StoredXml.root(xml, "wfs:DescribeStoredQueriesResponse", types.visible(request.actor()));
      queries.forEach(query -> describe(xml, query, request));
    }
  }

  private void describe(XmlWriter xml, StoredQuery query, WfsRequest request) {
    Element definition = query.definition();
    xml.start("wfs:StoredQueryDescription").attribute("id", query.id());
    Xml.children(definition, "Title").forEach(t -> StoredXml.words(xml, "wfs:Title", t));
    Xml.children(definition, "Abstract").forEach(a -> StoredXml.words(xml, "wfs:Abstract", a));
    for (Element parameter : Xml.children(definition, "Parameter")) {
      String type = parameter.getAttribute("type");
      xml.start("wfs:Parameter")
          .attribute("name", parameter.getAttribute("name"))
          .attribute("type", type.isBlank() ? "xsd:string" : "xsd:" + TypeNames.LOCAL.apply(type));
      Xml.children(parameter, "Title").forEach(t -> StoredXml.words(xml, "wfs:Title", t));
      Xml.children(parameter, "Abstract").forEach(a -> StoredXml.words(xml, "wfs:Abstract", a));
      xml.end();
    }
    for (Element expression : Xml.children(definition, "QueryExpressionText")) {
      expression(xml, expression, request);
    }
    xml.end();
  }

  /** What is private is not shown (14.2.2.5.3). */
  private void expression(XmlWriter xml, Element expression, WfsRequest request) {
    boolean hidden = Set.of("true", "1").contains(expression.getAttribute("isPrivate"));
    List<String> returned =
        StoredXml.returned(expression).stream()
            .flatMap(n -> StoredXml.find(types, n, expression, request.actor()).stream())
            .toList();
    xml.start("wfs:QueryExpressionText")
        .attribute("isPrivate", Boolean.toString(hidden))
        .attribute("language", StoredQuery.LANGUAGE)
        .attribute("returnFeatureTypes", String.join(" ", returned));
    if (!hidden) {
      Xml.children(expression, "Query").forEach(q -> xml.plain(RequestLinks.text(q)));
    }
    xml.end();
  }
}
