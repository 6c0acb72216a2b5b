package org.kuangjie.ogc.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One of the classic services. It answers its own refusals in the form its version prescribes. */
public interface OgcService {

  /** {@code WMS}, {@code WFS}, {@code WMTS}: value of SERVICE, and in lower case the path. */
  String name();

  void answer(OgcRequest request, HttpServletResponse response) throws IOException;
}
