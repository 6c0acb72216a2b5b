package org.kuangjie.sensing.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BandedSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangjie.catalogue.desk.FileIntake;
import org.kuangjie.catalogue.importing.ImportReport;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.sensing.raster.ChangeOrder.Index;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.testing.KuangjieTest;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** C.1: candidate patches from two scenes, 机器提取. Pixels of 2 m in EPSG:4545. */
@KuangjieTest
class ChangePatchesTest {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 600;
  private static final double PIXEL = 2;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Autowired private FileIntake intake;
  @Autowired private JdbcClient database;

  private static Geometry outline(List<LayerFeature> found) {
    return Objects.requireNonNull(found.get(0).geometry());
  }

  private WritableRaster blank() {
    WritableRaster image =
        Raster.createWritableRaster(
            new BandedSampleModel(DataBuffer.TYPE_USHORT, WIDTH, HEIGHT, 4), null);
    fill(image, 0, 0, WIDTH, HEIGHT, 100, 100, 100, 300);
    return image;
  }

  private static void fill(
      WritableRaster image, int x, int y, int width, int height, int... values) {
    for (int band = 0; band < values.length; band++) {
      int[] samples = new int[width * height];
      java.util.Arrays.fill(samples, values[band]);
      image.setSamples(x, y, width, height, band, samples);
    }
  }

  private Path write(String name, WritableRaster image, double west) throws Exception {
    Path file = folder.resolve(name);
    ReferencedEnvelope box =
        new ReferencedEnvelope(
            west,
            west + WIDTH * PIXEL,
            3_290_000 - HEIGHT * PIXEL,
            3_290_000,
            CRS.decode("EPSG:4545", true));
    GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
    writer.write(
        new GridCoverageFactory().create(name, image, box), (GeneralParameterValue[]) null);
    writer.dispose();
    return file;
  }

  private static ChangeOrder order(Index index) {
    return new ChangeOrder(
        index, 0.2, 400, LocalDate.of(2036, 1, 10), LocalDate.of(2036, 4, 10), 2036, 2, "试验", true);
  }

  private List<LayerFeature> candidates(Path before, Path after, Index index) {
    return new ChangePatches(intake).candidates(before, after, order(index));
  }

  @Test
  @DisplayName("C.1: lost vegetation over several strips is one patch of the right area and place")
  void vegetation() throws Exception {
    WritableRaster after = blank();
    fill(after, 100, 240, 50, 100, 200, 200, 200, 200); // across the edge of a strip
    fill(after, 300, 20, 5, 5, 200, 200, 200, 200); // 100 m², too small
    Path former = write("before.tif", blank(), 450_000);

    List<LayerFeature> found = candidates(former, write("after.tif", after, 450_000), Index.NDVI);

    assertThat(found).hasSize(1);
    assertThat(EllipsoidalArea.squareMetres(outline(found))).isCloseTo(50 * 100 * 4, within(30.0));
    Coordinate centre = outline(found).getCentroid().getCoordinate();
    Coordinate expected = Crs.GK_CM_108.toGeographic(new Coordinate(450_250, 3_290_000 - 580));
    assertThat(centre.distance(expected)).isLessThan(1e-6);
    assertThat(String.valueOf(found.get(0).properties().get("机器提取")))
        .contains("NDVI", "threshold=0.2", "before.tif");
  }

  @Test
  @DisplayName("C.1: two places apart are two patches; pixels that touch by corners only are two")
  void groups() throws Exception {
    WritableRaster after = blank();
    fill(after, 10, 10, 20, 20, 300, 300, 300, 300);
    fill(after, 30, 30, 20, 20, 300, 300, 300, 300);
    Path former = write("before.tif", blank(), 450_000);
    Path later = write("after.tif", after, 450_000);
    assertThat(candidates(former, later, Index.BRIGHTNESS)).hasSize(2);
    fill(after, 30, 20, 1, 10, 300, 300, 300, 300);
    assertThat(candidates(former, write("joined.tif", after, 450_000), Index.BRIGHTNESS))
        .hasSize(1);
  }

  @Test
  @DisplayName(
      "C.1: only the common ground of two scenes is compared, on the ground and not by row")
  void shifted() throws Exception {
    WritableRaster after = blank();
    fill(after, 10, 10, 20, 20, 300, 300, 300, 300);
    Path former = write("before.tif", blank(), 450_000);
    List<LayerFeature> found =
        candidates(former, write("after.tif", after, 450_100), Index.BRIGHTNESS);
    assertThat(found).hasSize(1);
    Coordinate expected = Crs.GK_CM_108.toGeographic(new Coordinate(450_140, 3_290_000 - 40));
    assertThat(outline(found).getCentroid().getCoordinate().distance(expected)).isLessThan(1e-6);
  }

  @Test
  @DisplayName("E12: another grid, no GeoTIFF, too few changes: each said, nothing guessed")
  void refusals() throws Exception {
    Path former = write("before.tif", blank(), 450_000);
    Path apart = write("apart.tif", blank(), 450_001);
    Path text = folder.resolve("text.tif");
    Files.writeString(text, "no image");
    assertThatThrownBy(() -> candidates(former, apart, Index.NDVI))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("scenes-differ"));
    assertThatThrownBy(() -> candidates(former, text, Index.NDVI))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("scene-unreadable"));
    assertThatThrownBy(
            () ->
                new ChangePatches(intake).extract(former, former, order(Index.NDVI), Actor.SYSTEM))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("no-change"));
  }

  @Test
  @DisplayName("C.1: extracted patches are held as 机器提取, once, however often they are extracted")
  void held() throws Exception {
    WritableRaster after = blank();
    fill(after, 100, 100, 50, 50, 300, 300, 300, 300);
    Path former = write("before.tif", blank(), 450_000);
    Path later = write("after.tif", after, 450_000);
    for (int time = 0; time < 2; time++) {
      ImportReport report =
          new ChangePatches(intake).extract(former, later, order(Index.BRIGHTNESS), Actor.SYSTEM);
      assertThat(report.findVersion()).isPresent();
    }
    assertThat(
            database
                .sql(
                    """
                    SELECT issuer || (attributes #>> '{机器提取,threshold}') FROM sensing.patch
                    WHERE year = 2036
                    """)
                .query(String.class)
                .list())
        .containsExactly("机器提取0.2");
  }
}
