package org.kuangjie.compliance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;

/**
 * A word of a request's code list; Chinese and English are both accepted, Chinese is written.
 * Jackson wants the factory of each list in its own enum; all the rest is here.
 */
interface CodeWord {

  /**
   * @param zh legal Chinese term
   * @param en English code
   * @param aliases other accepted spellings
   */
  record Spelling(String zh, String en, List<String> aliases) {

    public Spelling {
      aliases = List.copyOf(aliases);
    }

    static Spelling of(String zh, String en, String... aliases) {
      return new Spelling(zh, en, List.of(aliases));
    }
  }

  Spelling spelling();

  /** Legal Chinese term. */
  @JsonValue
  default String zh() {
    return spelling().zh();
  }

  /** English code. */
  default String en() {
    return spelling().en();
  }

  /** Other accepted spellings. */
  default List<String> aliases() {
    return spelling().aliases();
  }

  /**
   * @throws DomainException INVALID that lists the allowed words
   */
  static <T extends CodeWord> T parse(String field, String word, T[] values) {
    String wanted = normalise(word);
    return Arrays.stream(values)
        .filter(value -> isCalled(value, wanted))
        .findFirst()
        .orElseThrow(() -> unknown(field, word, values));
  }

  private static boolean isCalled(CodeWord value, String wanted) {
    return normalise(value.zh()).equals(wanted)
        || normalise(value.en()).equals(wanted)
        || value.aliases().stream().anyMatch(alias -> normalise(alias).equals(wanted));
  }

  private static String normalise(String word) {
    return word.strip()
        .replace('（', '(')
        .replace('）', ')')
        .replace('＋', '+')
        .replace('_', '-')
        .replace('、', '/')
        .toLowerCase(Locale.ROOT);
  }

  private static DomainException unknown(String field, String word, CodeWord[] values) {
    String allowed =
        Arrays.stream(values).map(v -> v.zh() + "/" + v.en()).collect(Collectors.joining("，"));
    return new DomainException(
        DomainException.Kind.INVALID,
        "unknown-word",
        Text.of(
            "字段%s的值“%s”不在允许范围内，请改为：%s".formatted(field, word, allowed),
            "%s: \"%s\" is not allowed; use one of: %s".formatted(field, word, allowed)),
        Map.of("field", field, "allowed", Arrays.stream(values).map(CodeWord::zh).toList()),
        null);
  }
}
