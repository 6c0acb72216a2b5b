package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.ogc.gml.GmlDialect;
import org.kuangjie.ogc.gml.GmlSchema;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** DescribeFeatureType (OGC 09-025r2, 9): the schema of one namespace, with imports of others. */
@Component
class DescribeFeatureType implements WfsOperation {

  private final TypeNames types;

  DescribeFeatureType(TypeNames types) {
    this.types = types;
  }

  @Override
  public String name() {
    return "DescribeFeatureType";
  }

  @Override
  public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
    List<LayerDefinition> layers = layers(request);
    GmlDialect dialect = dialect(request);
    Map<Namespace, List<LayerDefinition>> namespaces =
        layers.stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.presentation().namespace(), LinkedHashMap::new, Collectors.toList()));
    response.setContentType(OutputFormat.of(dialect).mediaType() + "; charset=UTF-8");
    new GmlSchema(dialect)
        .write(
            namespaces.values().iterator().next(),
            imports(namespaces, request),
            response.getOutputStream());
  }

  private static GmlDialect dialect(WfsRequest request) {
    GmlDialect own = request.version().dialect();
    return request
        .find("outputFormat")
        .filter(name -> !name.equalsIgnoreCase("XMLSCHEMA") && !name.equals("text/xml"))
        .map(
            name ->
                OutputFormat.find(name)
                    .map(OutputFormat::dialect)
                    .orElseThrow(
                        () ->
                            OgcException.invalid(
                                "outputFormat", "须为一种 GML", "must be a version of GML")))
        .orElse(own);
  }

  private List<LayerDefinition> layers(WfsRequest request) {
    List<LayerDefinition> layers = new ArrayList<>();
    Element document = request.document();
    String locator = request.version() == WfsVersion.V2_0_0 ? "typeNames" : "typeName";
    if (document != null) {
      for (Element name : Xml.children(document, "TypeName")) {
        layers.add(types.get(Xml.text(name), name::lookupNamespaceURI, request.actor(), locator));
      }
    } else {
      List<String> given = request.parameters().list("typename");
      for (String name : given.isEmpty() ? request.parameters().list("typenames") : given) {
        layers.add(
            types.get(name, TypeNames.prefixes(request.parameters()), request.actor(), locator));
      }
    }
    List<LayerDefinition> all = layers.isEmpty() ? types.meant(request) : layers;
    if (all.isEmpty()) {
      throw OgcException.invalid("typeName", "没有可见的要素类型", "There is no feature type to be seen");
    }
    return all.stream().distinct().toList();
  }

  /** All namespaces but the first. */
  private static Map<String, String> imports(
      Map<Namespace, List<LayerDefinition>> namespaces, WfsRequest request) {
    String format = request.find("outputFormat").map(f -> "&OUTPUTFORMAT=" + encoded(f)).orElse("");
    Map<String, String> imports = new LinkedHashMap<>();
    namespaces.entrySet().stream()
        .skip(1)
        .forEach(
            entry -> {
              String names =
                  entry.getValue().stream()
                      .map(LayerDefinition::qualifiedName)
                      .collect(Collectors.joining(","));
              imports.put(
                  entry.getKey().uri(),
                  "%s?SERVICE=WFS&VERSION=%s&REQUEST=DescribeFeatureType&TYPENAME=%s%s"
                      .formatted(
                          request.url(), request.version().number(), encoded(names), format));
            });
    return imports;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
