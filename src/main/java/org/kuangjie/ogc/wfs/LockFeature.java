package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.ogc.xml.XmlWriter;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/** LockFeature (OGC 09-025r2, 12). */
@Component
class LockFeature implements WfsOperation {

  private final RequestQueries queries;
  private final Locking locking;
  private final Transaction transaction;

  LockFeature(RequestQueries queries, Locking locking, Transaction transaction) {
    this.queries = queries;
    this.locking = locking;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "LockFeature";
  }

  @Override
  public boolean isOfferedTo(Actor actor) {
    return transaction.isOfferedTo(actor);
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    Optional<String> lockId = request.find("lockId");
    if (lockId.isPresent()) {
      requireNoQuery(request);
      locking.renew(lockId.get(), request);
      write(request, lockId.get(), Map.of(), Map.of(), response);
      return;
    }
    Locking.Lock lock = locking.lock(request, queries.read(request).queries(), Long.MAX_VALUE);
    write(request, lock.id().toString(), lock.held(), lock.refused(), response);
  }

  /** A lock is renewed or given, not both (12.2.4.2). */
  private static void requireNoQuery(WfsRequest request) {
    boolean queried =
        request.document() == null
            ? request.find("typeNames").isPresent()
            : !Xml.children(request.document()).isEmpty();
    if (queried) {
      throw new OgcException(
          "OperationParsingFailed",
          "lockId",
          400,
          Text.of("lockId 与查询不能同时给出", "lockId and queries exclude each other"));
    }
  }

  private static void write(
      WfsRequest request,
      String lockId,
      Map<WfsQuery, List<String>> held,
      Map<WfsQuery, List<String>> refused,
      HttpServletResponse response)
      throws IOException {
    WfsVersion version = request.version();
    response.setContentType("application/xml; charset=UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      boolean oldest = version == WfsVersion.V1_0_0;
      xml.start(oldest ? "wfs:WFS_LockFeatureResponse" : "wfs:LockFeatureResponse")
          .attribute("xmlns:wfs", version.namespace());
      TransactionXml.ids(xml, version);
      if (version == WfsVersion.V2_0_0) {
        xml.attribute("lockId", lockId);
      } else {
        xml.element("wfs:LockId", lockId);
      }
      ids(xml, version, "wfs:FeaturesLocked", held);
      ids(xml, version, "wfs:FeaturesNotLocked", refused);
    }
  }

  private static void ids(
      XmlWriter xml, WfsVersion version, String name, Map<WfsQuery, List<String>> features) {
    if (features.values().stream().allMatch(List::isEmpty)) {
      return;
    }
    xml.start(name);
    features.forEach(
        (query, ids) ->
            ids.forEach(id -> TransactionXml.id(xml, version, query.layer().name(), id)));
    xml.end();
  }
}
