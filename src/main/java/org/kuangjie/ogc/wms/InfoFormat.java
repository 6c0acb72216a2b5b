package org.kuangjie.ogc.wms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Text;

/** INFO_FORMAT (06-042, 7.4.3.5; 01-068r3, 7.3.3.4), the first is the default of 1.1.1. */
enum InfoFormat {
  HTML("text/html", HtmlInfo::write),
  PLAIN("text/plain", PlainInfo::write),
  JSON("application/json", JsonInfo::write),
  GEOJSON("application/geo+json", JsonInfo::write),
  GML("application/vnd.ogc.gml", GmlInfo::write),
  XML("text/xml", GmlInfo::write);

  private final String mime;
  private final Writer writer;

  InfoFormat(String mime, Writer writer) {
    this.mime = mime;
    this.writer = writer;
  }

  /** Writes what was found. */
  @FunctionalInterface
  interface Writer {
    void write(WmsRequest request, List<FoundFeatures> found, OutputStream out) throws IOException;
  }

  /**
   * @throws OgcException MissingParameterValue in 1.3.0, InvalidFormat
   */
  static InfoFormat read(WmsRequest request) {
    if (request.version() == WmsVersion.V1_1_1
        && request.parameters().find("INFO_FORMAT").isEmpty()) {
      return HTML;
    }
    String given = request.parameters().get("INFO_FORMAT");
    String wanted = given.trim().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
    return List.of(values()).stream()
        .filter(
            format -> format.mime.equals(wanted) || format.mime.replace('+', ' ').equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new OgcException(
                    "InvalidFormat",
                    "INFO_FORMAT",
                    400,
                    Text.format("不支持格式 %s", "Format %s is not offered", given)));
  }

  String mime() {
    return mime;
  }

  void write(WmsRequest request, List<FoundFeatures> found, OutputStream out) throws IOException {
    writer.write(request, found, out);
  }
}
