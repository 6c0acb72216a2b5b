package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.XmlWriter;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/** Refusals as each version reports them (OGC 06-121r3, 8; OGC 02-058, A.7). */
final class WfsExceptions {

  private static final String OGC = "http://www.opengis.net/ogc";

  private WfsExceptions() {}

  /** A filter or query that is well-formed but cannot be carried out. */
  static OgcException notProcessed(String locator, Text text) {
    return new OgcException("OperationProcessingFailed", locator, 403, text);
  }

  static OgcException of(RuntimeException e) {
    if (e instanceof OgcException refusal) {
      return refusal;
    }
    DomainException refusal = (DomainException) e;
    return switch (refusal.kind()) {
      case INVALID -> invalid(refusal);
      case NOT_FOUND -> new OgcException("InvalidParameterValue", "typeName", 400, refusal.text());
      case FORBIDDEN -> notProcessed("request", refusal.text());
      case CONFLICT ->
          new OgcException("OperationProcessingFailed", "request", 409, refusal.text());
      case TOO_LARGE ->
          new OgcException("OperationProcessingFailed", "request", 413, refusal.text());
      case UNAVAILABLE, NO_SPACE -> new OgcException("NoApplicableCode", "", 503, refusal.text());
    };
  }

  private static OgcException invalid(DomainException refusal) {
    return switch (refusal.code()) {
      case "xml" -> new OgcException("OperationParsingFailed", "request", 400, refusal.text());
      case "filter-order" -> notProcessed("filter", refusal.text());
      case "attribute-unknown" ->
          new OgcException("InvalidParameterValue", "valueReference", 400, refusal.text());
      default -> new OgcException("InvalidParameterValue", "filter", 400, refusal.text());
    };
  }

  static void write(OgcException refusal, WfsVersion version, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("refused while answering: " + refusal.code());
    }
    response.reset();
    boolean oldest = version == WfsVersion.V1_0_0;
    response.setStatus(oldest ? 200 : refusal.status());
    response.setContentType(oldest ? "application/vnd.ogc.se_xml" : "application/xml");
    response.setCharacterEncoding("UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      if (oldest) {
        old(xml, refusal);
      } else {
        report(xml, refusal, version);
      }
    }
  }

  private static void report(XmlWriter xml, OgcException refusal, WfsVersion version) {
    boolean latest = version == WfsVersion.V2_0_0;
    xml.start("ows:ExceptionReport")
        .attribute("xmlns:ows", version.owsNamespace())
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute(
            "xsi:schemaLocation",
            version.owsNamespace()
                + " http://schemas.opengis.net/ows/"
                + (latest ? "1.1.0" : "1.0.0")
                + "/owsExceptionReport.xsd")
        .attribute("version", latest ? "2.0.0" : "1.0.0");
    xml.attribute(latest ? "xml:lang" : "language", "zh");
    xml.start("ows:Exception").attribute("exceptionCode", refusal.code());
    if (!refusal.locator().isEmpty()) {
      xml.attribute("locator", refusal.locator());
    }
    xml.element("ows:ExceptionText", refusal.text().zh());
    xml.element("ows:ExceptionText", refusal.text().en());
    xml.end();
  }

  private static void old(XmlWriter xml, OgcException refusal) {
    xml.start("ServiceExceptionReport").attribute("xmlns", OGC).attribute("version", "1.2.0");
    xml.start("ServiceException").attribute("code", refusal.code());
    if (!refusal.locator().isEmpty()) {
      xml.attribute("locator", refusal.locator());
    }
    xml.text(refusal.text().zh() + "\n" + refusal.text().en()).end();
  }
}
