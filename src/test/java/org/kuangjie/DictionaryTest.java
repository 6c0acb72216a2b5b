package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.CheckReport;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.FacilityWork;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.PitType;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.compliance.RiverSide;
import org.kuangjie.compliance.Verdict;
import org.kuangjie.compliance.checking.RequestReader;
import org.kuangjie.shared.Role;

/** The dictionary promises that a request may use its codes: they are those the code accepts. */
class DictionaryTest {

  private static final Path PAGE = Path.of("src/docs/dictionary.md");

  @Test
  void everyCodeOfARequestStandsBesideItsChineseTerm() throws IOException {
    List<String> rows = new ArrayList<>();
    Stream.of(RightKind.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);
    Stream.of(RightAction.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);
    Stream.of(MiningMethod.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);
    Stream.of(PitType.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);
    Stream.of(Facility.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);
    Stream.of(FacilityWork.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);
    Stream.of(RiverSide.values()).map(w -> row(w.zh(), w.en())).forEach(rows::add);

    assertThat(Files.readString(PAGE)).contains(rows);
  }

  @Test
  void everyOtherSpellingOfAnActionStandsInItsRow() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    for (RightAction action : RightAction.values()) {
      String line =
          lines.stream()
              .filter(l -> l.startsWith(row(action.zh(), action.en())))
              .findFirst()
              .orElse("");
      assertThat(line).contains(action.aliases());
    }
  }

  @Test
  void everyVerdictStandsBesideItsChineseTitleMostSevereFirst() throws IOException {
    assertThat(Files.readString(PAGE))
        .containsSubsequence(
            Arrays.stream(Verdict.values()).map(v -> row(v.title().zh(), v.name())).toList());
  }

  @Test
  void everyFieldOfRequestAndReportIsExplained() throws IOException {
    Stream<String> report =
        Arrays.stream(CheckReport.class.getRecordComponents())
            .map(component -> component.getName())
            .filter(name -> !name.equals("id"));

    assertThat(Files.readString(PAGE))
        .contains(
            Stream.concat(RequestReader.fields().stream(), report)
                .map(DictionaryTest::code)
                .toList());
  }

  @Test
  void everyLayerAndRoleIsExplained() throws IOException {
    Stream<String> layers =
        Arrays.stream(LayerName.class.getFields()).map(DictionaryTest::constant);
    Stream<String> roles = Arrays.stream(Role.values()).map(Role::name);

    assertThat(Files.readString(PAGE))
        .contains(Stream.concat(layers, roles).map(DictionaryTest::code).toList());
  }

  private static String constant(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(String zh, String code) {
    return "| " + zh + " | " + code(code) + " |";
  }

  private static String code(String word) {
    return "`" + word + "`";
  }
}
