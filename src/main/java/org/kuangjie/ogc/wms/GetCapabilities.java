package org.kuangjie.ogc.wms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.PublishedLayers;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.styling.StyleBook;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/**
 * GetCapabilities (06-042, 7.2; 01-068r3, 7.1): what the actor may see. There is one format; any
 * other FORMAT means it (06-042, 7.2.3.1). NAMESPACE, as known from GeoServer, lists the layers of
 * one prefix only.
 */
@Component("wmsGetCapabilities")
class GetCapabilities implements WmsOperation {

  private final PublishedLayers published;
  private final LayerExtents extents;
  private final ServiceSettings service;
  private final WmsSettings limits;
  private final StyleBook styles;
  private final Legends legends;
  private final UpdateSequence sequence;

  GetCapabilities(
      PublishedLayers published,
      LayerExtents extents,
      ServiceSettings service,
      WmsSettings limits,
      StyleBook styles,
      Legends legends,
      UpdateSequence sequence) {
    this.published = published;
    this.extents = extents;
    this.service = service;
    this.limits = limits;
    this.styles = styles;
    this.legends = legends;
    this.sequence = sequence;
  }

  @Override
  public String name() {
    return "GetCapabilities";
  }

  @Override
  public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
    CapabilitiesContent content = content(request);
    Object reader = List.of(request.version(), content.urlPrefix(), request.actor());
    long number = sequence.number(reader, content);
    UpdateSequence.check(request.parameters(), number);
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    new CapabilitiesWriter(content, new LayerWriter(content, styles, legends))
        .write(document, number);
    response.setContentType(request.version().capabilitiesType());
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-cache");
    response.setContentLength(document.size());
    document.writeTo(response.getOutputStream());
  }

  private CapabilitiesContent content(WmsRequest request) {
    Optional<String> prefix = request.parameters().find("NAMESPACE").map(String::trim);
    List<LayerDefinition> layers = layers(request, prefix);
    Map<LayerDefinition, Envelope> boxes = new LinkedHashMap<>();
    layers.forEach(layer -> boxes.put(layer, extents.get(layer, request.actor())));
    String url = request.urlPrefix() + prefix.map(GetCapabilities::parameter).orElse("");
    return new CapabilitiesContent(request.version(), url, service, limits, layers, boxes);
  }

  private List<LayerDefinition> layers(WmsRequest request, Optional<String> prefix) {
    List<LayerDefinition> layers =
        published.list(request.actor()).stream()
            .filter(layer -> prefix.isEmpty() || prefix.get().equals(prefixOf(layer)))
            .toList();
    if (prefix.isPresent() && layers.isEmpty()) {
      throw OgcException.invalid(
          "NAMESPACE",
          "没有前缀为 %s 的图层".formatted(prefix.get()),
          "No layer has the prefix %s".formatted(prefix.get()));
    }
    return layers;
  }

  private static String prefixOf(LayerDefinition layer) {
    return layer.presentation().namespace().prefix();
  }

  /** So that what the capabilities lead to stays within the namespace. */
  private static String parameter(String prefix) {
    return "NAMESPACE=" + URLEncoder.encode(prefix, StandardCharsets.UTF_8) + "&";
  }
}
