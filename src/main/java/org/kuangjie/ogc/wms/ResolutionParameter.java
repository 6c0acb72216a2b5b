package org.kuangjie.ogc.wms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.ogc.render.Scene;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;

/**
 * Pixels of an inch, as desktop programs ask for print: DPI (QGIS), MAP_RESOLUTION (MapServer),
 * FORMAT_OPTIONS=dpi: (GeoServer).
 */
final class ResolutionParameter {

  private static final Pattern OPTION = Pattern.compile("(?:^|;)dpi:([^;]*)");
  private static final double LEAST = 10;
  private static final double MOST = 1200;

  private ResolutionParameter() {}

  /** 90.71… (06-042, 7.2.4.6.9) when none is asked for. */
  static double read(Parameters parameters) {
    return parameters
        .find("DPI")
        .or(() -> parameters.find("MAP_RESOLUTION"))
        .or(() -> option(parameters))
        .map(ResolutionParameter::number)
        .orElse(Scene.STANDARD_DPI);
  }

  private static Optional<String> option(Parameters parameters) {
    return parameters
        .find("FORMAT_OPTIONS")
        .map(OPTION::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  private static double number(String text) {
    try {
      double dpi = Double.parseDouble(text.trim());
      if (dpi >= LEAST && dpi <= MOST) {
        return dpi;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw OgcException.invalid("DPI", "分辨率须为 10 至 1200", "the resolution must be from 10 to 1200");
  }
}
