package org.kuangjie.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
    return RuleSet.defaults().list().stream().map(Rule::doc).toList();
  }

  @ParameterizedTest
  @MethodSource("docs")
  @DisplayName("a rule leaves no field of its page empty")
  void saysEverything(RuleDoc doc) {
    assertThat(doc.id()).matches("(DQ|PL|SB|PA|RV|IF|MR|AU|HO|PR)-\\d{2}b?");
    assertThat(doc.name().zh()).isNotBlank();
    assertThat(doc.name().en()).isNotBlank();
    assertThat(doc.source().document()).isNotBlank();
    assertThat(doc.source().article()).isNotBlank();
    assertThat(doc.clause()).isNotBlank();
    assertThat(doc.predicate().zh()).isNotBlank();
    assertThat(doc.predicate().en()).isNotBlank();
    assertThat(doc.verdicts()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("docs")
  @DisplayName("a rule cites laws, plans and standards, never our own notes")
  void citesPublicSources(RuleDoc doc) {
    assertThat(doc.toString())
        .doesNotContain("OURS", "patches-area", "compliance-rules", "矿界 ")
        .doesNotContainPattern("\\b(00\\d-)?[A-GR]\\.?\\d{2,3}\\b")
        .doesNotContainPattern("\\b[A-F]\\.\\d");
    assertThat(doc.source().document())
        .matches(
            ".*(法|规划|条例|办法|规程|通知|号)([（；）].*)?|"
                + Pattern.quote(RuleDoc.HOUSE)
                + "|.*GB/T.*|.*TD/T.*");
  }

  @ParameterizedTest
  @MethodSource("docs")
  @DisplayName("a summary is never taken for a quotation")
  void summariesAreMarked(RuleDoc doc) {
    if (doc.clauseIsQuotation()) {
      assertThat(doc.clause()).doesNotStartWith("（").doesNotContain("摘意");
      assertThat(doc.source().document()).isNotEqualTo(RuleDoc.HOUSE);
      assertThat(RulePage.of(doc)).contains("clause, quoted");
    } else {
      assertThat(doc.clause()).startsWith("要点：");
      assertThat(RulePage.of(doc)).contains("clause, summed up");
    }
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
    wanted.put("README.md", RulePage.index(RuleSet.defaults()));
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
