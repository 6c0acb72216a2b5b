package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One value of REQUEST. */
interface WmsOperation {

  /** Value of REQUEST. */
  String name();

  /**
   * @throws org.kuangjie.ogc.request.OgcException answered by the service in the version's form
   */
  void answer(WmsRequest request, HttpServletResponse response) throws IOException;
}
