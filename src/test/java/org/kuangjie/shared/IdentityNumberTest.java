package org.kuangjie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D.2, 000-R08: citizen identity numbers; all values synthetic")
class IdentityNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "440524188001010014",
        "500101199003070014",
        "500102198511220025",
        "500230199202290033"
      })
  @DisplayName("the examples are sound, 29 February of a leap year too")
  void sound(String number) {
    assertThat(IdentityNumber.findFault(number, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "500230199302290030, date of birth",
    "500101203003070010, date of birth",
    "500101199003070015, 18th",
    "50010119900307001, 17 characters",
    "500101900307001, first-generation",
    "50010119900307001A, 17 digits",
    "010105194912310020, 17 digits"
  })
  @DisplayName("the fault is named and the number is not")
  void faults(String number, String words) {
    Text fault = IdentityNumber.findFault(number, TODAY).orElseThrow();
    assertThat(fault.en()).contains(words);
    assertThat(fault.toString()).doesNotContain(number);
  }

  @Test
  @DisplayName("small x, full width and blanks are read as the standard writes it")
  void normalised() {
    assertThat(IdentityNumber.normalise(" １1010519491231002ｘ ")).isEqualTo("11010519491231002X");
  }

  @Test
  @DisplayName("a number of 15 digits is converted on request only")
  void firstGeneration() {
    assertThat(IdentityNumber.convert("110105491231002")).isEqualTo("11010519491231002X");
  }
}
