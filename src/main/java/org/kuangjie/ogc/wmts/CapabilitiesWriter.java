package org.kuangjie.ogc.wmts;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.ogc.xml.XmlWriter;
import org.kuangjie.shared.Text;

/** The capabilities as a document (07-057r7, 7.1.2); one writer for one document. */
final class CapabilitiesWriter {

  private static final String WMTS = "http://www.opengis.net/wmts/1.0";

  /**
   * What the document is about.
   *
   * @param serviceUrl where key-value requests go, without query
   * @param root address of the server, without slash at the end
   * @param layers each with what is said of it
   */
  record Content(String serviceUrl, String root, long updateSequence, List<LayerEntry> layers) {

    /** Where the whole document lies. */
    String resource() {
      return root + "/wmts/1.0.0/WMTSCapabilities.xml";
    }
  }

  private final XmlWriter xml;
  private final Content content;
  private final ServiceSettings settings;

  private CapabilitiesWriter(XmlWriter xml, Content content, ServiceSettings settings) {
    this.xml = xml;
    this.content = content;
    this.settings = settings;
  }

  static void write(
      Content content, Set<Section> sections, ServiceSettings settings, OutputStream out) {
    try (XmlWriter xml = new XmlWriter(out)) {
      new CapabilitiesWriter(xml, content, settings).write(sections);
    }
  }

  private void write(Set<Section> sections) {
    root();
    if (sections.contains(Section.SERVICE_IDENTIFICATION)) {
      identification();
    }
    if (sections.contains(Section.SERVICE_PROVIDER)) {
      provider();
    }
    if (sections.contains(Section.OPERATIONS_METADATA)) {
      operations();
    }
    if (sections.contains(Section.CONTENTS)) {
      xml.start("Contents");
      content.layers().forEach(layer -> LayerSection.write(xml, layer, content.root()));
      TileMatrixSets.list().forEach(set -> MatrixSetSection.write(xml, set));
      xml.end();
    }
    if (sections.contains(Section.THEMES)) {
      themes();
    }
    if (sections.size() == Section.values().length) {
      xml.start("ServiceMetadataURL").attribute("xlink:href", content.resource()).end();
    }
  }

  private void root() {
    xml.start("Capabilities").attribute("xmlns", WMTS);
    xml.attribute("xmlns:ows", "http://www.opengis.net/ows/1.1");
    xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:schemaLocation", WMTS + " http://schemas.opengis.net/wmts/1.0/wmts.xsd");
    xml.attribute("version", "1.0.0");
    xml.attribute("updateSequence", String.valueOf(content.updateSequence()));
  }

  private void identification() {
    xml.start("ows:ServiceIdentification");
    xml.element("ows:Title", settings.title());
    xml.element("ows:Abstract", settings.summary());
    keywords(xml, settings.keywords());
    xml.element("ows:ServiceType", "OGC WMTS");
    xml.element("ows:ServiceTypeVersion", "1.0.0");
    xml.element("ows:Fees", settings.fees());
    xml.element("ows:AccessConstraints", settings.accessConstraints());
    xml.end();
  }

  static void keywords(XmlWriter xml, List<String> keywords) {
    if (!keywords.isEmpty()) {
      xml.start("ows:Keywords");
      keywords.forEach(word -> xml.element("ows:Keyword", word));
      xml.end();
    }
  }

  private void provider() {
    xml.start("ows:ServiceProvider");
    xml.element("ows:ProviderName", settings.providerName());
    if (!settings.providerSite().isEmpty()) {
      xml.start("ows:ProviderSite").attribute("xlink:href", settings.providerSite()).end();
    }
    xml.start("ows:ServiceContact");
    optional("ows:PositionName", settings.contactPosition());
    xml.start("ows:ContactInfo");
    if (!settings.contactPhone().isEmpty()) {
      xml.start("ows:Phone").element("ows:Voice", settings.contactPhone()).end();
    }
    xml.start("ows:Address");
    optional("ows:DeliveryPoint", settings.contactStreet());
    optional("ows:City", settings.contactCity());
    optional("ows:PostalCode", settings.contactPostcode());
    optional("ows:Country", settings.contactCountry());
    optional("ows:ElectronicMailAddress", settings.contactEmail());
    xml.end().end().end().end();
  }

  private void optional(String name, String value) {
    if (!value.isEmpty()) {
      xml.element(name, value);
    }
  }

  private void operations() {
    xml.start("ows:OperationsMetadata");
    operation("GetCapabilities");
    values("ows:Parameter", "AcceptVersions", "1.0.0");
    values("ows:Parameter", "AcceptFormats", "application/xml", "text/xml");
    values(
        "ows:Parameter",
        "Sections",
        "All",
        "ServiceIdentification",
        "ServiceProvider",
        "OperationsMetadata",
        "Contents",
        "Themes");
    xml.end();
    operation("GetTile");
    xml.end();
    operation("GetFeatureInfo");
    xml.end();
    xml.end();
  }

  private void operation(String name) {
    xml.start("ows:Operation").attribute("name", name);
    xml.start("ows:DCP").start("ows:HTTP");
    xml.start("ows:Get").attribute("xlink:href", content.serviceUrl() + "?");
    values("ows:Constraint", "GetEncoding", "KVP", "RESTful");
    xml.end().end().end();
  }

  private void values(String element, String name, String... values) {
    xml.start(element).attribute("name", name).start("ows:AllowedValues");
    for (String value : values) {
      xml.element("ows:Value", value);
    }
    xml.end().end();
  }

  private void themes() {
    xml.start("Themes").start("Theme");
    title(xml, Text.of("全部图层", "All layers"));
    xml.element("ows:Identifier", "layers");
    for (LayerEntry layer : content.layers()) {
      xml.element("LayerRef", layer.layer().qualifiedName());
    }
    xml.end().end();
  }

  static void title(XmlWriter xml, Text title) {
    xml.start("ows:Title").attribute("xml:lang", "zh").text(title.zh()).end();
    xml.start("ows:Title").attribute("xml:lang", "en").text(title.en()).end();
  }

  static void summary(XmlWriter xml, LayerDefinition layer) {
    Text summary = layer.summary();
    if (!summary.zh().isBlank()) {
      xml.start("ows:Abstract").attribute("xml:lang", "zh").text(summary.zh()).end();
    }
    if (!summary.en().isBlank()) {
      xml.start("ows:Abstract").attribute("xml:lang", "en").text(summary.en()).end();
    }
  }
}
