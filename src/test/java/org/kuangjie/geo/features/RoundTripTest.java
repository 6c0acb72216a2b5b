package org.kuangjie.geo.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.WriteLayout.Shape;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class RoundTripTest {

  private final Path folder;

  RoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<FeatureFormat> tables() {
    return Stream.of(FeatureFormat.values()).filter(f -> f.canRead() && f.canWrite());
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("E9-E12: what is written in a format comes back with equal corners, codes and names")
  void comesBackEqual(FeatureFormat format) {
    Geometry shape = Layers.wkt(Layers.HOLED);
    Path file =
        Layers.write(
            folder,
            format,
            Layers.layout(Crs.CGCS2000),
            Layers.row(1, "=1+1", shape),
            Layers.row(2, "R2", null));
    List<FeatureRow> rows = Layers.read(file);
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    Geometry back = Objects.requireNonNull(rows.get(0).geometry());
    assertThat(back.norm().equalsExact(shape.norm(), 0)).isTrue();
    assertThat(rows.get(0).properties().get("code")).isEqualTo("=1+1");
    assertThat(rows.get(0).properties().get("名称")).isEqualTo("重庆𠮷石灰岩矿");
    assertThat(rows.get(1).geometry() == null).isTrue();
    assertThat(rows.get(1).number()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOPACKAGE", "SHAPEFILE_ZIP"})
  @DisplayName("E9: typed formats keep the types of the values")
  void typesStay(FeatureFormat format) {
    Path file =
        Layers.write(
            folder,
            format,
            Layers.layout(Crs.CGCS2000),
            Layers.row(1, "R1", Layers.wkt(Layers.HOLED)));
    Map<String, ?> values = Layers.read(file).get(0).properties();
    assertThat(values.get("count")).isEqualTo(7L);
    assertThat(values.get("synthetic")).isEqualTo(true);
    assertThat(values.get("valid_from")).isEqualTo(java.time.LocalDate.of(2024, 2, 29));
    assertThat(
            values.values().stream()
                .filter(v -> v instanceof Number)
                .map(v -> ((Number) v).doubleValue()))
        .containsExactly(1234.56, -0.125, 7.0);
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOPACKAGE", "SHAPEFILE_ZIP", "CSV"})
  @DisplayName(
      "C.7: corners written in Gauss-Krueger come back to a hundredth of a millimetre, long edges with points between")
  void projectedCornersStay(FeatureFormat format) {
    Geometry shape = Layers.wkt(Layers.HOLED);
    Path file =
        Layers.write(folder, format, Layers.layout(Crs.GK_ZONE_36), Layers.row(1, "R1", shape));
    ReadOptions options =
        format == FeatureFormat.CSV
            ? ReadOptions.DEFAULT.withCrs(Crs.GK_ZONE_36)
            : ReadOptions.DEFAULT;
    Geometry back = Objects.requireNonNull(Layers.read(file, options).get(0).geometry());
    assertThat(back.getNumPoints()).isGreaterThan(shape.getNumPoints() + 20);
    for (Coordinate corner : shape.getCoordinates()) {
      assertThat(Arrays.stream(back.getCoordinates()).mapToDouble(c -> c.distance(corner)).min())
          .hasValueCloseTo(0.0, within(1e-10));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOJSON", "GEOPACKAGE", "SHAPEFILE_ZIP", "CSV", "KML", "KMZ", "XLSX"})
  @DisplayName("E9: GDAL's ogrinfo reads every attribute format we write")
  void gdalReads(FeatureFormat format) {
    assumeTrue(Gdal.isInstalled());
    Path file =
        Layers.write(
            folder,
            format,
            Layers.layout(Crs.CGCS2000),
            Layers.row(1, "R1", Layers.wkt(Layers.HOLED)));
    String prefix = format == FeatureFormat.SHAPEFILE_ZIP ? "/vsizip/" : "";
    String info = Gdal.run("ogrinfo", "-al", prefix + file);
    assertThat(info).contains("R1").contains("重庆𠮷石灰岩矿").doesNotContain("ERROR");
    if (format == FeatureFormat.GEOPACKAGE || format == FeatureFormat.SHAPEFILE_ZIP) {
      assertThat(info).contains("Feature Count: 1").contains("4490").contains("106.552 29.562");
      assertThat(info).doesNotContain("Warning");
    }
  }

  @Test
  @DisplayName("E9: GDAL reads the outlines of a DXF in Gauss-Krueger metres")
  void gdalReadsDxf() {
    assumeTrue(Gdal.isInstalled());
    Path file =
        Layers.write(
            folder,
            FeatureFormat.DXF,
            Layers.layout(Crs.GK_ZONE_36),
            Layers.row(1, "R1", Layers.wkt(Layers.HOLED)));
    String info = Gdal.run("ogrinfo", "-al", file.toString());
    assertThat(info).contains("Feature Count: 3").contains("36359474.0");
  }

  @Test
  @DisplayName("E9: GDAL's own shapefile, GeoPackage and GML of a layer are read equally")
  void gdalWrites() {
    assumeTrue(Gdal.isInstalled());
    Geometry shape = Layers.wkt(Layers.HOLED);
    Path ours =
        Layers.write(
            folder,
            FeatureFormat.GEOPACKAGE,
            Layers.layout(Crs.CGCS2000),
            Layers.row(1, "R1", shape));
    for (String[] target :
        new String[][] {
          {"GPKG", "a.gpkg"}, {"ESRI Shapefile", "a.shz"}, {"GML", "a.gml"}, {"GeoJSON", "a.json"}
        }) {
      Path file = folder.resolve(target[1]);
      Gdal.run("ogr2ogr", "-f", target[0], file.toString(), ours.toString());
      FeatureRow row = Layers.read(file).get(0);
      assertThat(row.problems()).as(target[0]).isEmpty();
      assertThat(Objects.requireNonNull(row.geometry()).norm().equalsExact(shape.norm(), 1e-7))
          .as(target[0])
          .isTrue();
      assertThat(row.properties().get("code")).as(target[0]).isEqualTo("R1");
    }
  }

  @Test
  @DisplayName(
      "E9: shapefile names are cut to 10 bytes without collision, long texts are kept beside, .prj and .cpg always there")
  void shapefileTellsWhatItCannotHold() throws java.io.IOException {
    WriteLayout layout =
        new WriteLayout(
            "区块",
            Text.of("区块", "zones"),
            List.of(
                FeatureField.of("elevation_top", FieldType.TEXT),
                FeatureField.of("elevation_bottom", FieldType.TEXT),
                FeatureField.of("采矿权人名称", FieldType.TEXT)),
            Shape.POLYGON,
            Crs.CGCS2000);
    String longText = "矿".repeat(100);
    Path file = folder.resolve("a.zip");
    FeatureWriter writer =
        FeatureWriters.open(
            FeatureFormat.SHAPEFILE_ZIP, java.nio.file.Files.newOutputStream(file), layout);
    try (writer) {
      writer.write(
          FeatureRow.of(
              1, Map.of("elevation_top", "1", "采矿权人名称", longText), Layers.wkt(Layers.HOLED)));
    }
    assertThat(writer.notes()).hasSize(2);
    Map<String, byte[]> files = Layers.unzip(file);
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "区块.shp", "区块.shx", "区块.dbf", "区块.prj", "区块.cpg", "区块.fields.csv", "区块.texts.csv");
    FeatureRow row = Layers.read(file).get(0);
    assertThat(row.properties().keySet()).containsExactly("elevation_", "elevatio_1", "采矿权");
    assertThat(row.properties().get("采矿权")).isEqualTo("矿".repeat(84));
    assertThat(new String(files.get("区块.texts.csv"), StandardCharsets.UTF_8)).contains(longText);
  }

  @Test
  @DisplayName("E11: a layer of mixed geometry becomes one shapefile of each kind, with every row")
  void mixedGeometryIsSplitByKind() {
    WriteLayout plain = Layers.layout(Crs.CGCS2000);
    WriteLayout mixed =
        new WriteLayout("works", plain.title(), plain.fields(), Shape.ANY, plain.crs());
    Path file =
        Layers.write(
            folder,
            FeatureFormat.SHAPEFILE_ZIP,
            mixed,
            Layers.row(1, "A", Layers.wkt(Layers.HOLED)),
            Layers.row(2, "B", Layers.wkt("LINESTRING (106.5 29.5, 106.6 29.6)")),
            Layers.row(3, "C", Layers.wkt("POINT (106.5 29.5)")),
            Layers.row(4, "D", Layers.wkt("LINESTRING (106.5 29.5, 106.7 29.6)")),
            Layers.row(5, "E", null));
    assertThat(Layers.unzip(file).keySet().stream().filter(name -> name.endsWith(".shp")))
        .containsExactlyInAnyOrder("works_point.shp", "works_line.shp", "works_polygon.shp");
    assertThat(codes(file, "works_polygon")).containsExactly("A", "E");
    assertThat(codes(file, "works_line")).containsExactly("B", "D");
    assertThat(codes(file, "works_point")).containsExactly("C");
  }

  private static List<Object> codes(Path file, String dataset) {
    return Layers.read(file, ReadOptions.DEFAULT.withDataset(dataset)).stream()
        .map(row -> Objects.requireNonNull(row.properties().get("code")))
        .toList();
  }
}
