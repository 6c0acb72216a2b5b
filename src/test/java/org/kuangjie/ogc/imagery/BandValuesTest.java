package org.kuangjie.ogc.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.geo.raster.TestTiff;
import org.kuangjie.layers.ImageFiles;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Access;
import org.kuangjie.layers.LayerDefinition.Attribute;
import org.kuangjie.layers.LayerDefinition.Namespace;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDefinition.Source;
import org.kuangjie.ogc.feature.Feature;
import org.kuangjie.ogc.feature.FeatureColumns;
import org.kuangjie.shared.Text;

@DisplayName("OGC-01: the values of an image at a place")
class BandValuesTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Feature at(String file, double longitude, double latitude) {
    LayerDefinition layer =
        new LayerDefinition(
            "scenes",
            Text.of("影像", "Scenes"),
            Text.of("", ""),
            new Source(
                "public.scenes",
                "id",
                "geom",
                "Polygon",
                List.of(new Attribute("file", Text.of("文件", "File"), "text")),
                Source.CGCS2000,
                Optional.of(new ImageFiles("file", folder, Optional.empty()))),
            Access.PUBLIC,
            new Presentation(Namespace.KUANGJIE, List.of(), List.of(), List.of()));
    Feature scene =
        new Feature(new FeatureColumns(layer, layer.attributes()), "1", /* shape= */ null, file);
    return new BandValues(new ImageStore()).with(scene, longitude, latitude);
  }

  @Test
  @DisplayName("Each band has its value at full resolution, whatever overviews there are")
  void values() throws IOException {
    TestTiff.at(4490, 107, 30, 0.01, 0.01)
        .shorts(20, 10, 3, (x, y, band) -> 1000 * band + 20 * y + x)
        .shorts(5, 3, 3, (x, y, band) -> 7)
        .asOverview()
        .write(folder.resolve("a.tif"));
    Feature found = at("a.tif", 107.035, 29.975);
    assertThat(found.names()).containsExactly("file", "band_1", "band_2", "band_3");
    assertThat(found.value("band_1")).isEqualTo(43.0);
    assertThat(found.value("band_3")).isEqualTo(2043.0);
    assertThat(found.value("file")).isEqualTo("a.tif");
    assertThat(found.columns().attributes().get(1).title().zh()).isEqualTo("波段 1");
  }

  @Test
  @DisplayName("Where the image has nothing the values are unknown: NoData, mask, beside it")
  void nothing() throws IOException {
    TestTiff.at(4490, 107, 30, 0.01, 0.01)
        .noData("-9999")
        .floats(10, 10, (x, y, band) -> x < 5 ? -9999 : 1.5)
        .write(folder.resolve("a.tif"));
    assertThat(at("a.tif", 107.035, 29.975).value("band_1")).isNull();
    assertThat(at("a.tif", 107.075, 29.975).value("band_1")).isEqualTo(1.5);
    assertThat(at("a.tif", 108, 29.975).names()).contains("band_1");
    assertThat(at("a.tif", 108, 29.975).value("band_1")).isNull();
    TestTiff.at(4490, 107, 30, 0.01, 0.01)
        .bytes(10, 10, 1, (x, y, band) -> 9)
        .mask(10, 10, (x, y, band) -> x < 5 ? 0 : 1)
        .write(folder.resolve("b.tif"));
    assertThat(at("b.tif", 107.035, 29.975).value("band_1")).isNull();
    assertThat(at("b.tif", 107.075, 29.975).value("band_1")).isEqualTo(9.0);
  }

  @Test
  @DisplayName("An image that cannot be read leaves the feature as it is")
  void unreadable() {
    assertThat(at("absent.tif", 107, 30).names()).containsExactly("file");
    assertThat(at("", 107, 30).names()).containsExactly("file");
  }
}
