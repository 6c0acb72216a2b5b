package org.kuangjie.ogc.wms;

import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Actor;

/**
 * A request whose version is settled.
 *
 * @param serviceUrl where the service answers, without query
 */
record WmsRequest(WmsVersion version, Parameters parameters, String serviceUrl, Actor actor) {

  /** Prefix of further requests, as capabilities list it (06-042, 6.3.3). */
  String urlPrefix() {
    return serviceUrl + "?";
  }

  /** Where the features service of the same server answers, without query. */
  String wfsUrl() {
    return serviceUrl.substring(0, serviceUrl.lastIndexOf('/')) + "/wfs";
  }

  /**
   * @throws OgcException InvalidParameterValue unless TRUE or FALSE, in any case
   */
  boolean flag(String parameter) {
    String value = parameters.find(parameter).orElse("FALSE").trim();
    if (!value.equalsIgnoreCase("TRUE") && !value.equalsIgnoreCase("FALSE")) {
      throw OgcException.invalid(parameter, "须为 TRUE 或 FALSE", "must be TRUE or FALSE");
    }
    return value.equalsIgnoreCase("TRUE");
  }
}
