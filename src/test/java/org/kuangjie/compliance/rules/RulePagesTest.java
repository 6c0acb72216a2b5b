package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.compliance.Verdict;

/** Pages in src/docs/rules come from the rules; {@code -Dbless=true} writes them again. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("src/docs/rules");

  static Iterable<RuleDoc> docs() {
    return RuleSet.current().list().stream().map(Rule::doc).toList();
  }

  @ParameterizedTest
  @MethodSource("docs")
  @DisplayName("a rule leaves no field of its page empty")
  void saysEverything(RuleDoc doc) {
    assertThat(doc.id()).matches("(DQ|PL|SB|RV)-\\d{2}");
    assertThat(doc.name().zh()).isNotBlank();
    assertThat(doc.name().en()).isNotBlank();
    assertThat(doc.source().document()).isNotBlank();
    assertThat(doc.source().article()).isNotBlank();
    assertThat(doc.clause()).isNotBlank();
    assertThat(doc.predicate().zh()).isNotBlank();
    assertThat(doc.predicate().en()).isNotBlank();
    assertThat(doc.verdicts()).isNotEmpty();
  }

  @Test
  @DisplayName("a rule that reads a layer says that it may answer INDETERMINATE")
  void layersMayBeMissing() {
    for (RuleDoc doc : docs()) {
      if (!doc.layers().isEmpty()) {
        assertThat(doc.verdicts()).as(doc.id()).contains(Verdict.INDETERMINATE);
      }
    }
  }

  @Test
  @DisplayName("the pages are those the rules would write now")
  void pagesAreFresh() throws IOException {
    Map<String, String> wanted = new TreeMap<>();
    docs().forEach(doc -> wanted.put(doc.id() + ".md", RulePage.of(doc)));
    wanted.put("README.md", RulePage.index(RuleSet.current()));
    if (Boolean.getBoolean("bless")) {
      bless(wanted);
    }
    assertThat(held()).isEqualTo(wanted);
  }

  private static void bless(Map<String, String> wanted) throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : held().keySet()) {
      Files.delete(FOLDER.resolve(name));
    }
    for (Map.Entry<String, String> page : wanted.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> held() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.collect(
          Collectors.toMap(
              file -> String.valueOf(file.getFileName()),
              RulePagesTest::read,
              (one, other) -> one,
              TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
