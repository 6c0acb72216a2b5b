package org.kuangjie.ogc.wms;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.xml.XmlWriter;
import org.locationtech.jts.geom.Geometry;

/** Found features as a collection of GML 2.1.2 (OGC 02-069), as the features service has them. */
final class GmlInfo {

  private static final String WFS = "http://www.opengis.net/wfs";

  private GmlInfo() {}

  static void write(WmsRequest request, List<FoundFeatures> found, OutputStream out) {
    try (XmlWriter xml = new XmlWriter(out)) {
      xml.start("wfs:FeatureCollection")
          .attribute("xmlns:wfs", WFS)
          .attribute("xmlns:gml", "http://www.opengis.net/gml")
          .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
      namespaces(found).forEach((prefix, uri) -> xml.attribute("xmlns:" + prefix, uri));
      xml.attribute("xsi:schemaLocation", schemas(request, found));
      xml.start("gml:boundedBy").element("gml:null", "unknown").end();
      found.forEach(part -> part.features().forEach(feature -> write(feature, xml)));
    }
  }

  private static Map<String, String> namespaces(List<FoundFeatures> found) {
    Map<String, String> namespaces = new LinkedHashMap<>();
    found.stream()
        .map(part -> part.layer().presentation().namespace())
        .forEach(namespace -> namespaces.put(namespace.prefix(), namespace.uri()));
    return namespaces;
  }

  private static String schemas(WmsRequest request, List<FoundFeatures> found) {
    StringBuilder schemas =
        new StringBuilder(WFS + " http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd");
    found.stream()
        .map(FoundFeatures::layer)
        .distinct()
        .collect(Collectors.groupingBy(layer -> layer.presentation().namespace().uri()))
        .forEach(
            (uri, layers) ->
                schemas.append(' ').append(uri).append(' ').append(schema(request, layers)));
    return schemas.toString();
  }

  private static String schema(WmsRequest request, List<LayerDefinition> layers) {
    String names =
        layers.stream().map(LayerDefinition::qualifiedName).collect(Collectors.joining(","));
    return request.wfsUrlPrefix()
        + "SERVICE=WFS&VERSION=1.0.0&REQUEST=DescribeFeatureType&TYPENAME="
        + URLEncoder.encode(names, StandardCharsets.UTF_8);
  }

  private static void write(Feature feature, XmlWriter xml) {
    LayerDefinition layer = feature.columns().layer();
    String prefix = layer.presentation().namespace().prefix() + ":";
    xml.start("gml:featureMember");
    xml.start(layer.qualifiedName()).attribute("fid", feature.globalId());
    for (Attribute attribute : feature.columns().attributes()) {
      Object value = feature.value(attribute.name());
      if (value != null) {
        xml.element(prefix + Gml2.name(attribute.name()), PlainValue.of(value));
      }
    }
    Geometry geometry = feature.geometry();
    if (geometry != null) {
      xml.start(prefix + Gml2.name(layer.geometryColumn()));
      Gml2.write(geometry, xml);
      xml.end();
    }
    xml.end().end();
  }
}
