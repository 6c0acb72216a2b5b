package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.xml.XmlWriter;
import org.springframework.stereotype.Component;

/**
 * DescribeLayer (02-070, 12.2; 05-078r4, 12.2): which feature types the layers draw, and where they
 * are served.
 */
@Component("wmsDescribeLayer")
class DescribeLayer implements WmsOperation {

  static final String OLD_MIME = "application/vnd.ogc.wms_xml";

  private static final String OLD_DTD =
      "http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd";
  private static final String SCHEMA =
      "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/DescribeLayer.xsd";

  private final LayersParameter layersParameter;

  DescribeLayer(LayersParameter layersParameter) {
    this.layersParameter = layersParameter;
  }

  @Override
  public String name() {
    return "DescribeLayer";
  }

  /** The form of SLD 1.1.0 for 1.3.0, or where SLD_VERSION asks for it. */
  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    List<LayerDefinition> layers = layersParameter.named(request, "LAYERS");
    boolean newForm =
        request.version() == WmsVersion.V1_3_0
            || request.parameters().find("SLD_VERSION").filter("1.1.0"::equals).isPresent();
    response.setContentType(newForm ? "text/xml" : OLD_MIME);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-cache");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      if (newForm) {
        newForm(xml, layers, request.wfsUrl() + "?");
      } else {
        oldForm(xml, layers, request.wfsUrl() + "?");
      }
    }
  }

  private static void oldForm(XmlWriter xml, List<LayerDefinition> layers, String wfs) {
    xml.doctype("WMS_DescribeLayerResponse", OLD_DTD);
    xml.start("WMS_DescribeLayerResponse").attribute("version", "1.1.1");
    for (LayerDefinition layer : layers) {
      xml.start("LayerDescription")
          .attribute("name", layer.qualifiedName())
          .attribute("wfs", wfs)
          .attribute("owsURL", wfs)
          .attribute("owsType", "WFS")
          .start("Query")
          .attribute("typeName", layer.qualifiedName())
          .end()
          .end();
    }
  }

  private static void newForm(XmlWriter xml, List<LayerDefinition> layers, String wfs) {
    xml.start("DescribeLayerResponse")
        .attribute("xmlns", "http://www.opengis.net/sld")
        .attribute("xmlns:se", "http://www.opengis.net/se")
        .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("xsi:schemaLocation", SCHEMA)
        .element("Version", "1.1.0");
    for (LayerDefinition layer : layers) {
      xml.start("LayerDescription").element("owsType", "wfs");
      xml.start("se:OnlineResource")
          .attribute("xlink:type", "simple")
          .attribute("xlink:href", wfs)
          .end();
      xml.start("TypeName").element("se:FeatureTypeName", layer.qualifiedName()).end().end();
    }
  }
}
