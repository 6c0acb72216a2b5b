package org.kuangjie.ogc.info;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.gml.GmlCrs;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.gml.GmlFeatureWriter;
import org.kuangjie.ogc.xml.ByteText;

/**
 * Found features as a collection of GML 2.1.2 (OGC 02-069), as the features service has them;
 * longitude first.
 */
final class GmlInfo {

  private static final String WFS = "http://www.opengis.net/wfs";
  private static final String SCHEMA = "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd";

  private GmlInfo() {}

  static void write(String wfs, List<FoundFeatures> found, OutputStream out) {
    List<LayerDefinition> layers = found.stream().map(FoundFeatures::layer).distinct().toList();
    ByteText text = new ByteText(out);
    text.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wfs:FeatureCollection");
    namespaces(layers)
        .forEach((prefix, uri) -> text.raw(" xmlns:" + prefix + "=\"").xml(uri).raw('"'));
    text.raw(" xsi:schemaLocation=\"").xml(schemas(wfs, layers)).raw("\">\n");
    text.raw("<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy>\n");
    found.forEach(part -> write(part, text));
    text.raw("</wfs:FeatureCollection>\n").flush();
  }

  private static Map<String, String> namespaces(List<LayerDefinition> layers) {
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("wfs", WFS);
    namespaces.put("gml", GmlDialect.GML2.namespace());
    namespaces.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    layers.stream()
        .map(layer -> layer.presentation().namespace())
        .forEach(namespace -> namespaces.put(namespace.prefix(), namespace.uri()));
    return namespaces;
  }

  private static String schemas(String wfs, List<LayerDefinition> layers) {
    StringBuilder schemas = new StringBuilder(WFS + " " + SCHEMA);
    layers.stream()
        .collect(Collectors.groupingBy(layer -> layer.presentation().namespace().uri()))
        .forEach((uri, of) -> schemas.append(' ').append(uri).append(' ').append(schema(wfs, of)));
    return schemas.toString();
  }

  private static String schema(String wfs, List<LayerDefinition> layers) {
    String names =
        layers.stream().map(LayerDefinition::qualifiedName).collect(Collectors.joining(","));
    return wfs
        + "?SERVICE=WFS&VERSION=1.0.0&REQUEST=DescribeFeatureType&TYPENAME="
        + URLEncoder.encode(names, StandardCharsets.UTF_8);
  }

  private static void write(FoundFeatures part, ByteText text) {
    for (Feature feature : part.features()) {
      text.raw("<gml:featureMember>");
      new GmlFeatureWriter(text, GmlDialect.GML2, GmlCrs.url(MapCrs.CGCS2000), feature.columns())
          .write(feature);
      text.raw("</gml:featureMember>\n");
    }
  }
}
