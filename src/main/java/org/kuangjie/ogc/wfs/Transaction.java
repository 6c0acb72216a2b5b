package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kuangjie.ogc.editing.EditAction;
import org.kuangjie.ogc.editing.EditOutcome;
import org.kuangjie.ogc.editing.FeatureEditing;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Transaction (OGC 09-025r2, 15); only posted. Offered to who may edit any layer they see. */
@Component
class Transaction implements WfsOperation {

  private final TypeNames types;
  private final QueryReader queries;
  private final FeatureEditing editing;

  Transaction(TypeNames types, QueryReader queries, FeatureEditing editing) {
    this.types = types;
    this.queries = queries;
    this.editing = editing;
  }

  @Override
  public String name() {
    return "Transaction";
  }

  @Override
  public boolean hasParameters() {
    return false;
  }

  @Override
  public boolean isOfferedTo(Actor actor) {
    return types.visible(actor).stream().anyMatch(layer -> editing.allows(layer, actor));
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    Element document =
        Optional.ofNullable(request.document()).orElseThrow(() -> OgcException.missing("request"));
    List<EditAction> actions =
        new EditReader(types, queries, request.version(), request.actor()).read(document);
    Optional<String> lockId =
        Xml.attribute(document, "lockId")
            .or(() -> Xml.text(document, "LockId"))
            .map(String::strip)
            .filter(id -> !id.isEmpty());
    boolean releaseAll =
        !Xml.attribute(document, "releaseAction").orElse("ALL").equalsIgnoreCase("SOME");
    TransactionXml.write(
        request.version(), apply(actions, lockId, releaseAll, request.actor()), response);
  }

  private EditOutcome apply(
      List<EditAction> actions, Optional<String> lockId, boolean releaseAll, Actor actor) {
    try {
      return editing.apply(actions, lockId, releaseAll, actor);
    } catch (DomainException e) {
      throw Locking.refusal(e, lockId.isPresent());
    }
  }
}
