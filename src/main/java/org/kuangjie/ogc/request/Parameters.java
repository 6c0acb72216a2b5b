package org.kuangjie.ogc.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Key-value pairs of a request (OGC 06-121r9, 11.5): names whatever their case, values as given. Of
 * a name given twice the first value counts.
 */
public final class Parameters {

  private final Map<String, String> values = new LinkedHashMap<>();

  private Parameters() {}

  /** As the servlet request has them. */
  public static Parameters of(Map<String, String[]> given) {
    Parameters parameters = new Parameters();
    given.forEach(
        (name, all) -> {
          if (all.length > 0) {
            parameters.values.putIfAbsent(name.toUpperCase(Locale.ROOT), all[0]);
          }
        });
    return parameters;
  }

  /** Names in upper case, in the order given. */
  public Set<String> names() {
    return values.keySet();
  }

  /** An empty value counts as not given. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name.toUpperCase(Locale.ROOT)))
        .filter(value -> !value.isBlank());
  }

  /** The value as given, empty as well; empty Optional only when the name is not there. */
  public Optional<String> findEvenEmpty(String name) {
    return Optional.ofNullable(values.get(name.toUpperCase(Locale.ROOT)));
  }

  /**
   * @throws OgcException MissingParameterValue
   */
  public String get(String name) {
    return find(name).orElseThrow(() -> OgcException.missing(name));
  }

  /** Parts between commas, empty ones included; none when the parameter is not given. */
  public List<String> list(String name) {
    return find(name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
  }

  /**
   * Lists in parentheses, {@code (a,b)(c)}, as WFS has one for each query; a value without
   * parentheses is one list.
   */
  public List<String> groups(String name) {
    String value = find(name).orElse("");
    if (!value.startsWith("(")) {
      return value.isEmpty() ? List.of() : List.of(value);
    }
    List<String> groups = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '(' && depth++ == 0) {
        start = i + 1;
      } else if (c == ')' && --depth == 0) {
        groups.add(value.substring(start, i));
      }
    }
    if (depth != 0) {
      throw OgcException.invalid(name, "括号不成对", "Parentheses do not match");
    }
    return groups;
  }

  /**
   * @throws OgcException InvalidParameterValue when it is no whole number
   */
  public Optional<Integer> findInteger(String name) {
    try {
      return find(name).map(String::trim).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw OgcException.invalid(name, "须为整数", "must be a whole number");
    }
  }
}
