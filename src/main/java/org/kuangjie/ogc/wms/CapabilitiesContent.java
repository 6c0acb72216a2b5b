package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.request.ServiceSettings;
import org.locationtech.jts.geom.Envelope;

/**
 * What the capabilities are made from; equal contents make equal documents.
 *
 * @param extents of each layer, longitude and latitude; null envelope when there is nothing
 * @param urlPrefix see {@link WmsRequest#urlPrefix}
 */
record CapabilitiesContent(
    WmsVersion version,
    String urlPrefix,
    ServiceSettings service,
    WmsSettings limits,
    List<LayerDefinition> layers,
    Map<LayerDefinition, Envelope> extents) {

  /** Where a layer is that has no features. */
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

  CapabilitiesContent {
    layers = List.copyOf(layers);
    extents = Map.copyOf(extents);
  }

  /** Of a layer without features: of all layers. */
  Envelope extent(LayerDefinition layer) {
    Envelope extent = extents.getOrDefault(layer, new Envelope());
    return extent.isNull() ? extent() : extent;
  }

  /** Of all layers. */
  Envelope extent() {
    Envelope all = new Envelope();
    extents.values().forEach(all::expandToInclude);
    return all.isNull() ? WORLD : all;
  }
}
