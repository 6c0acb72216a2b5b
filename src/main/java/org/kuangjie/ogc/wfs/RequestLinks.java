package org.kuangjie.ogc.wfs;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.xml.Xml;
import org.w3c.dom.Element;

/** The address that asks again what a request asked, whether it came by GET or POST. */
final class RequestLinks {

  private static final Set<String> PAGING =
      Set.of("STARTINDEX", "AFTER", "COUNT", "MAXFEATURES", "RESULTTYPE");

  private RequestLinks() {}

  static String of(WfsRequest request, List<QueryText> queries) {
    StringBuilder link = new StringBuilder(request.url()).append('?');
    if (request.document() == null) {
      Parameters parameters = request.parameters();
      parameters.names().stream()
          .filter(name -> !PAGING.contains(name))
          .forEach(name -> add(link, name, parameters.findEvenEmpty(name).orElse("")));
      return end(link);
    }
    add(link, "SERVICE", "WFS");
    add(link, "VERSION", request.version().number());
    add(link, "REQUEST", request.operation());
    request.find("outputFormat").ifPresent(format -> add(link, "OUTPUTFORMAT", format));
    request.find("valueReference").ifPresent(path -> add(link, "VALUEREFERENCE", path));
    List<Element> stored = Xml.children(request.document(), "StoredQuery");
    if (stored.isEmpty()) {
      queries(link, queries);
    } else {
      stored(link, stored.get(0));
    }
    return end(link);
  }

  private static void queries(StringBuilder link, List<QueryText> queries) {
    add(link, "TYPENAMES", groups(queries, q -> String.join(",", q.typeNames())));
    add(link, "ALIASES", groups(queries, q -> String.join(",", q.aliases())));
    add(link, "PROPERTYNAME", groups(queries, q -> String.join(",", q.properties())));
    add(link, "SORTBY", groups(queries, q -> String.join(",", q.sorting())));
    add(link, "FILTER", groups(queries, q -> q.filter() == null ? "" : text(q.filter())));
    add(link, "SRSNAME", queries.get(0).srsName());
    String bindings =
        queries.stream()
            .flatMap(q -> q.typeNames().stream().map(name -> binding(q, name)))
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining(","));
    add(link, "NAMESPACES", bindings);
  }

  private static String binding(QueryText query, String typeName) {
    int colon = typeName.indexOf(':');
    String uri = colon < 0 ? null : query.prefixes().apply(typeName.substring(0, colon));
    return uri == null ? "" : "xmlns(" + typeName.substring(0, colon) + "," + uri + ")";
  }

  private static void stored(StringBuilder link, Element query) {
    add(link, "STOREDQUERY_ID", query.getAttribute("id"));
    for (Element parameter : Xml.children(query, "Parameter")) {
      add(link, parameter.getAttribute("name"), Xml.text(parameter));
    }
  }

  private static String groups(List<QueryText> queries, Function<QueryText, String> part) {
    List<String> all = queries.stream().map(part).toList();
    return all.stream().allMatch(String::isEmpty)
        ? ""
        : all.stream().collect(Collectors.joining(")(", "(", ")"));
  }

  private static void add(StringBuilder link, String name, String value) {
    if (!value.isEmpty()) {
      link.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
  }

  private static String end(StringBuilder link) {
    link.setLength(link.length() - 1);
    return link.toString();
  }

  /** An element as text; parentheses in it are written as references, lists are split at them. */
  static String text(Element element) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.toString().replace("(", "&#40;").replace(")", "&#41;");
    } catch (TransformerException e) {
      throw new IllegalStateException(
          "an element that was read is written: " + element.getNodeName().toLowerCase(Locale.ROOT),
          e);
    }
  }
}
