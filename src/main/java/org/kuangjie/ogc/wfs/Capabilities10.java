package org.kuangjie.ogc.wfs;

import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** The capabilities of WFS 1.0 (OGC 02-058, 12). */
final class Capabilities10 {

  private final XmlWriter xml;
  private final Contents contents;

  Capabilities10(XmlWriter xml, Contents contents) {
    this.xml = xml;
    this.contents = contents;
  }

  void write() {
    xml.start("WFS_Capabilities").attribute("version", "1.0.0");
    xml.attribute("updateSequence", contents.sequence())
        .attribute("xmlns", "http://www.opengis.net/wfs")
        .attribute("xmlns:ogc", "http://www.opengis.net/ogc")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    contents.namespaces().forEach((prefix, uri) -> xml.attribute("xmlns:" + prefix, uri));
    xml.attribute(
        "xsi:schemaLocation",
        "http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd");
    ServiceSettings settings = contents.settings();
    xml.start("Service")
        .element("Name", "WFS")
        .element("Title", settings.title())
        .element("Abstract", settings.summary())
        .element("Keywords", String.join(", ", settings.keywords()))
        .element("OnlineResource", contents.url())
        .element("Fees", settings.fees())
        .element("AccessConstraints", settings.accessConstraints())
        .end();
    xml.start("Capability").start("Request");
    contents.operations().forEach(this::operation);
    xml.end().end();
    xml.start("FeatureTypeList");
    contents.layers().forEach(this::featureType);
    xml.end();
    FilterCapabilities11.write10(xml);
  }

  private void operation(WfsOperation operation) {
    xml.start(operation.name());
    if (operation.name().equals("DescribeFeatureType")) {
      xml.start("SchemaDescriptionLanguage").start("XMLSCHEMA").end().end();
    } else if (operation.name().equals("GetFeature")) {
      xml.start("ResultFormat").start("GML2").end().end();
    }
    xml.start("DCPType").start("HTTP");
    xml.start("Get").attribute("onlineResource", contents.url() + "?").end();
    xml.end().end();
    xml.start("DCPType").start("HTTP");
    xml.start("Post").attribute("onlineResource", contents.url()).end();
    xml.end().end();
    xml.end();
  }

  private void featureType(LayerDefinition layer) {
    xml.start("FeatureType")
        .element("Name", layer.qualifiedName())
        .element("Title", layer.title().inOneLine())
        .element("Abstract", layer.summary().inOneLine())
        .element("Keywords", String.join(", ", layer.presentation().keywords()))
        .element("SRS", Contents.crs(layer, WfsVersion.V1_0_0).get(0))
        .start("Operations");
    contents.actions(layer).forEach(action -> xml.start(action).end());
    xml.end();
    Envelope box = contents.extents().apply(layer);
    if (!box.isNull()) {
      xml.start("LatLongBoundingBox")
          .attribute("minx", Double.toString(box.getMinX()))
          .attribute("miny", Double.toString(box.getMinY()))
          .attribute("maxx", Double.toString(box.getMaxX()))
          .attribute("maxy", Double.toString(box.getMaxY()))
          .end();
    }
    xml.end();
  }
}
