package org.kuangjie.layers.configured;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.Text;

/**
 * The keys of a mapping, each asked for once by its type; what is missing, of another type or not
 * known is collected by its name, so that one start tells of all of it.
 */
final class Keys {

  private final String path;
  private final Map<?, ?> values;
  private final List<Text> problems;
  private final Set<String> known = new HashSet<>();

  Keys(String path, Map<?, ?> values, List<Text> problems) {
    this.path = path;
    this.values = values;
    this.problems = problems;
  }

  /** Empty, and a problem, when it is missing. */
  String text(String key) {
    return need(key, findText(key)).orElse("");
  }

  Optional<String> findText(String key) {
    return find(key, value -> asText(key, value));
  }

  /** False when absent. */
  boolean flag(String key) {
    return find(
            key,
            value -> {
              if (!(value instanceof Boolean)) {
                wrong(key, "须为 true 或 false", "must be true or false");
              }
              return Optional.of(Boolean.TRUE.equals(value));
            })
        .orElse(false);
  }

  /** Empty when absent; a list that is there has entries. */
  List<String> texts(String key) {
    return list(key, this::asText);
  }

  /** {@code {zh: …, en: …}}, or one text for both. */
  Text bilingual(String key) {
    return need(key, findBilingual(key)).orElse(Text.of("", ""));
  }

  Optional<Text> findBilingual(String key) {
    return find(
        key,
        value -> {
          if (value instanceof Map<?, ?> both) {
            Keys languages = new Keys(path + key + ".", both, problems);
            Text text = Text.of(languages.text("zh"), languages.text("en"));
            languages.end();
            return Optional.of(text);
          }
          return asText(key, value).map(same -> Text.of(same, same));
        });
  }

  /** A mapping; empty when absent. */
  Optional<Keys> mapping(String key) {
    return find(
        key,
        value -> {
          if (value instanceof Map<?, ?> map) {
            return Optional.of(new Keys(path + key + ".", map, problems));
          }
          wrong(key, "须为“键: 值”的映射", "has to be a mapping of keys to values");
          return Optional.empty();
        });
  }

  /**
   * A list of mappings, some of which may be written as one text.
   *
   * @param shortFor the key an entry has when it is only a text
   */
  List<Keys> mappings(String key, String shortFor) {
    return list(
        key,
        (name, value) -> {
          Map<?, ?> entry = value instanceof String text ? Map.of(shortFor, text) : null;
          if (entry == null && value instanceof Map<?, ?> map) {
            entry = map;
          }
          if (entry == null) {
            wrong(name, "须为文本或映射", "has to be a text or a mapping");
            return Optional.empty();
          }
          return Optional.of(new Keys(path + name + ".", entry, problems));
        });
  }

  /** Names every key nobody asked for. */
  void end() {
    for (Object key : values.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        String all = known.stream().sorted().collect(Collectors.joining(", "));
        wrong(String.valueOf(key), "没有此键，可用的键：" + all, "is no key; known keys are " + all);
      }
    }
  }

  void wrong(String key, String zh, String en) {
    problems.add(Text.of("键 %s%s：%s".formatted(path, key, zh), "Key " + path + key + " " + en));
  }

  private <T> Optional<T> need(String key, Optional<T> value) {
    if (value.isEmpty() && values.get(key) == null) {
      wrong(key, "缺少", "is missing");
    }
    return value;
  }

  private <T> Optional<T> find(String key, Function<Object, Optional<T>> reader) {
    known.add(key);
    Object value = values.get(key);
    return value == null ? Optional.empty() : reader.apply(value);
  }

  private Optional<String> asText(String key, @Nullable Object value) {
    if (!(value instanceof String text)) {
      wrong(key, "须为文本，必要时加引号", "has to be a text, in quotes where YAML would read another type");
      return Optional.empty();
    }
    if (text.isBlank()) {
      wrong(key, "不能为空，不用时请删去", "is empty; leave it away when not wanted");
      return Optional.empty();
    }
    return Optional.of(text.strip());
  }

  private <T> List<T> list(String key, Entry<T> reader) {
    known.add(key);
    Object value = values.get(key);
    if (value == null && !values.containsKey(key)) {
      return List.of();
    }
    List<T> read = new ArrayList<>();
    if (!(value instanceof List<?> entries) || entries.isEmpty()) {
      wrong(key, "须为非空的列表，不用时请删去", "has to be a list with entries; leave it away when not wanted");
      return read;
    }
    for (int i = 0; i < entries.size(); i++) {
      reader.read("%s[%d]".formatted(key, i), entries.get(i)).ifPresent(read::add);
    }
    return read;
  }

  @FunctionalInterface
  private interface Entry<T> {
    Optional<T> read(String name, @Nullable Object value);
  }
}
