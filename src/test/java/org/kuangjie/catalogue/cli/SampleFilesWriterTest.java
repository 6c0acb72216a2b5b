package org.kuangjie.catalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.importing.SampleLoader;
import org.kuangjie.catalogue.sample.SampleSpec;
import org.kuangjie.shared.DomainException;

@DisplayName("Foundation: the sample (示意) as files, some of its layers or all")
class SampleFilesWriterTest {

  private static final SampleSpec SPEC = new SampleSpec(1, SampleLoader.SEED);

  private final Path folder;

  SampleFilesWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void onlyTheLayersAskedForAreWritten() throws IOException {
    List<Path> files = SampleFilesWriter.write(SPEC, folder, Set.of("zones_concentrated"));
    assertThat(files).containsExactly(folder.resolve("zones_concentrated.geojson"));
    try (var all = Files.list(folder)) {
      assertThat(all).hasSize(1);
    }
    String text = Files.readString(files.get(0));
    assertThat(text).startsWith("{\"type\":\"FeatureCollection\"").contains("\"synthetic\":true");
    assertThat(text.lines().filter(line -> line.startsWith("{\"type\":\"Feature\","))).hasSize(27);
  }

  @Test
  void aLayerTheSampleHasNotIsRefusedWithThoseItHas() throws IOException {
    assertThatThrownBy(
            () -> SampleFilesWriter.write(SPEC, folder, Set.of("mining_rights", "mining_wrongs")))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("mining_wrongs")
        .hasMessageContaining("zones_concentrated");
    try (var all = Files.list(folder)) {
      assertThat(all).isEmpty();
    }
  }
}
