package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Text;

/** FORMAT of maps and legends (06-042, 7.3.3.7). */
enum MapFormat {
  PNG("image/png", true),
  PNG8("image/png; mode=8bit", true, "image/png8", "image/vnd.png; mode=8bit"),
  JPEG("image/jpeg", false, "image/jpg"),
  GIF("image/gif", true),
  /** Also with the plus sign that the form of URLs makes a blank. */
  SVG("image/svg+xml", true, "image/svg xml", "image/svg"),
  PDF("application/pdf", true);

  private final String mime;
  private final boolean transparent;
  private final List<String> others;

  MapFormat(String mime, boolean transparent, String... others) {
    this.mime = mime;
    this.transparent = transparent;
    this.others = List.of(others);
  }

  /**
   * @throws OgcException MissingParameterValue, InvalidFormat
   */
  static MapFormat get(String given) {
    return find(given)
        .orElseThrow(
            () ->
                new OgcException(
                    "InvalidFormat",
                    "FORMAT",
                    400,
                    Text.format("不支持格式 %s", "Format %s is not offered", given)));
  }

  static Optional<MapFormat> find(String given) {
    String wanted = normal(given);
    return List.of(values()).stream()
        .filter(
            format ->
                normal(format.mime).equals(wanted)
                    || format.others.stream().anyMatch(other -> normal(other).equals(wanted)))
        .findFirst();
  }

  private static String normal(String mime) {
    return mime.trim().toLowerCase(Locale.ROOT).replaceAll("\\s*;\\s*", ";");
  }

  /** As capabilities and answers name it. */
  String mime() {
    return mime;
  }

  /** Whether pictures can have nothing in places. */
  boolean isTransparent() {
    return transparent;
  }
}
