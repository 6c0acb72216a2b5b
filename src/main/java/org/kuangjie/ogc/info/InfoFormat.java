package org.kuangjie.ogc.info;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How GetFeatureInfo answers (06-042, 7.4.3.5; 07-057r7, 7.3). All are UTF-8. */
public enum InfoFormat {
  HTML("text/html", "html", HtmlInfo::write),
  PLAIN("text/plain", "txt", PlainInfo::write),
  JSON("application/json", "json", JsonInfo::write),
  GEOJSON("application/geo+json", "geojson", JsonInfo::write),
  GML("application/vnd.ogc.gml", "gml", GmlInfo::write),
  XML("text/xml", "xml", GmlInfo::write);

  private final String mediaType;
  private final String extension;
  private final Writer writer;

  InfoFormat(String mediaType, String extension, Writer writer) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.writer = writer;
  }

  /** Writes what was found. */
  @FunctionalInterface
  private interface Writer {
    void write(String wfs, List<FoundFeatures> found, OutputStream out) throws IOException;
  }

  /** In any case, parameters ignored; a plus sign may have become a space on its way. */
  public static Optional<InfoFormat> find(String mediaType) {
    String wanted = mediaType.trim().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", "");
    return Arrays.stream(values())
        .filter(f -> f.mediaType.equals(wanted) || f.mediaType.replace('+', ' ').equals(wanted))
        .findFirst();
  }

  /** By the extension of a file, without dot. */
  public static Optional<InfoFormat> findByExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  /** The media types, as a refusal names them. */
  public static String mediaTypes() {
    return Arrays.stream(values()).map(InfoFormat::mediaType).collect(Collectors.joining(", "));
  }

  public String mediaType() {
    return mediaType;
  }

  /** Without dot. */
  public String extension() {
    return extension;
  }

  /**
   * @param wfs address of the features service on the same server, without query: there is the
   *     schema of GML
   */
  public void write(String wfs, List<FoundFeatures> found, OutputStream out) throws IOException {
    writer.write(wfs, found, out);
  }
}
