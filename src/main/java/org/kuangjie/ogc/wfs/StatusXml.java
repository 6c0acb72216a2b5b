package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kuangjie.ogc.xml.XmlWriter;

/** The answer of operations that only say they are done (OGC 09-025r2, 14.5.3). */
final class StatusXml {

  private StatusXml() {}

  static void write(String name, HttpServletResponse response) throws IOException {
    response.setContentType("application/xml; charset=UTF-8");
    try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
      xml.start("wfs:" + name)
          .attribute("xmlns:wfs", WfsVersion.V2_0_0.namespace())
          .attribute("status", "OK");
    }
  }
}
