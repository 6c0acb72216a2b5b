package org.kuangjie.ogc.api.styles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.StyleDocument;
import org.kuangjie.ogc.api.ApiFormat;
import org.kuangjie.ogc.api.ApiRequest;

/** A style of a layer and its address. On the server its id is {@code collection.style}. */
record Stylesheet(LayerDefinition layer, StyleDocument document) {

  static final String SLD_10 = "application/vnd.ogc.sld+xml;version=1.0";
  static final String SLD_11 = "application/vnd.ogc.sld+xml;version=1.1";

  private static final Pattern VERSION =
      Pattern.compile("<(?:\\w+:)?StyledLayerDescriptor\\b[^>]*\\bversion\\s*=\\s*[\"']1\\.1");

  String globalId() {
    return ApiRequest.collectionId(layer) + "." + document.name();
  }

  String address(ApiRequest request) {
    return request.collection(layer) + "/styles/" + ApiRequest.encoded(document.name());
  }

  String mediaType() {
    Matcher matcher = VERSION.matcher(document.sld());
    return matcher.find() ? SLD_11 : SLD_10;
  }

  ApiFormat format() {
    return new ApiFormat(
        mediaType().equals(SLD_11) ? "sld11" : "sld10",
        mediaType(),
        List.of("application/xml", "text/xml", "application/xhtml+xml"));
  }

  byte[] content() {
    return document.sld().getBytes(StandardCharsets.UTF_8);
  }
}
