package org.kuangjie.ogc.wms;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.ogc.info.InfoFormat;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.xml.XmlWriter;

/**
 * The capabilities of either version: by the schema of 1.3.0 (06-042, annex E.1) or the document
 * type of 1.1.1 (01-068r3, annex A.1).
 */
final class CapabilitiesWriter {

  private static final String NAMESPACE = "http://www.opengis.net/wms";
  private static final String SCHEMA =
      NAMESPACE + " http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd";
  private static final String DTD = "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd";

  private final CapabilitiesContent content;
  private final LayerWriter layers;

  CapabilitiesWriter(CapabilitiesContent content, LayerWriter layers) {
    this.content = content;
    this.layers = layers;
  }

  void write(OutputStream out, long updateSequence) {
    try (XmlWriter xml = new XmlWriter(out)) {
      boolean old = isOld();
      String root = old ? "WMT_MS_Capabilities" : "WMS_Capabilities";
      if (old) {
        xml.doctype(root, DTD);
      }
      xml.start(root)
          .attribute("version", content.version().number())
          .attribute("updateSequence", Long.toString(updateSequence));
      if (!old) {
        xml.attribute("xmlns", NAMESPACE)
            .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
            .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .attribute("xsi:schemaLocation", SCHEMA);
      }
      service(xml);
      xml.start("Capability");
      request(xml);
      xml.start("Exception");
      for (ExceptionForm form : ExceptionForm.values()) {
        xml.element("Format", form.name(content.version()));
      }
      xml.end();
      if (old) {
        userStyles(xml);
      }
      layers.write(xml);
      xml.end();
    }
  }

  private boolean isOld() {
    return content.version() == WmsVersion.V1_1_1;
  }

  private void service(XmlWriter xml) {
    ServiceSettings service = content.service();
    xml.start("Service")
        .element("Name", content.version().serviceName())
        .element("Title", service.title())
        .element("Abstract", service.summary());
    keywords(xml, service.keywords());
    onlineResource(
        xml, service.providerSite().isEmpty() ? content.urlPrefix() : service.providerSite());
    contact(xml, service);
    xml.element("Fees", service.fees()).element("AccessConstraints", service.accessConstraints());
    if (!isOld()) {
      WmsSettings limits = content.limits();
      xml.element("LayerLimit", Integer.toString(limits.maxLayers()))
          .element("MaxWidth", Integer.toString(limits.maxWidth()))
          .element("MaxHeight", Integer.toString(limits.maxHeight()));
    }
    xml.end();
  }

  /** A position and an organisation, never a person. */
  private static void contact(XmlWriter xml, ServiceSettings service) {
    String position = service.contactPosition();
    xml.start("ContactInformation").start("ContactPersonPrimary");
    xml.element("ContactPerson", position.isEmpty() ? service.providerName() : position);
    xml.element("ContactOrganization", service.providerName()).end();
    optional(xml, "ContactPosition", position);
    address(xml, service);
    optional(xml, "ContactVoiceTelephone", service.contactPhone());
    optional(xml, "ContactElectronicMailAddress", service.contactEmail());
    xml.end();
  }

  /** Each part is required, a part that is not known is empty (06-042, annex E.1). */
  private static void address(XmlWriter xml, ServiceSettings service) {
    xml.start("ContactAddress")
        .element("AddressType", "postal")
        .element("Address", service.contactStreet())
        .element("City", service.contactCity())
        .element("StateOrProvince", "")
        .element("PostCode", service.contactPostcode())
        .element("Country", service.contactCountry())
        .end();
  }

  static void optional(XmlWriter xml, String name, String value) {
    if (!value.isBlank()) {
      xml.element(name, value);
    }
  }

  static void keywords(XmlWriter xml, List<String> keywords) {
    if (!keywords.isEmpty()) {
      xml.start("KeywordList");
      keywords.forEach(keyword -> xml.element("Keyword", keyword));
      xml.end();
    }
  }

  static void onlineResource(XmlWriter xml, String url) {
    xml.start("OnlineResource")
        .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .attribute("xlink:type", "simple")
        .attribute("xlink:href", url)
        .end();
  }

  /** 06-042, 7.2.4.4. The operations of SLD have a place in the document type of 1.1.1 alone. */
  private void request(XmlWriter xml) {
    xml.start("Request");
    operation(xml, "GetCapabilities", List.of(content.version().capabilitiesType()), false);
    operation(xml, "GetMap", Stream.of(MapFormat.values()).map(MapFormat::mime).toList(), true);
    operation(
        xml,
        "GetFeatureInfo",
        Arrays.stream(InfoFormat.values()).map(InfoFormat::mediaType).toList(),
        false);
    if (isOld()) {
      operation(xml, "DescribeLayer", List.of(DescribeLayer.OLD_MIME), false);
      operation(xml, "GetLegendGraphic", Legends.mimes(), false);
      operation(xml, "GetStyles", List.of(GetStyles.MIME), false);
    }
    xml.end();
  }

  private void operation(XmlWriter xml, String name, List<String> formats, boolean post) {
    xml.start(name);
    formats.forEach(format -> xml.element("Format", format));
    xml.start("DCPType").start("HTTP");
    xml.start("Get");
    onlineResource(xml, content.urlPrefix());
    xml.end();
    if (post) {
      xml.start("Post");
      onlineResource(xml, content.urlPrefix());
      xml.end();
    }
    xml.end().end().end();
  }

  /** 02-070, 9. */
  private static void userStyles(XmlWriter xml) {
    xml.start("UserDefinedSymbolization")
        .attribute("SupportSLD", "1")
        .attribute("UserLayer", "0")
        .attribute("UserStyle", "1")
        .attribute("RemoteWFS", "0")
        .end();
  }
}
