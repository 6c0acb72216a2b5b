package org.kuangjie.ogc.wfs;

import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** The capabilities of WFS 1.1 (OGC 04-094, 13). */
final class Capabilities11 {

  private final XmlWriter xml;
  private final Contents contents;

  Capabilities11(XmlWriter xml, Contents contents) {
    this.xml = xml;
    this.contents = contents;
  }

  void write() {
    xml.start("wfs:WFS_Capabilities").attribute("version", "1.1.0");
    xml.attribute("updateSequence", contents.sequence())
        .attribute("xmlns:wfs", "http://www.opengis.net/wfs")
        .attribute("xmlns:ows", "http://www.opengis.net/ows")
        .attribute("xmlns:ogc", "http://www.opengis.net/ogc")
        .attribute("xmlns:gml", "http://www.opengis.net/gml")
        .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    contents.namespaces().forEach((prefix, uri) -> xml.attribute("xmlns:" + prefix, uri));
    xml.attribute(
        "xsi:schemaLocation",
        "http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.1.0/wfs.xsd");
    service();
    operations();
    featureTypes();
    FilterCapabilities11.write(xml);
  }

  private void service() {
    ServiceSettings settings = contents.settings();
    xml.start("ows:ServiceIdentification")
        .element("ows:Title", settings.title())
        .element("ows:Abstract", settings.summary());
    keywords(settings.keywords());
    xml.element("ows:ServiceType", "WFS")
        .element("ows:ServiceTypeVersion", "1.1.0")
        .element("ows:Fees", settings.fees())
        .element("ows:AccessConstraints", settings.accessConstraints())
        .end();
    xml.start("ows:ServiceProvider").element("ows:ProviderName", settings.providerName());
    xml.start("ows:ServiceContact").end();
    xml.end();
  }

  private void keywords(List<String> keywords) {
    if (!keywords.isEmpty()) {
      xml.start("ows:Keywords");
      keywords.forEach(word -> xml.element("ows:Keyword", word));
      xml.end();
    }
  }

  private void operations() {
    xml.start("ows:OperationsMetadata");
    for (WfsOperation operation : contents.operations()) {
      xml.start("ows:Operation").attribute("name", operation.name());
      xml.start("ows:DCP").start("ows:HTTP");
      xml.start("ows:Get").attribute("xlink:href", contents.url() + "?").end();
      xml.start("ows:Post").attribute("xlink:href", contents.url()).end();
      xml.end().end();
      if (operation.name().equals("GetFeature")) {
        parameter("resultType", List.of("results", "hits"));
        parameter("outputFormat", Contents.formats(WfsVersion.V1_1_0));
      } else if (operation.name().equals("GetCapabilities")) {
        parameter("AcceptVersions", List.of("1.1.0", "1.0.0"));
        parameter("AcceptFormats", List.of("text/xml"));
      }
      xml.end();
    }
    xml.end();
  }

  private void parameter(String name, List<String> values) {
    xml.start("ows:Parameter").attribute("name", name);
    values.forEach(value -> xml.element("ows:Value", value));
    xml.end();
  }

  private void featureTypes() {
    xml.start("wfs:FeatureTypeList");
    contents.layers().forEach(this::featureType);
    xml.end();
  }

  private void featureType(LayerDefinition layer) {
    xml.start("wfs:FeatureType")
        .element("wfs:Name", layer.qualifiedName())
        .element("wfs:Title", layer.title().inOneLine())
        .element("wfs:Abstract", layer.summary().inOneLine());
    keywords(layer.presentation().keywords());
    List<String> crs = Contents.crs(layer, WfsVersion.V1_1_0);
    xml.element("wfs:DefaultSRS", crs.get(0));
    crs.stream().skip(1).forEach(other -> xml.element("wfs:OtherSRS", other));
    xml.start("wfs:Operations");
    contents.actions(layer).forEach(action -> xml.element("wfs:Operation", action));
    xml.end();
    xml.start("wfs:OutputFormats");
    Contents.formats(WfsVersion.V1_1_0).forEach(f -> xml.element("wfs:Format", f));
    xml.end();
    Envelope box = contents.extents().apply(layer);
    Envelope shown = box.isNull() ? new Envelope(-180, 180, -90, 90) : box;
    xml.start("ows:WGS84BoundingBox")
        .element("ows:LowerCorner", shown.getMinX() + " " + shown.getMinY())
        .element("ows:UpperCorner", shown.getMaxX() + " " + shown.getMaxY())
        .end();
    xml.end();
  }
}
