package org.kuangjie.ogc.wmts;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.info.InfoFormat;
import org.kuangjie.ogc.tiles.PictureFormat;
import org.kuangjie.ogc.tiles.TileLimits;
import org.kuangjie.ogc.tiles.TileMatrixSet;
import org.kuangjie.ogc.tiles.TileMatrixSets;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** Writes what the capabilities say of a layer (07-057r7, table 6). */
final class LayerSection {

  private static final String TILE = "/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";

  private LayerSection() {}

  static void write(XmlWriter xml, LayerEntry entry, String root) {
    LayerDefinition layer = entry.layer();
    xml.start("Layer");
    CapabilitiesWriter.title(xml, layer.title());
    CapabilitiesWriter.summary(xml, layer);
    CapabilitiesWriter.keywords(xml, layer.presentation().keywords());
    if (!entry.extent().isNull()) {
      Envelope box = entry.extent();
      xml.start("ows:WGS84BoundingBox");
      xml.element("ows:LowerCorner", number(box.getMinX()) + " " + number(box.getMinY()));
      xml.element("ows:UpperCorner", number(box.getMaxX()) + " " + number(box.getMaxY()));
      xml.end();
    }
    xml.element("ows:Identifier", layer.qualifiedName());
    styles(xml, entry, root);
    for (PictureFormat format : PictureFormat.values()) {
      xml.element("Format", format.mediaType());
    }
    for (InfoFormat format : InfoFormat.values()) {
      xml.element("InfoFormat", format.mediaType());
    }
    TileMatrixSets.list().forEach(set -> link(xml, entry, set));
    resources(xml, root + "/wmts/1.0.0/" + layer.qualifiedName() + TILE);
    xml.end();
  }

  private static void styles(XmlWriter xml, LayerEntry entry, String root) {
    for (String style : entry.styles()) {
      boolean first = style.equals(entry.styles().get(0));
      xml.start("Style").attribute("isDefault", String.valueOf(first));
      xml.element("ows:Title", style);
      xml.element("ows:Identifier", style);
      String legend =
          "%s/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=%s&STYLE=%s&FORMAT=image/png&SLD_VERSION=1.1.0"
              .formatted(
                  root,
                  entry.layer().qualifiedName(),
                  URLEncoder.encode(style, StandardCharsets.UTF_8));
      xml.start("LegendURL").attribute("format", "image/png").attribute("xlink:href", legend);
      xml.end().end();
    }
  }

  private static void link(XmlWriter xml, LayerEntry entry, TileMatrixSet set) {
    xml.start("TileMatrixSetLink").element("TileMatrixSet", set.id());
    List<TileLimits> limits = entry.limits().getOrDefault(set, List.of());
    if (!limits.isEmpty()) {
      xml.start("TileMatrixSetLimits");
      for (int i = 0; i < limits.size(); i++) {
        TileLimits each = limits.get(i);
        xml.start("TileMatrixLimits");
        xml.element("TileMatrix", set.matrices().get(i).id());
        xml.element("MinTileRow", String.valueOf(each.minRow()));
        xml.element("MaxTileRow", String.valueOf(each.maxRow()));
        xml.element("MinTileCol", String.valueOf(each.minCol()));
        xml.element("MaxTileCol", String.valueOf(each.maxCol()));
        xml.end();
      }
      xml.end();
    }
    xml.end();
  }

  private static void resources(XmlWriter xml, String tile) {
    for (PictureFormat format : PictureFormat.values()) {
      resource(xml, format.mediaType(), "tile", tile + "." + format.extension());
    }
    for (InfoFormat format : InfoFormat.values()) {
      resource(xml, format.mediaType(), "FeatureInfo", tile + "/{J}/{I}." + format.extension());
    }
  }

  private static void resource(XmlWriter xml, String format, String type, String template) {
    xml.start("ResourceURL").attribute("format", format).attribute("resourceType", type);
    xml.attribute("template", template).end();
  }

  /** Without exponent. */
  static String number(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
