package org.kuangjie.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.shared.DomainException;

@DisplayName("E11: what cannot be taken in leaves nothing behind")
class UploadsTest {

  private final Path folder;

  UploadsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Uploads uploads(long minFreeMegabytes) {
    return new Uploads(new ImportSettings(folder, 1, 1, 100, 1, minFreeMegabytes));
  }

  @Test
  void aDiskThatFillsUpWhileTheFileComesIn() {
    assertRefused(
        uploads(0),
        target -> {
          Files.writeString(target, "half of it");
          throw new IOException("No space left on device");
        });
  }

  @Test
  void aDiskWithoutTheRoomThatMustRemain() {
    assertRefused(uploads(1_000_000_000), target -> Files.writeString(target, "all of it"));
  }

  @Test
  void aFileKeepsItsEndingAndNothingElseOfItsName() throws IOException {
    String name = uploads(0).take(target -> Files.writeString(target, "x"), "../..\\红线.GeoJSON", 1);
    assertThat(name).matches("[0-9a-f-]{36}\\.geojson");
    assertThat(folder.resolve(name)).hasContent("x");
  }

  private void assertRefused(Uploads uploads, Uploads.Received file) {
    assertThatThrownBy(() -> uploads.take(file, "a.zip", 10))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo("disk-full");
              assertThat(e.kind()).isEqualTo(DomainException.Kind.NO_SPACE);
            });
    assertThat(folder.toFile().list()).isEmpty();
  }
}
