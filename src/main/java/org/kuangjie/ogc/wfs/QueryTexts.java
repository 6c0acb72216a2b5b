package org.kuangjie.ogc.wfs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.ogc.xml.Xml;
import org.kuangjie.shared.DomainException;
import org.w3c.dom.Element;

/** Queries out of parameters (OGC 09-025r2, 7.9.2; OGC 04-094, 14) and out of posted elements. */
final class QueryTexts {

  private QueryTexts() {}

  static List<QueryText> of(Parameters parameters, WfsVersion version) {
    List<List<String>> types = types(parameters, version);
    List<String> filters = parameters.groups("filter");
    List<String> ids = ids(parameters);
    int count = Math.max(Math.max(types.size(), filters.size()), ids.isEmpty() ? 0 : 1);
    if (count == 0) {
      throw OgcException.missing(version == WfsVersion.V2_0_0 ? "typeNames" : "typeName");
    } else if (filters.size() > 1 && filters.size() != types.size()) {
      throw OgcException.invalid(
          "filter", "个数与 typeNames 不符", "There are not as many filters as type names");
    }
    List<QueryText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(of(parameters, i, i < types.size() ? types.get(i) : List.of(), filters, ids));
    }
    return texts;
  }

  private static QueryText of(
      Parameters parameters, int i, List<String> types, List<String> filters, List<String> ids) {
    String filter = filters.size() == 1 ? filters.get(0) : filters.isEmpty() ? "" : filters.get(i);
    return new QueryText(
        types,
        words(group(parameters, "aliases", i), ","),
        parameters.find("srsname").orElse(""),
        words(group(parameters, "propertyname", i), ","),
        filter.isBlank() ? null : filter(filter),
        parameters.find("cql_filter").orElse(""),
        parameters.find("bbox").orElse(""),
        ids,
        words(group(parameters, "sortby", i), ","),
        TypeNames.prefixes(parameters));
  }

  /** In 2.0 {@code a,b} is a join and {@code (a)(b)} are two queries; before, both are two. */
  private static List<List<String>> types(Parameters parameters, WfsVersion version) {
    List<String> groups = parameters.groups("typenames");
    List<String> given = groups.isEmpty() ? parameters.groups("typename") : groups;
    Stream<List<String>> lists = given.stream().map(group -> words(group, "[,\\s]+"));
    return version == WfsVersion.V2_0_0
        ? lists.toList()
        : lists.flatMap(List::stream).map(List::of).toList();
  }

  private static List<String> ids(Parameters parameters) {
    return Stream.concat(
            parameters.list("resourceid").stream(), parameters.list("featureid").stream())
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static String group(Parameters parameters, String name, int index) {
    List<String> groups = parameters.groups(name);
    return groups.size() == 1 ? groups.get(0) : index < groups.size() ? groups.get(index) : "";
  }

  static List<String> words(String text, String separator) {
    return Stream.of(text.strip().split(separator))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Element filter(String xml) {
    try {
      return Xml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (DomainException e) {
      throw new OgcException("OperationParsingFailed", "filter", 400, e.text());
    }
  }

  /** A posted {@code Query}. */
  static QueryText of(Element query) {
    String types =
        Xml.attribute(query, "typeNames").or(() -> Xml.attribute(query, "typeName")).orElse("");
    if (types.isEmpty()) {
      throw OgcException.missing("typeNames");
    }
    Function<String, @Nullable String> prefixes = query::lookupNamespaceURI;
    return new QueryText(
        words(types, "[,\\s]+"),
        Xml.attribute(query, "aliases").map(a -> words(a, "[,\\s]+")).orElse(List.of()),
        Xml.attribute(query, "srsName").orElse(""),
        Xml.children(query, "PropertyName").stream().map(Xml::text).toList(),
        Xml.child(query, "Filter").orElse(null),
        "",
        "",
        List.of(),
        Xml.child(query, "SortBy").map(QueryTexts::sorting).orElse(List.of()),
        prefixes);
  }

  private static List<String> sorting(Element sortBy) {
    return Xml.children(sortBy, "SortProperty").stream()
        .map(
            property ->
                Xml.text(property, "ValueReference")
                        .or(() -> Xml.text(property, "PropertyName"))
                        .orElseThrow(() -> OgcException.missing("SortProperty"))
                    + " "
                    + Xml.text(property, "SortOrder").orElse("ASC"))
        .toList();
  }
}
