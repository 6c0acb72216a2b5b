package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * CreateStoredQuery (OGC 09-025r2, 14.5); only posted, by officials, or by everybody where the
 * settings say so.
 */
@Component
class CreateStoredQuery implements WfsOperation {

  private final StoredQueryBook book;

  CreateStoredQuery(StoredQueryBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "CreateStoredQuery";
  }

  @Override
  public Set<WfsVersion> versions() {
    return EnumSet.of(WfsVersion.V2_0_0);
  }

  @Override
  public boolean hasParameters() {
    return false;
  }

  @Override
  public boolean isOfferedTo(Actor actor) {
    return book.mayManage(actor);
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    List<Element> definitions =
        Optional.ofNullable(request.document())
            .map(document -> Xml.children(document, "StoredQueryDefinition"))
            .orElse(List.of());
    if (definitions.isEmpty()) {
      throw OgcException.missing("StoredQueryDefinition");
    }
    List<StoredQuery> queries = definitions.stream().map(StoredQuery::checked).toList();
    queries.forEach(query -> book.add(query, request.actor()));
    StatusXml.write("CreateStoredQueryResponse", response);
  }
}
