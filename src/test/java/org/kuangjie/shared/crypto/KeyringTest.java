package org.kuangjie.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.shared.DomainException;

@DisplayName("Sealed texts: readable with their key, at their place, and in no other way")
class KeyringTest {

  private static final String PLACE = "enforcement.subscription:1";

  private final String old = Keyring.newLine("k1");
  private final Keyring keyring = Keyring.of(List.of(old));

  @Test
  void aTextComesBackAndItsSealShowsNothingOfIt() {
    SealedText sealed = keyring.seal("矿界 secret", PLACE);

    assertThat(sealed.toString()).startsWith("sealed:1:k1:").doesNotContain("secret", "矿界");
    assertThat(keyring.open(SealedText.parse(sealed.toString()), PLACE)).isEqualTo("矿界 secret");
    assertThat(keyring.seal("矿界 secret", PLACE)).isNotEqualTo(sealed);
    assertThat(keyring.open(keyring.seal("", PLACE), PLACE)).isEmpty();
  }

  @Test
  void aSealMovedToAnotherRowDoesNotOpen() {
    SealedText sealed = keyring.seal("a", PLACE);
    assertThatThrownBy(() -> keyring.open(sealed, "enforcement.subscription:2"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aChangedSealDoesNotOpen() {
    SealedText sealed = keyring.seal("abcdef", PLACE);
    char first = sealed.body().charAt(20);
    String changed =
        sealed.body().substring(0, 20) + (first == 'A' ? 'B' : 'A') + sealed.body().substring(21);
    assertThatThrownBy(() -> keyring.open(new SealedText("k1", changed), PLACE))
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> keyring.open(new SealedText("k1", "abc"), PLACE))
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> SealedText.parse("plain")).hasMessageContaining("damaged");
  }

  @Test
  void aNewKeySealsWhileTheOldOneStillOpens() {
    SealedText before = keyring.seal("a", PLACE);
    Keyring changed = Keyring.of(List.of(Keyring.newLine("k2"), old));

    assertThat(changed.open(before, PLACE)).isEqualTo("a");
    assertThat(changed.isCurrent(before)).isFalse();
    SealedText after = changed.seal("a", PLACE);
    assertThat(after.keyId()).isEqualTo("k2");
    assertThat(changed.isCurrent(after)).isTrue();
    assertThatThrownBy(() -> keyring.open(after, PLACE)).hasMessageContaining("key k2 is not held");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k1", "k1:short", "K1:x", "a b:c"})
  void aKeyThatIsNoneIsRefusedWithoutRepeatingIt(String line) {
    assertThatThrownBy(() -> Keyring.of(List.of(line)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("openssl rand -base64 32");
  }

  @Test
  void oneNameIsOneKey() {
    assertThat(Keyring.of(List.of(old, old))).hasToString("Keyring[k1]");
    assertThatThrownBy(() -> Keyring.of(List.of(old, Keyring.newLine("k1"))))
        .hasMessageContaining("two different keys");
    assertThatThrownBy(() -> Keyring.of(List.of())).hasMessageContaining("no key");
  }
}
