package org.kuangjie.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedText;

@DisplayName("Keys of sealed texts: configured, or made once in the data folder")
class KeyFileTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Keyring keyring(String... keys) {
    return new KeyringConfiguration().keyring(new SecretSettings(List.of(keys), file()));
  }

  private Path file() {
    return folder.resolve("data/secrets.keys");
  }

  @Test
  void withoutAnyKeyOneIsMadeForItsOwnerOnlyAndKept() throws IOException {
    SealedText sealed = keyring().seal("a", "x");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(keyring().open(sealed, "x")).isEqualTo("a");
    new KeyFile(file()).make();
    assertThat(keyring().open(sealed, "x")).isEqualTo("a");
    try (var files = Files.list(folder.resolve("data"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void aConfiguredKeyTakesOverFromTheFile() {
    SealedText sealed = keyring().seal("a", "x");
    Keyring changed = keyring(Keyring.newLine("k2"));

    assertThat(changed.isCurrent(sealed)).isFalse();
    assertThat(changed.open(sealed, "x")).isEqualTo("a");
  }

  @Test
  void withConfiguredKeysNoFileIsMade() {
    assertThat(keyring(Keyring.newLine("k1"))).hasToString("Keyring[k1]");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aFileOthersMayReadIsRefused() throws IOException {
    keyring();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(this::keyring).hasMessageContaining("chmod 600");
  }
}
