package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of requirements is read by people who decide: it must be complete and say no more. */
class FeaturesDocumentTest {

  private static final Path PAGE = Path.of("src/docs/features.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern IS_TEST =
      Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest)\\b");

  /**
   * How many ids each family of the domain notes has; the key is a format of the running number.
   */
  private static final Map<String, Integer> FAMILIES =
      Map.ofEntries(
          Map.entry("000-R%02d", 44),
          Map.entry("001-R%02d", 38),
          Map.entry("002-R%02d", 52),
          Map.entry("003-R%02d", 15),
          Map.entry("004-R%02d", 37),
          Map.entry("000-SM%d", 1),
          Map.entry("001-SM%d", 3),
          Map.entry("004-SM%d", 1),
          Map.entry("A.002.%d", 8),
          Map.entry("B.%d", 6),
          Map.entry("C.%d", 7),
          Map.entry("D.%d", 4),
          Map.entry("DQ-%02d", 12),
          Map.entry("PL-%02d", 24),
          Map.entry("SB-%02d", 4),
          Map.entry("PA-%02d", 13),
          Map.entry("RV-%02d", 9),
          Map.entry("IF-%02d", 17),
          Map.entry("MR-%02d", 14),
          Map.entry("AU-%02d", 2),
          Map.entry("HO-%02d", 6),
          Map.entry("PR-%02d", 9),
          Map.entry("G%d", 22),
          Map.entry("U%d", 12),
          Map.entry("E%d", 20),
          Map.entry("F-%d", 10));

  @Test
  void theTableHasNoProblem() throws IOException {
    assertThat(FeatureTable.parse(Files.readString(PAGE)).problems(testClasses())).isEmpty();
  }

  @Test
  void everyIdOfTheDomainNotesIsListed() throws IOException {
    Set<String> missing = new TreeSet<>(Set.of("PA-02b"));
    FAMILIES.forEach(
        (format, count) ->
            IntStream.rangeClosed(1, count).forEach(n -> missing.add(format.formatted(n))));

    missing.removeAll(FeatureTable.parse(Files.readString(PAGE)).ids());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyIdThatATestMentionsIsListed() throws IOException {
    Set<String> listed = FeatureTable.parse(Files.readString(PAGE)).ids();
    Map<String, Set<String>> unknown = new TreeMap<>();
    testSources()
        .forEach(
            (path, source) -> {
              Set<String> ids = FeatureTable.idsMentionedIn(source);
              ids.removeAll(listed);
              if (!ids.isEmpty()) {
                unknown.put(path.toString(), ids);
              }
            });

    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| X1 | a | done | `KnownTest` | OGC |; ''",
        "| X1 | a | done | `KnownTest`, `KnownTest` | web map, OGC |; ''",
        "| X1 | a | not | – | – |; ''",
        "| X0 | a | not | – | OGC |; 'X0: listed twice'",
        "| X1 | a | finished | – | OGC |; 'X1: status finished is none of [done, partly, not]'",
        "| X1 | a | done | – | OGC |; 'X1: done, but no test is named'",
        "| X1 | a | done | KnownTest | OGC |; 'X1: done, but no test is named'",
        "| X1 | a | partly | `GoneTest` | OGC |; 'X1: there is no test class GoneTest'",
        "| X1 | a | not | `KnownTest` | OGC |; 'X1: not, but a test is named'",
        "| X1 | a | not | – | someday |; 'X1: planned in someday is no part of the work'",
        "| X1 |  | not | – | OGC |; 'X1: says nothing'",
        "| X1 | a | not | OGC |; 'not five cells: | X1 | a | not | OGC |'",
      })
  void aBrokenRowIsNamed(String row, String problem) {
    String page =
        """
        Text before.

        | id | what | status | where proven | planned in |
        | --- | --- | --- | --- | --- |
        | X0 | first | not | – | foundation |
        %s
        """;

    assertThat(FeatureTable.parse(page.formatted(row)).problems(Set.of("KnownTest")))
        .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
  }

  @Test
  void idsAreReadFromCommentsAndDisplayNamesOnly() {
    String source =
        """
        // PL-11 and 002-R36; not X-PL-12, G333, FIX-1
        /* RV-01…RV-09, C.7
           PA-02b */
        @DisplayName("G3: limestone (A.002.5) at " + "its floor, HO-99")
        void test() { call("SB-01 http://host/SB-02", '"', \"""
            SB-03 // SB-04
            \"""); } // E1
        """;

    assertThat(FeatureTable.idsMentionedIn(source))
        .containsExactlyInAnyOrder(
            "PL-11", "002-R36", "RV-01", "RV-09", "C.7", "PA-02b", "G3", "A.002.5", "HO-99", "E1");
  }

  private static Set<String> testClasses() throws IOException {
    return testSources().entrySet().stream()
        .filter(e -> IS_TEST.matcher(e.getValue()).find())
        .map(e -> e.getKey().getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static Map<Path, String> testSources() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toMap(file -> file, FeaturesDocumentTest::read));
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
