package org.kuangjie.ogc.wfs;

import java.util.List;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** The capabilities of WFS 2.0 (OGC 09-025r2, 8.3). */
final class Capabilities20 {

  private final XmlWriter xml;
  private final Contents contents;

  Capabilities20(XmlWriter xml, Contents contents) {
    this.xml = xml;
    this.contents = contents;
  }

  /**
   * @param sections in lower case; empty = all
   */
  void write(Set<String> sections) {
    xml.start("wfs:WFS_Capabilities").attribute("version", contents.request().number());
    xml.attribute("updateSequence", contents.sequence())
        .attribute("xmlns:wfs", "http://www.opengis.net/wfs/2.0")
        .attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
        .attribute("xmlns:fes", "http://www.opengis.net/fes/2.0")
        .attribute("xmlns:gml", "http://www.opengis.net/gml/3.2")
        .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .attribute("xmlns:xsd", "http://www.w3.org/2001/XMLSchema")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    contents.namespaces().forEach((prefix, uri) -> xml.attribute("xmlns:" + prefix, uri));
    xml.attribute(
        "xsi:schemaLocation",
        "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    if (has(sections, "serviceidentification")) {
      identification();
    }
    if (has(sections, "serviceprovider")) {
      provider();
    }
    if (has(sections, "operationsmetadata")) {
      new Operations20(xml, contents).write();
    }
    if (has(sections, "featuretypelist") && !contents.layers().isEmpty()) {
      featureTypes();
    }
    if (has(sections, "filter_capabilities")) {
      FilterCapabilities20.write(xml);
    }
  }

  private static boolean has(Set<String> sections, String name) {
    return sections.isEmpty() || sections.contains(name);
  }

  private void identification() {
    ServiceSettings settings = contents.settings();
    xml.start("ows:ServiceIdentification")
        .element("ows:Title", settings.title())
        .element("ows:Abstract", settings.summary());
    keywords(settings.keywords());
    xml.element("ows:ServiceType", "WFS");
    for (String version : List.of("2.0.2", "2.0.0", "1.1.0", "1.0.0")) {
      xml.element("ows:ServiceTypeVersion", version);
    }
    xml.element("ows:Fees", settings.fees())
        .element("ows:AccessConstraints", settings.accessConstraints())
        .end();
  }

  private void keywords(List<String> keywords) {
    if (!keywords.isEmpty()) {
      xml.start("ows:Keywords");
      keywords.forEach(word -> xml.element("ows:Keyword", word));
      xml.end();
    }
  }

  private void provider() {
    ServiceSettings settings = contents.settings();
    xml.start("ows:ServiceProvider").element("ows:ProviderName", settings.providerName());
    if (!settings.providerSite().isEmpty()) {
      xml.start("ows:ProviderSite").attribute("xlink:href", settings.providerSite()).end();
    }
    xml.start("ows:ServiceContact");
    if (!settings.contactPosition().isEmpty()) {
      xml.element("ows:PositionName", settings.contactPosition());
    }
    boolean phone = !settings.contactPhone().isEmpty();
    boolean mail = !settings.contactEmail().isEmpty();
    if (phone || mail) {
      xml.start("ows:ContactInfo");
      if (phone) {
        xml.start("ows:Phone").element("ows:Voice", settings.contactPhone()).end();
      }
      if (mail) {
        xml.start("ows:Address")
            .element("ows:ElectronicMailAddress", settings.contactEmail())
            .end();
      }
      xml.end();
    }
    xml.end().end();
  }

  private void featureTypes() {
    xml.start("wfs:FeatureTypeList");
    contents.layers().forEach(this::featureType);
    xml.end();
  }

  private void featureType(LayerDefinition layer) {
    xml.start("wfs:FeatureType").element("wfs:Name", layer.qualifiedName());
    xml.start("wfs:Title").attribute("xml:lang", "zh").text(layer.title().zh()).end();
    xml.start("wfs:Title").attribute("xml:lang", "en").text(layer.title().en()).end();
    xml.start("wfs:Abstract").attribute("xml:lang", "zh").text(layer.summary().zh()).end();
    xml.start("wfs:Abstract").attribute("xml:lang", "en").text(layer.summary().en()).end();
    keywords(layer.presentation().keywords());
    List<String> crs = Contents.crs(layer, WfsVersion.V2_0_0);
    xml.element("wfs:DefaultCRS", crs.get(0));
    crs.stream().skip(1).forEach(other -> xml.element("wfs:OtherCRS", other));
    xml.start("wfs:OutputFormats");
    Contents.formats(WfsVersion.V2_0_0).forEach(f -> xml.element("wfs:Format", f));
    xml.end();
    Envelope box = contents.extents().apply(layer);
    if (!box.isNull()) {
      xml.start("ows:WGS84BoundingBox")
          .element("ows:LowerCorner", box.getMinX() + " " + box.getMinY())
          .element("ows:UpperCorner", box.getMaxX() + " " + box.getMaxY())
          .end();
    }
    xml.end();
  }
}
