package org.kuangjie.ogc.wms;

import java.util.regex.Pattern;
import org.kuangjie.ogc.request.OgcException;

/** TRANSPARENT and BGCOLOR (06-042, 7.3.3.9 and 7.3.3.10). */
final class BackgroundParameter {

  /** As 06-042, 7.3.3.10 has it, or as HTML. */
  static final Pattern COLOUR = Pattern.compile("(?:0[xX]|#)?([0-9a-fA-F]{6})");

  private static final int OPAQUE = 0xff000000;

  private BackgroundParameter() {}

  /**
   * Premultiplied ARGB; 0 = transparent.
   *
   * @throws OgcException InvalidParameterValue
   */
  static int read(WmsRequest request, MapFormat format) {
    int colour = colour(request);
    return request.flag("TRANSPARENT") && format.isTransparent() ? 0 : colour;
  }

  private static int colour(WmsRequest request) {
    String text = request.parameters().find("BGCOLOR").orElse("0xFFFFFF").trim();
    var colour = COLOUR.matcher(text);
    if (!colour.matches()) {
      throw OgcException.invalid(
          "BGCOLOR", "BGCOLOR 须如 0xRRGGBB", "BGCOLOR must be written like 0xRRGGBB");
    }
    return OPAQUE | Integer.parseInt(colour.group(1), 16);
  }
}
