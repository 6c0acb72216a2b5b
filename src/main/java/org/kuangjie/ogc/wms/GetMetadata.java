package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * What a layer's MetadataURL leads to (06-042, 7.2.4.6.11): the core of ISO 19115 in the form of
 * ISO/TS 19139. An operation of our own.
 */
@Component("wmsGetMetadata")
class GetMetadata implements WmsOperation {

  static final String MIME = "text/xml";

  private final LayersParameter layersParameter;
  private final LayerExtents extents;
  private final ServiceSettings service;

  GetMetadata(LayersParameter layersParameter, LayerExtents extents, ServiceSettings service) {
    this.layersParameter = layersParameter;
    this.extents = extents;
    this.service = service;
  }

  static String url(CapabilitiesContent content, LayerDefinition layer) {
    return content.urlPrefix()
        + "SERVICE=WMS&VERSION="
        + content.version().number()
        + "&REQUEST=GetMetadata&LAYER="
        + URLEncoder.encode(layer.qualifiedName(), StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "GetMetadata";
  }

  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    String name = request.parameters().get("LAYER");
    LayerDefinition layer = layersParameter.layer(request, "LAYER", name);
    Envelope extent = extents.get(layer, request.actor());
    response.setContentType(MIME);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-cache");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      xml.start("gmd:MD_Metadata")
          .attribute("xmlns:gmd", "http://www.isotc211.org/2005/gmd")
          .attribute("xmlns:gco", "http://www.isotc211.org/2005/gco");
      text(xml, "fileIdentifier", layer.qualifiedName());
      text(xml, "language", "zho");
      xml.start("gmd:contact");
      organisation(xml);
      xml.end();
      unknown(xml, "dateStamp");
      CrsParameter.served(layer).forEach(crs -> system(xml, crs));
      xml.start("gmd:identificationInfo").start("gmd:MD_DataIdentification");
      identification(xml, layer);
      if (!extent.isNull()) {
        extent(xml, extent);
      }
    }
  }

  private void organisation(XmlWriter xml) {
    xml.start("gmd:CI_ResponsibleParty");
    text(xml, "organisationName", service.providerName());
    code(xml, "role", "CI_RoleCode", "pointOfContact");
    xml.end();
  }

  private static void system(XmlWriter xml, MapCrs crs) {
    xml.start("gmd:referenceSystemInfo").start("gmd:MD_ReferenceSystem");
    xml.start("gmd:referenceSystemIdentifier").start("gmd:RS_Identifier");
    text(xml, "code", crs.urn());
    xml.end().end().end().end();
  }

  private static void identification(XmlWriter xml, LayerDefinition layer) {
    xml.start("gmd:citation").start("gmd:CI_Citation");
    text(xml, "title", layer.title().zh());
    text(xml, "alternateTitle", layer.title().en());
    unknown(xml, "date");
    xml.end().end();
    text(xml, "abstract", layer.summary().inOneLine());
    List<String> keywords = layer.presentation().keywords();
    if (!keywords.isEmpty()) {
      xml.start("gmd:descriptiveKeywords").start("gmd:MD_Keywords");
      keywords.forEach(keyword -> text(xml, "keyword", keyword));
      xml.end().end();
    }
    text(xml, "language", "zho");
  }

  private static void extent(XmlWriter xml, Envelope extent) {
    xml.start("gmd:extent").start("gmd:EX_Extent");
    xml.start("gmd:geographicElement").start("gmd:EX_GeographicBoundingBox");
    decimal(xml, "westBoundLongitude", extent.getMinX());
    decimal(xml, "eastBoundLongitude", extent.getMaxX());
    decimal(xml, "southBoundLatitude", extent.getMinY());
    decimal(xml, "northBoundLatitude", extent.getMaxY());
    xml.end().end().end().end();
  }

  private static void text(XmlWriter xml, String name, String value) {
    xml.start("gmd:" + name).element("gco:CharacterString", value).end();
  }

  /** Required by the schema, not known here. */
  private static void unknown(XmlWriter xml, String name) {
    xml.start("gmd:" + name).attribute("gco:nilReason", "unknown").end();
  }

  private static void decimal(XmlWriter xml, String name, double degrees) {
    xml.start("gmd:" + name).element("gco:Decimal", CrsBounds.degrees(degrees)).end();
  }

  private static void code(XmlWriter xml, String name, String list, String value) {
    xml.start("gmd:" + name)
        .start("gmd:" + list)
        .attribute(
            "codeList", "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#" + list)
        .attribute("codeListValue", value)
        .text(value)
        .end()
        .end();
  }
}
