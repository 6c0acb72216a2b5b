package org.kuangjie.ogc.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.ogc.request.PublicUrl;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/**
 * A request to the API: names of parameters as written, every one known, none twice (OGC 17-069r4,
 * 7.4 and 7.5). An empty value counts as not given.
 */
public final class ApiRequest {

  private final HttpServletRequest request;
  private final String root;
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * @param known names of parameters beside {@code f}
   * @throws DomainException INVALID for a parameter that is unknown or given twice
   */
  public ApiRequest(HttpServletRequest request, PublicUrl publicUrl, Set<String> known) {
    this.request = request;
    this.root = publicUrl.root(request) + "/ogcapi";
    request.getParameterMap().forEach((name, all) -> add(name, all, known));
  }

  private void add(String name, String[] all, Set<String> known) {
    if (!name.equals("f") && !known.contains(name)) {
      throw DomainException.invalid(
          "unknown-parameter",
          "不认识参数 %s；可用：%s".formatted(shortened(name), names(known)),
          "There is no parameter %s here; there are %s".formatted(shortened(name), names(known)));
    }
    if (all.length > 1) {
      throw DomainException.invalid(
          "parameter-twice", "参数 %s 只能给一次".formatted(name), name + " is given more than once");
    }
    if (!all[0].isBlank()) {
      values.put(name, all[0]);
    }
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }

  private static String names(Set<String> known) {
    List<String> all = new ArrayList<>(known);
    all.add("f");
    all.sort(Comparator.naturalOrder());
    return String.join(", ", all);
  }

  /** Address of the landing page, without slash at the end. */
  public String root() {
    return root;
  }

  /** Address of what is asked for, without query. */
  public String path() {
    String own = request.getRequestURI().substring(request.getContextPath().length());
    return root + own.substring("/ogcapi".length());
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The parameters given, {@code f} among them. */
  public Map<String, String> values() {
    return values;
  }

  public boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  HttpServletRequest servlet() {
    return request;
  }

  /** The address asked for with one parameter changed; an empty value leaves it out. */
  public String with(String name, String value) {
    return with(Map.of(name, value));
  }

  /** As {@link #with(String, String)}, of several. */
  public String with(Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.putAll(new TreeMap<>(changes));
    changed.values().removeIf(String::isEmpty);
    return path() + query(changed);
  }

  private static String query(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            query
                .append(query.length() == 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return query.toString();
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2C", ",")
        .replace("%3A", ":")
        .replace("%2F", "/");
  }

  /** Address of a collection. */
  public String collection(LayerDefinition layer) {
    return root + "/collections/" + collectionId(layer);
  }

  /** The name of a layer of our own prefix, else the qualified name. */
  public static String collectionId(LayerDefinition layer) {
    boolean own = layer.presentation().namespace().prefix().equals(Namespace.KUANGJIE.prefix());
    return own ? layer.name() : layer.qualifiedName();
  }

  /**
   * The form to answer in: {@code f}, else Accept, else the first offered.
   *
   * @throws DomainException INVALID for an unknown {@code f}
   * @throws ResponseStatusException 406 when Accept wants none of them
   */
  public ApiFormat format(List<ApiFormat> offered) {
    String wanted = values.get("f");
    if (wanted != null) {
      return offered.stream()
          .filter(format -> format.name().equals(wanted))
          .findFirst()
          .orElseThrow(() -> unknownFormat(offered));
    }
    return accepted().stream()
        .flatMap(type -> offered.stream().filter(format -> format.answers(type)).limit(1))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE));
  }

  private static DomainException unknownFormat(List<ApiFormat> offered) {
    List<String> names = offered.stream().map(ApiFormat::name).distinct().toList();
    return DomainException.invalid("unknown-format", "f 须为 " + names, "f must be one of " + names);
  }

  private List<MediaType> accepted() {
    String header = request.getHeader(HttpHeaders.ACCEPT);
    if (header == null || header.isBlank()) {
      return List.of(MediaType.ALL);
    }
    try {
      return MediaType.parseMediaTypes(header).stream()
          .filter(type -> type.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .toList();
    } catch (InvalidMediaTypeException e) {
      throw new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE, "Accept", e);
    }
  }

  /** Links to this document in the form chosen and in the others. */
  public List<Link> selfAndAlternates(ApiFormat chosen, List<ApiFormat> offered) {
    List<Link> links = new ArrayList<>();
    links.add(
        Link.of(
            path() + query(values), "self", chosen.mediaType(), Text.of("本文档", "This document")));
    for (ApiFormat format : offered) {
      if (!format.equals(chosen)) {
        links.add(
            Link.of(
                with("f", format.name()),
                "alternate",
                format.mediaType(),
                Text.of(format.title() + " 格式", "as " + format.title())));
      }
    }
    return links;
  }
}
