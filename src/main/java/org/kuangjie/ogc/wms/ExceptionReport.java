package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.XmlWriter;

/** A refusal as XML (06-042, 6.11 and annex E.2; 01-068r3, 6.8 and annex A.3). */
final class ExceptionReport {

  private static final String SCHEMA =
      "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd";
  private static final String DTD = "http://schemas.opengis.net/wms/1.1.1/WMS_exception_1_1_1.dtd";

  private ExceptionReport() {}

  /** Refusals of requests are answers of the service, with status 200; what is its own is not. */
  static void write(OgcException refusal, WmsVersion version, HttpServletResponse response)
      throws IOException {
    response.setStatus(refusal.status() >= 500 ? refusal.status() : HttpServletResponse.SC_OK);
    response.setContentType(version.exceptionType());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      root(xml, version);
      xml.start("ServiceException");
      if (!refusal.code().isEmpty()) {
        xml.attribute("code", refusal.code());
      }
      if (version == WmsVersion.V1_3_0 && !refusal.locator().isEmpty()) {
        xml.attribute("locator", refusal.locator());
      }
      xml.text(text(refusal)).end();
    }
  }

  private static void root(XmlWriter xml, WmsVersion version) {
    if (version == WmsVersion.V1_1_1) {
      xml.doctype("ServiceExceptionReport", DTD);
    }
    xml.start("ServiceExceptionReport").attribute("version", version.number());
    if (version == WmsVersion.V1_3_0) {
      xml.attribute("xmlns", "http://www.opengis.net/ogc")
          .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
          .attribute("xsi:schemaLocation", SCHEMA);
    }
  }

  /** Chinese first, English below. */
  static String text(OgcException refusal) {
    return refusal.text().zh() + "\n" + refusal.text().en();
  }
}
