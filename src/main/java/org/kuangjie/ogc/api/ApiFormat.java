package org.kuangjie.ogc.api;

import java.util.List;
import org.springframework.http.MediaType;

/**
 * A form an answer can have.
 *
 * @param name value of the parameter {@code f}
 * @param mediaType of the answer
 * @param alsoFor further media types in Accept that mean it
 */
public record ApiFormat(String name, String mediaType, List<String> alsoFor) {

  public static final ApiFormat JSON = of("json", "application/json");
  public static final ApiFormat HTML =
      new ApiFormat("html", "text/html", List.of("application/xhtml+xml"));
  public static final ApiFormat GEOJSON =
      new ApiFormat("json", "application/geo+json", List.of("application/json"));
  public static final ApiFormat SCHEMA =
      new ApiFormat("json", "application/schema+json", List.of("application/json"));
  public static final ApiFormat OPENAPI =
      new ApiFormat(
          "json", "application/vnd.oai.openapi+json;version=3.0", List.of("application/json"));

  public static ApiFormat of(String name, String mediaType) {
    return new ApiFormat(name, mediaType, List.of());
  }

  /** For people: {@code JSON}. */
  String title() {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  boolean answers(MediaType wanted) {
    if (wanted.includes(withoutParameters(MediaType.parseMediaType(mediaType)))) {
      return true;
    }
    return alsoFor.stream().map(MediaType::parseMediaType).anyMatch(wanted::includes);
  }

  private static MediaType withoutParameters(MediaType type) {
    return new MediaType(type.getType(), type.getSubtype());
  }
}
