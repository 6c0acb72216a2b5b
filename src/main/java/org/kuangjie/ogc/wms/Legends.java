package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.stream.Stream;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.xml.XmlWriter;
import org.springframework.stereotype.Component;

/** Legends. */
@Component
class Legends {

  static List<String> mimes() {
    return Stream.of(MapFormat.PNG, MapFormat.PNG8, MapFormat.JPEG, MapFormat.GIF)
        .map(MapFormat::mime)
        .toList();
  }

  void write(XmlWriter xml, CapabilitiesContent content, LayerDefinition layer, String style) {}
}
