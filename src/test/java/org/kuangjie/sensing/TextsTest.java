package org.kuangjie.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C.2: a patch is a clue, never proof. */
class TextsTest {

  private static final Pattern JUDGEMENT =
      Pattern.compile("违法|非法|\\b(illegal|unlawful|violations?)\\b", Pattern.CASE_INSENSITIVE);

  @Test
  @DisplayName("C.2: no text of the module, its style or its view calls a patch 违法")
  void noTextJudges() throws IOException {
    try (Stream<Path> own = Files.walk(Path.of("src/main/java/org/kuangjie/sensing"));
        Stream<Path> styles = Files.list(Path.of("sld-styles"));
        Stream<Path> migrations = Files.list(Path.of("migrations"))) {
      List<Path> texts =
          Stream.of(own, styles, migrations)
              .flatMap(files -> files)
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*(sensing|patches).*"))
              .toList();
      assertThat(texts).hasSizeGreaterThan(20);
      assertThat(texts).filteredOn(TextsTest::judges).isEmpty();
    }
  }

  private static boolean judges(Path file) {
    try {
      return JUDGEMENT.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
