package org.kuangjie.ogc.wfs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/**
 * A query kept under a name (OGC 09-025r2, 14.2).
 *
 * @param xml the definition, {@code wfs:StoredQueryDefinition}
 */
public record StoredQuery(String id, String xml) {

  static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
  static final String BY_ID_URI = "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById";
  static final String LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";

  private static final Set<String> LANGUAGES =
      Set.of(
          LANGUAGE,
          "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression",
          "http://www.opengis.net/def/queryLanguage/OGC-WFS/0/WFSQueryExpression",
          "http://www.opengis.net/def/queryLanguage/OGC-WFS/0/WFS_QueryExpression");

  private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");

  /** The definition as it is kept. */
  public static StoredQuery of(String xml) {
    return new StoredQuery(root(xml).getAttribute("id"), xml);
  }

  /**
   * A definition someone wants to keep.
   *
   * @throws OgcException InvalidParameterValue or MissingParameterValue when it cannot be run
   */
  static StoredQuery checked(Element definition) {
    String id = Xml.attribute(definition, "id").orElseThrow(() -> OgcException.missing("id"));
    List<Element> expressions = Xml.children(definition, "QueryExpressionText");
    if (expressions.isEmpty()) {
      throw OgcException.missing("QueryExpressionText");
    }
    for (Element expression : expressions) {
      if (!LANGUAGES.contains(expression.getAttribute("language").strip())) {
        throw OgcException.invalid("language", "须为 " + LANGUAGE, "must be " + LANGUAGE);
      }
      if (Xml.children(expression, "Query").isEmpty()) {
        throw OgcException.missing("Query");
      }
    }
    StoredQuery query = new StoredQuery(id, RequestLinks.text(definition));
    query.requireDeclared();
    return query;
  }

  private void requireDeclared() {
    Set<String> declared = parameters().keySet();
    Matcher used = PARAMETER.matcher(xml);
    while (used.find()) {
      if (!declared.contains(used.group(1))) {
        throw OgcException.invalid(
            "Parameter",
            "参数 %s 没有声明".formatted(used.group(1)),
            "The parameter %s is not declared".formatted(used.group(1)));
      }
    }
  }

  Element definition() {
    return root(xml);
  }

  /** Types by the names of parameters. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Element parameter : Xml.children(definition(), "Parameter")) {
      parameters.put(parameter.getAttribute("name"), parameter.getAttribute("type"));
    }
    return parameters;
  }

  boolean isById() {
    return id.equals(BY_ID) || id.equals(BY_ID_URI);
  }

  /**
   * The queries with values in the places of parameters.
   *
   * @throws OgcException MissingParameterValue when a parameter has no value
   */
  List<Element> queries(Map<String, String> values) {
    for (String name : parameters().keySet()) {
      if (!values.containsKey(name)) {
        throw OgcException.missing(name);
      }
    }
    String filled =
        PARAMETER
            .matcher(xml)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(escaped(values.getOrDefault(place.group(1), ""))));
    return Xml.children(root(filled), "QueryExpressionText").stream()
        .flatMap(expression -> Xml.children(expression, "Query").stream())
        .toList();
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }

  private static Element root(String xml) {
    return Xml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** GetFeatureById, which every WFS has (7.9.3.6). */
  static Optional<StoredQuery> builtIn(String id) {
    return id.equals(BY_ID) || id.equals(BY_ID_URI)
        ? Optional.of(new StoredQuery(id, BY_ID_XML.formatted(id, LANGUAGE)))
        : Optional.empty();
  }

  private static final String BY_ID_XML =
      """
      <wfs:StoredQueryDefinition xmlns:wfs="http://www.opengis.net/wfs/2.0"
          xmlns:xsd="http://www.w3.org/2001/XMLSchema" id="%s">
        <wfs:Title xml:lang="zh">按标识取要素</wfs:Title>
        <wfs:Title xml:lang="en">Get feature by identifier</wfs:Title>
        <wfs:Parameter name="id" type="xsd:string"/>
        <wfs:QueryExpressionText isPrivate="true" language="%s" returnFeatureTypes=""/>
      </wfs:StoredQueryDefinition>
      """;
}
