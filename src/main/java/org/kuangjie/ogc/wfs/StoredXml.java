package org.kuangjie.ogc.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.ogc.xml.XmlWriter;
import org.kuangjie.shared.Actor;
import org.w3c.dom.Element;

/** Pieces of the answers about stored queries. */
final class StoredXml {

  private StoredXml() {}

  static void root(XmlWriter xml, String name, List<LayerDefinition> layers) {
    xml.start(name)
        .attribute("xmlns:wfs", WfsVersion.V2_0_0.namespace())
        .attribute("xmlns:xsd", "http://www.w3.org/2001/XMLSchema")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    Map<String, String> namespaces = new LinkedHashMap<>();
    layers.forEach(
        l ->
            namespaces.put(
                l.presentation().namespace().prefix(), l.presentation().namespace().uri()));
    namespaces.forEach((prefix, uri) -> xml.attribute("xmlns:" + prefix, uri));
    xml.attribute(
        "xsi:schemaLocation",
        WfsVersion.V2_0_0.namespace() + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
  }

  static List<String> typeNames(List<LayerDefinition> layers) {
    return layers.stream().map(LayerDefinition::qualifiedName).toList();
  }

  /** A title or abstract with its language. */
  static void words(XmlWriter xml, String name, Element words) {
    String language = words.getAttribute("xml:lang");
    xml.start(name).attribute("xml:lang", language.isBlank() ? "en" : language);
    xml.text(Xml.text(words)).end();
  }

  /** Types a definition says it returns, as far as the actor may know of them. */
  static List<String> returned(Element definition, TypeNames types, Actor actor) {
    return Xml.children(definition, "QueryExpressionText").stream()
        .flatMap(e -> returned(e).stream().flatMap(n -> find(types, n, e, actor).stream()))
        .distinct()
        .toList();
  }

  static List<String> returned(Element expression) {
    return QueryTexts.words(expression.getAttribute("returnFeatureTypes"), "\\s+");
  }

  static java.util.Optional<String> find(TypeNames types, String name, Element scope, Actor actor) {
    return types.find(name, scope::lookupNamespaceURI, actor).map(LayerDefinition::qualifiedName);
  }
}
