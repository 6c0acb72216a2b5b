package org.kuangjie.ogc.wms;

import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;

/** WIDTH and HEIGHT (06-042, 7.3.3.8). */
final class SizeParameter {

  private SizeParameter() {}

  /**
   * @throws OgcException MissingParameterValue; InvalidParameterValue unless a whole number from 1
   *     to the limit
   */
  static int read(Parameters parameters, String name, int most) {
    parameters.get(name);
    int pixels = parameters.findInteger(name).orElseThrow();
    if (pixels < 1 || pixels > most) {
      throw OgcException.invalid(
          name,
          "%s 须为 1 至 %d 像素".formatted(name, most),
          "%s must be from 1 to %d pixels".formatted(name, most));
    }
    return pixels;
  }
}
