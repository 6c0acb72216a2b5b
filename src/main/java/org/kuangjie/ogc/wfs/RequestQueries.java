package org.kuangjie.ogc.wfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.xml.Xml;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The queries of a request, stored ones with their parameters filled in. */
@Component
class RequestQueries {

  private final QueryReader reader;
  private final TypeNames types;
  private final StoredQueryBook stored;
  private final WfsSettings settings;

  RequestQueries(
      QueryReader reader, TypeNames types, StoredQueryBook stored, WfsSettings settings) {
    this.reader = reader;
    this.types = types;
    this.stored = stored;
    this.settings = settings;
  }

  /**
   * What was found.
   *
   * @param isById the one query is GetFeatureById
   */
  record Found(List<QueryText> texts, List<WfsQuery> queries, boolean isById) {}

  Found read(WfsRequest request) {
    List<QueryText> texts = new ArrayList<>();
    boolean isById = false;
    Optional<String> storedId = request.parameters().find("storedquery_id");
    if (request.document() != null) {
      for (Element child : Xml.children(request.document())) {
        switch (Xml.name(child)) {
          case "Query" -> texts.add(QueryTexts.of(child));
          case "StoredQuery" -> {
            isById = StoredQuery.builtIn(child.getAttribute("id")).isPresent();
            texts.addAll(stored(child, request));
          }
          default -> throw OgcException.invalid("request", "未知的元素", "has an unknown element");
        }
      }
    } else if (storedId.isPresent()) {
      isById = StoredQuery.builtIn(storedId.get().strip()).isPresent();
      texts.addAll(stored(storedId.get().strip(), values(request), request));
    } else {
      texts.addAll(QueryTexts.of(request.parameters(), request.version()));
    }
    if (texts.isEmpty() || texts.size() > settings.maxQueries()) {
      throw OgcException.invalid(
          "Query",
          "查询个数须为 1 至 %d".formatted(settings.maxQueries()),
          "There must be 1 to %d queries".formatted(settings.maxQueries()));
    }
    List<WfsQuery> queries =
        texts.stream().map(t -> reader.read(t, request.version(), request.actor())).toList();
    return new Found(texts, queries, isById && texts.size() == 1);
  }

  private Map<String, String> values(WfsRequest request) {
    Map<String, String> values = new HashMap<>();
    for (String name : request.parameters().names()) {
      values.put(name, request.parameters().findEvenEmpty(name).orElse(""));
    }
    return values;
  }

  /** Names of parameters count whatever their case, as all of a query string do. */
  private List<QueryText> stored(String id, Map<String, String> upperCase, WfsRequest request) {
    StoredQuery query = stored.get(id);
    Map<String, String> values = new HashMap<>();
    Function<String, @Nullable String> uris = TypeNames.prefixes(request.parameters());
    query
        .parameters()
        .forEach(
            (name, type) -> {
              String value = upperCase.get(name.toUpperCase(Locale.ROOT));
              if (value != null) {
                values.put(name, meant(value, type, uris, request));
              }
            });
    return texts(query, values, request);
  }

  private List<QueryText> stored(Element element, WfsRequest request) {
    StoredQuery query = stored.get(element.getAttribute("id").strip());
    Map<String, String> types = query.parameters();
    Map<String, String> values = new HashMap<>();
    for (Element parameter : Xml.children(element, "Parameter")) {
      String name = parameter.getAttribute("name");
      Function<String, @Nullable String> uris = parameter::lookupNamespaceURI;
      values.put(name, meant(Xml.text(parameter), types.getOrDefault(name, ""), uris, request));
    }
    return texts(query, values, request);
  }

  /** Qualified names are written with the prefixes the layers have. */
  private String meant(
      String value, String type, Function<String, @Nullable String> uris, WfsRequest request) {
    return type.endsWith("QName")
        ? types.find(value, uris, request.actor()).map(l -> l.qualifiedName()).orElse(value)
        : value;
  }

  private List<QueryText> texts(StoredQuery query, Map<String, String> values, WfsRequest request) {
    if (!query.isById()) {
      return query.queries(values).stream().map(QueryTexts::of).collect(Collectors.toList());
    }
    String id = values.get("id");
    if (id == null || id.isBlank()) {
      throw OgcException.missing("id");
    } else if (types.ofId(id.strip(), request.actor()).isEmpty()) {
      throw GetFeature.noFeature();
    }
    return List.of(
        new QueryText(
            List.of(),
            List.of(),
            request.find("srsName").orElse(""),
            List.of(),
            null,
            "",
            "",
            List.of(id.strip()),
            List.of(),
            prefix -> null));
  }
}
