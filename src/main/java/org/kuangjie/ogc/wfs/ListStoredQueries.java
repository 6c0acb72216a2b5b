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

/** ListStoredQueries (OGC 09-025r2, 14.3). */
@Component
class ListStoredQueries implements WfsOperation {

  private final StoredQueryBook book;
  private final TypeNames types;

  ListStoredQueries(StoredQueryBook book, TypeNames types) {
    this.book = book;
    this.types = types;
  }

  @Override
  public String name() {
    return "ListStoredQueries";
  }

  @Override
  public Set<WfsVersion> versions() {
    return EnumSet.of(WfsVersion.V2_0_0);
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    List<String> all = StoredXml.typeNames(types.visible(request.actor()));
    response.setContentType("application/xml; charset=UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      StoredXml.root(xml, "wfs:ListStoredQueriesResponse", types.visible(request.actor()));
      for (StoredQuery query : book.list()) {
        Element definition = query.definition();
        xml.start("wfs:StoredQuery").attribute("id", query.id());
        for (Element title : Xml.children(definition, "Title")) {
          StoredXml.words(xml, "wfs:Title", title);
        }
        List<String> returned = StoredXml.returned(definition, types, request.actor());
        for (String name : returned.isEmpty() ? all : returned) {
          xml.element("wfs:ReturnFeatureType", name);
        }
        xml.end();
      }
    }
  }
}
