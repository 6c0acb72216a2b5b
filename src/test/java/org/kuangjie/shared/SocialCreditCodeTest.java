package org.kuangjie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D.1: unified social credit code")
class SocialCreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91512081MA62K0260E",
        "91500102MA5U000113",
        "91500112MA5U0002XA",
        "91500238MA5U000385",
        "12500000MB1A000440"
      })
  @DisplayName("the examples of the standard and of the tests are sound")
  void sound(String code) {
    assertThat(SocialCreditCode.findFault(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y4Z, not allowed",
    "91350100M000100Y42, 18th",
    "91500000203030303X, 18th",
    "91350100M000100Y5, 17 characters",
    "500102000012345, old registration number",
    "91500102MA5U00O113, not allowed"
  })
  @DisplayName("the fault is named and the code is not")
  void faults(String code, String words) {
    Text fault = SocialCreditCode.findFault(code).orElseThrow();
    assertThat(fault.en()).contains(words);
    assertThat(fault.toString()).doesNotContain(code);
  }

  @Test
  @DisplayName("a right last character does not save a wrong organisation code inside")
  void organisationCode() {
    assertThat(SocialCreditCode.findFault("91350100M000100Y56").map(Text::en).orElse(""))
        .contains("17th, GB 11714");
  }

  @Test
  @DisplayName("lower case, full width and blanks are read as the standard writes it")
  void normalised() {
    assertThat(SocialCreditCode.normalise(" ９１350100m000100ｙ43\u3000"))
        .isEqualTo("91350100M000100Y43");
  }
}
