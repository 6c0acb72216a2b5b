package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kuangjie.ogc.editing.EditOutcome;
import org.kuangjie.ogc.editing.EditOutcome.Changed;
import org.kuangjie.ogc.gml.XmlNames;
import org.kuangjie.ogc.xml.XmlWriter;

/** What a transaction did, as each version says it. */
final class TransactionXml {

  private final XmlWriter xml;
  private final WfsVersion version;

  private TransactionXml(XmlWriter xml, WfsVersion version) {
    this.xml = xml;
    this.version = version;
  }

  static void write(WfsVersion version, EditOutcome outcome, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/xml; charset=UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      TransactionXml writer = new TransactionXml(xml, version);
      if (version == WfsVersion.V1_0_0) {
        writer.oldest(outcome);
      } else {
        writer.write(outcome);
      }
    }
  }

  private void write(EditOutcome outcome) {
    boolean latest = version == WfsVersion.V2_0_0;
    xml.start("wfs:TransactionResponse")
        .attribute("version", version.number())
        .attribute("xmlns:wfs", version.namespace());
    ids(xml, version);
    xml.start("wfs:TransactionSummary")
        .element("wfs:totalInserted", Integer.toString(outcome.inserted().size()))
        .element("wfs:totalUpdated", Integer.toString(outcome.updated().size()));
    if (latest) {
      xml.element("wfs:totalReplaced", Integer.toString(outcome.replaced().size()));
    }
    xml.element("wfs:totalDeleted", Integer.toString(outcome.deleted())).end();
    if (!latest) {
      // the schema of 1.1 wants one feature even when none was inserted
      List<Changed> named =
          outcome.inserted().isEmpty() ? List.of(new Changed("", "none", "")) : outcome.inserted();
      results("wfs:InsertResults", named);
      return;
    }
    results("wfs:InsertResults", outcome.inserted());
    results("wfs:UpdateResults", outcome.updated());
    results("wfs:ReplaceResults", outcome.replaced());
  }

  private void results(String name, List<Changed> features) {
    if (features.isEmpty()) {
      return;
    }
    xml.start(name);
    for (Changed feature : features) {
      xml.start("wfs:Feature");
      if (!feature.handle().isEmpty()) {
        xml.attribute("handle", feature.handle());
      }
      id(xml, version, feature.layer(), feature.id());
      xml.end();
    }
    xml.end();
  }

  private void oldest(EditOutcome outcome) {
    xml.start("wfs:WFS_TransactionResponse")
        .attribute("version", version.number())
        .attribute("xmlns:wfs", version.namespace());
    ids(xml, version);
    for (Changed feature : outcome.inserted()) {
      xml.start("wfs:InsertResult");
      if (!feature.handle().isEmpty()) {
        xml.attribute("handle", feature.handle());
      }
      id(xml, version, feature.layer(), feature.id());
      xml.end();
    }
    xml.start("wfs:TransactionResult").start("wfs:Status").start("wfs:SUCCESS");
  }

  /** Declares what {@link #id} writes with. */
  static void ids(XmlWriter xml, WfsVersion version) {
    if (version == WfsVersion.V2_0_0) {
      xml.attribute("xmlns:fes", "http://www.opengis.net/fes/2.0");
    } else {
      xml.attribute("xmlns:ogc", "http://www.opengis.net/ogc");
    }
  }

  static void id(XmlWriter xml, WfsVersion version, String layer, String id) {
    String name = id.isEmpty() ? layer : layer + "." + XmlNames.encodePart(id);
    if (version == WfsVersion.V2_0_0) {
      xml.start("fes:ResourceId").attribute("rid", name).end();
    } else {
      xml.start("ogc:FeatureId").attribute("fid", name).end();
    }
  }
}
