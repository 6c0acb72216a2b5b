package org.kuangjie.ogc.wms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.geotools.api.style.Style;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.render.LegendOptions;
import org.kuangjie.ogc.render.LegendPainter;
import org.kuangjie.ogc.xml.XmlWriter;
import org.springframework.stereotype.Component;

/** Legends of the styles, and the links to them in the capabilities (06-042, 7.2.4.6.5). */
@Component("wmsLegends")
class Legends {

  private final LegendPainter painter;
  private final Map<Style, Size> sizes = new ConcurrentHashMap<>();

  Legends(LegendPainter painter) {
    this.painter = painter;
  }

  private record Size(int width, int height) {}

  /** Formats legends are given in. */
  static List<MapFormat> formats() {
    return List.of(MapFormat.PNG, MapFormat.PNG8, MapFormat.JPEG, MapFormat.GIF);
  }

  static List<String> mimes() {
    return Stream.of(MapFormat.values()).filter(formats()::contains).map(MapFormat::mime).toList();
  }

  Pixmap paint(LayerDefinition layer, Style style, LegendOptions options) {
    return painter.paint(layer, style, options);
  }

  /** LegendURL, with the size the legend has. */
  void write(
      XmlWriter xml, CapabilitiesContent content, LayerDefinition layer, String name, Style style) {
    Size size = sizes.computeIfAbsent(style, key -> size(layer, key));
    xml.start("LegendURL")
        .attribute("width", Integer.toString(size.width()))
        .attribute("height", Integer.toString(size.height()));
    xml.element("Format", MapFormat.PNG.mime());
    CapabilitiesWriter.onlineResource(xml, url(content, layer, name));
    xml.end();
  }

  private Size size(LayerDefinition layer, Style style) {
    Pixmap legend = paint(layer, style, LegendOptions.DEFAULT);
    return new Size(legend.width(), legend.height());
  }

  private static String url(CapabilitiesContent content, LayerDefinition layer, String style) {
    String sld = content.version() == WmsVersion.V1_3_0 ? "&SLD_VERSION=1.1.0" : "";
    return content.urlPrefix()
        + "SERVICE=WMS&VERSION="
        + content.version().number()
        + sld
        + "&REQUEST=GetLegendGraphic&FORMAT="
        + encoded(MapFormat.PNG.mime())
        + "&LAYER="
        + encoded(layer.qualifiedName())
        + "&STYLE="
        + encoded(style);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
