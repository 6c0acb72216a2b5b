package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.geo.raster.TestTiff;
import org.kuangjie.layers.DimensionAxis;
import org.kuangjie.layers.DimensionExtent;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.layers.LayerDefinition.Presentation;
import org.kuangjie.layers.LayerDimension;
import org.kuangjie.ogc.crs.MapCrs;
import org.kuangjie.ogc.feature.DimensionFilter;
import org.kuangjie.ogc.feature.FeatureQuery;
import org.kuangjie.ogc.imagery.ShownValues;
import org.kuangjie.ogc.raster.Pixmap;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.shared.Actor;
import org.locationtech.jts.geom.Envelope;

@DisplayName("OGC-05 (06-042, annex C.3.2): a terrain shows the pixels of the elevations asked for")
class ShownValuesTest {

  private static final Envelope BOX = TestScenes.BOX;
  private static final int COLUMNS = 64;
  private static final int ROWS = 48;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @ParameterizedTest(name = "{0} shows {1} columns")
  @CsvSource(
      delimiter = '|',
      value = {"0/63 | 64", "0/9 | 10", "10/20 | 11", "50 | 1", "0/9,50 | 11", "100/200 | 0"})
  void shows(String elevations, int columns) throws IOException {
    LayerDimension dimension = dimension("band_1", "0/63");
    Imagery terrain = terrain();
    LayerDefinition layer = varying(terrain.layer(), dimension);
    List<LayerDimension.Range> ranges =
        DimensionExtent.read(DimensionAxis.ELEVATION, elevations).ranges();
    Optional<ShownValues> shown = ShownValues.of(layer, dimension, ranges);
    assertThat(drawn(paint(terrain, layer, shown))).isEqualTo((long) columns * ROWS);
  }

  @Test
  @DisplayName("Who names no elevation sees the default; the footprints are not filtered by it")
  void usual() throws IOException {
    Imagery terrain = terrain();
    LayerDimension dimension = dimension("band_1", "0/9");
    LayerDefinition layer = varying(terrain.layer(), dimension);
    assertThat(drawn(paint(terrain, layer, ShownValues.usual(layer)))).isEqualTo(10 * ROWS);
    assertThat(DimensionFilter.of(layer, dimension, List.of(dimension.usual())))
        .isEqualTo(Filter.INCLUDE);
  }

  @Test
  @DisplayName("A column of that name, or a layer without images, has no elevations in its pixels")
  void columns() {
    LayerDefinition layer = new Imagery(folder).layer();
    assertThat(dimension("rank", "0").bandOf(layer)).isEmpty();
    assertThat(dimension("band_0", "0").bandOf(layer)).isEmpty();
    assertThat(dimension("band_2", "0").bandOf(layer)).contains(2);
  }

  @Test
  @DisplayName("An image without that band is refused by name")
  void missingBand() throws IOException {
    Imagery terrain = terrain();
    LayerDefinition layer = varying(terrain.layer(), dimension("band_3", "0/9"));
    assertThatThrownBy(() -> paint(terrain, layer, ShownValues.usual(layer)))
        .isInstanceOf(OgcException.class)
        .hasMessageContaining("band 3");
  }

  /** Each column of pixels as high as its number. */
  private Imagery terrain() throws IOException {
    double pixel = BOX.getWidth() / COLUMNS;
    TestTiff.at(4490, BOX.getMinX(), BOX.getMaxY(), pixel, BOX.getHeight() / ROWS)
        .bytes(COLUMNS, ROWS, 1, (x, y, band) -> x)
        .write(folder.resolve("terrain.tif"));
    return new Imagery(folder).with("terrain.tif", 1);
  }

  private static LayerDimension dimension(String attribute, String usual) {
    DimensionExtent all = DimensionExtent.read(DimensionAxis.ELEVATION, "0/425/1");
    return new LayerDimension(
        DimensionAxis.ELEVATION, attribute, all, Optional.of(usual), true, false);
  }

  private static LayerDefinition varying(LayerDefinition layer, LayerDimension dimension) {
    Presentation look = layer.presentation();
    return new LayerDefinition(
        layer.name(),
        layer.title(),
        layer.summary(),
        layer.source(),
        layer.access(),
        new Presentation(
            look.namespace(), look.keywords(), look.crs(), look.styles(), List.of(dimension)));
  }

  private static Pixmap paint(Imagery terrain, LayerDefinition layer, Optional<ShownValues> shown) {
    Scene.Layer drawn =
        new Scene.Layer(FeatureQuery.all(layer, Actor.ANONYMOUS), Imagery.style(""), shown);
    return terrain
        .painter()
        .paint(
            new Scene(
                MapCrs.CGCS2000,
                BOX,
                COLUMNS,
                ROWS,
                Scene.STANDARD_DPI,
                0,
                List.of(drawn),
                Duration.ofSeconds(30)));
  }

  private static long drawn(Pixmap map) {
    return Arrays.stream(map.pixels()).filter(pixel -> pixel != 0).count();
  }
}
