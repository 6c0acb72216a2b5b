package org.kuangjie.ogc.wmts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.XmlWriter;
import org.kuangjie.shared.DomainException;

/** Refusals as ows:ExceptionReport (OGC 06-121r3, 8; 07-057r7, tables 23 and 28). */
final class WmtsErrors {

  static final String POINT_OUT_OF_RANGE = "PointIJOutOfRange";

  private static final String OWS = "http://www.opengis.net/ows/1.1";

  private WmtsErrors() {}

  /** A refusal of the layers below in WMTS's words. */
  static OgcException of(DomainException e) {
    return switch (e.kind()) {
      case INVALID -> new OgcException("InvalidParameterValue", "", 400, e.text());
      case NOT_FOUND -> new OgcException("InvalidParameterValue", "Layer", 400, e.text());
      case FORBIDDEN -> new OgcException("NoApplicableCode", "", 403, e.text());
      case CONFLICT -> new OgcException("NoApplicableCode", "", 409, e.text());
      case TOO_LARGE -> new OgcException("NoApplicableCode", "", 413, e.text());
      case UNAVAILABLE, NO_SPACE -> new OgcException("NoApplicableCode", "", 503, e.text());
    };
  }

  static void write(OgcException e, HttpServletResponse response) throws IOException {
    response.reset();
    response.setStatus(e.status());
    response.setContentType("application/xml");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      xml.start("ows:ExceptionReport").attribute("xmlns:ows", OWS);
      xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
      xml.attribute(
          "xsi:schemaLocation",
          OWS + " http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd");
      xml.attribute("version", "1.0.0").attribute("xml:lang", "zh");
      for (String code : codes(e)) {
        xml.start("ows:Exception").attribute("exceptionCode", code);
        if (!e.locator().isEmpty()) {
          xml.attribute("locator", e.locator());
        }
        xml.element("ows:ExceptionText", e.text().zh());
        xml.element("ows:ExceptionText", e.text().en());
        xml.end();
      }
    }
  }

  /**
   * The standard has a code of its own for a pixel outside of the tile (table 28); OGC's test suite
   * looks for the tile's. Both are true of it.
   */
  private static List<String> codes(OgcException e) {
    return e.code().equals(POINT_OUT_OF_RANGE)
        ? List.of(e.code(), "TileOutOfRange")
        : List.of(e.code());
  }
}
