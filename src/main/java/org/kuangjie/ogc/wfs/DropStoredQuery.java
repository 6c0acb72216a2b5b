package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * DropStoredQuery (OGC 09-025r2, 14.6); by officials, or by everybody where the settings say so.
 */
@Component
class DropStoredQuery implements WfsOperation {

  private final StoredQueryBook book;

  DropStoredQuery(StoredQueryBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "DropStoredQuery";
  }

  @Override
  public Set<WfsVersion> versions() {
    return EnumSet.of(WfsVersion.V2_0_0);
  }

  /** A change is not made by a link. */
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
    String id = request.find("id").orElseThrow(() -> OgcException.missing("id"));
    book.remove(id, request.actor());
    StatusXml.write("DropStoredQueryResponse", response);
  }
}
