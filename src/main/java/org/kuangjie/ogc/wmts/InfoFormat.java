package org.kuangjie.ogc.wmts;

import java.util.Arrays;
import java.util.Optional;

/** How GetFeatureInfo answers. */
enum InfoFormat {
  JSON("application/json", "json"),
  HTML("text/html", "html"),
  TEXT("text/plain", "txt");

  private final String mediaType;
  private final String extension;

  InfoFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  static Optional<InfoFormat> ofMediaType(String type) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(type)).findFirst();
  }

  static Optional<InfoFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  /** Without dot. */
  String extension() {
    return extension;
  }
}
