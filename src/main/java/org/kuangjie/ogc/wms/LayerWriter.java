package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.request.ServiceSettings;
import org.kuangjie.ogc.styling.StyleBook;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/**
 * The layers in the capabilities (06-042, 7.2.4.5 to 7.2.4.8; 01-068r3, 7.1.4.5): a root without
 * name, below it all layers.
 */
final class LayerWriter {

  /** Diagonal of a pixel of 0.28 mm at scale 1:1, in metres (01-068r3, 7.1.4.5.8). */
  private static final double PIXEL_DIAGONAL_METRES = 0.00028 * Math.sqrt(2);

  private static final int METRE_DECIMALS = 3;

  private final CapabilitiesContent content;
  private final StyleBook styles;
  private final Legends legends;
  private final DimensionWriter dimensions;

  LayerWriter(CapabilitiesContent content, StyleBook styles, Legends legends) {
    this.content = content;
    this.styles = styles;
    this.legends = legends;
    this.dimensions = new DimensionWriter(content.version());
  }

  void write(XmlWriter xml) {
    ServiceSettings service = content.service();
    xml.start("Layer").element("Title", service.title()).element("Abstract", service.summary());
    List<MapCrs> common = common();
    common.forEach(crs -> xml.element(content.version().crsParameter(), crs.code()));
    bounds(xml, content.extent(), List.of());
    attribution(xml, service);
    content.layers().forEach(layer -> layer(xml, layer, common));
    xml.end();
  }

  /** Systems of every layer, which the root lists for all (06-042, 7.2.4.6.7). */
  private List<MapCrs> common() {
    return MapCrs.list().stream()
        .filter(crs -> CrsParameter.isNamed(content.version(), crs))
        .filter(
            crs ->
                content.layers().stream()
                    .allMatch(layer -> CrsParameter.served(layer).contains(crs)))
        .toList();
  }

  private static void attribution(XmlWriter xml, ServiceSettings service) {
    xml.start("Attribution").element("Title", service.providerName());
    if (!service.providerSite().isEmpty()) {
      CapabilitiesWriter.onlineResource(xml, service.providerSite());
    }
    xml.end();
  }

  private void layer(XmlWriter xml, LayerDefinition layer, List<MapCrs> inherited) {
    xml.start("Layer").attribute("queryable", "1");
    xml.element("Name", layer.qualifiedName()).element("Title", layer.title().zh());
    String summary = text(layer);
    xml.element("Abstract", summary);
    List<String> keywords = layer.presentation().keywords();
    CapabilitiesWriter.keywords(
        xml, keywords.isEmpty() ? List.of(layer.title().zh(), layer.title().en()) : keywords);
    List<MapCrs> systems = CrsParameter.advertised(content.version(), layer);
    systems.stream()
        .filter(crs -> !inherited.contains(crs))
        .forEach(crs -> xml.element(content.version().crsParameter(), crs.code()));
    bounds(xml, content.extent(layer), systems);
    dimensions.write(xml, layer);
    metadata(xml, layer);
    List<String> names = styles.names(layer);
    names.forEach(name -> style(xml, layer, name));
    List<Style> drawn = names.stream().map(name -> styles.find(layer, name).orElseThrow()).toList();
    scales(xml, StyleScales.least(drawn), StyleScales.most(drawn));
    xml.end();
  }

  private static String text(LayerDefinition layer) {
    String summary = layer.summary().inOneLine();
    return summary.isEmpty() ? layer.title().zh() : summary;
  }

  /** In longitude and latitude, then in each system with the order of its axes. */
  private void bounds(XmlWriter xml, Envelope box, List<MapCrs> systems) {
    boolean old = content.version() == WmsVersion.V1_1_1;
    CrsBounds lonLat = CrsBounds.find(MapCrs.CRS84, box, false).orElseThrow();
    if (old) {
      xml.start("LatLonBoundingBox");
      corners(xml, lonLat).end();
    } else {
      xml.start("EX_GeographicBoundingBox")
          .element("westBoundLongitude", lonLat.minX())
          .element("eastBoundLongitude", lonLat.maxX())
          .element("southBoundLatitude", lonLat.minY())
          .element("northBoundLatitude", lonLat.maxY())
          .end();
    }
    for (MapCrs crs : systems) {
      boolean northFirst = crs.isNorthFirst() && content.version().axesAsRegistered();
      CrsBounds.find(crs, box, northFirst)
          .ifPresent(
              bounds -> {
                xml.start("BoundingBox").attribute(content.version().crsParameter(), crs.code());
                corners(xml, bounds).end();
              });
    }
  }

  private static XmlWriter corners(XmlWriter xml, CrsBounds bounds) {
    return xml.attribute("minx", bounds.minX())
        .attribute("miny", bounds.minY())
        .attribute("maxx", bounds.maxX())
        .attribute("maxy", bounds.maxY());
  }

  private void metadata(XmlWriter xml, LayerDefinition layer) {
    boolean old = content.version() == WmsVersion.V1_1_1;
    xml.start("MetadataURL").attribute("type", old ? "TC211" : "ISO19115:2003");
    xml.element("Format", GetMetadata.MIME);
    CapabilitiesWriter.onlineResource(xml, GetMetadata.url(content, layer));
    xml.end();
  }

  private void style(XmlWriter xml, LayerDefinition layer, String name) {
    Style style = styles.find(layer, name).orElseThrow();
    String title = style.getDescription().getTitle().toString(Locale.ROOT);
    xml.start("Style").element("Name", name).element("Title", title.isBlank() ? name : title);
    legends.write(xml, content, layer, name, style);
    xml.end();
  }

  private void scales(XmlWriter xml, OptionalDouble least, OptionalDouble most) {
    if (content.version() == WmsVersion.V1_3_0) {
      least.ifPresent(scale -> xml.element("MinScaleDenominator", number(scale)));
      most.ifPresent(scale -> xml.element("MaxScaleDenominator", number(scale)));
    } else if (least.isPresent() || most.isPresent()) {
      xml.start("ScaleHint")
          .attribute("min", number(least.orElse(0) * PIXEL_DIAGONAL_METRES))
          .attribute("max", number(most.orElse(1e9) * PIXEL_DIAGONAL_METRES))
          .end();
    }
  }

  private static String number(double value) {
    return CrsBounds.text(value, METRE_DECIMALS);
  }
}
