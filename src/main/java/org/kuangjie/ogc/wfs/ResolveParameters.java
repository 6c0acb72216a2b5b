package org.kuangjie.ogc.wfs;

import java.util.Set;
import org.kuangjie.ogc.request.OgcException;

/** RESOLVE (OGC 09-025r2, 7.6.4): our features refer to nothing, so there is nothing to fetch. */
final class ResolveParameters {

  private ResolveParameters() {}

  /**
   * @throws OgcException InvalidParameterValue for remote references, which are never fetched
   */
  static void check(WfsRequest request) {
    String resolve = request.find("resolve").orElse("none");
    if (!Set.of("none", "local").contains(resolve)) {
      throw OgcException.invalid("resolve", "须为 none 或 local", "is none or local");
    }
    request
        .find("resolveDepth")
        .filter(depth -> !depth.equals("*") && !depth.matches("\\d{1,9}"))
        .ifPresent(
            depth -> {
              throw OgcException.invalid("resolveDepth", "须为非负整数或 *", "is a whole number or *");
            });
  }
}
