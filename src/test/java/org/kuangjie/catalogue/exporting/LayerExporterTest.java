package org.kuangjie.catalogue.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.Imports;
import org.kuangjie.catalogue.publishing.PublishedLayersOfCatalogue;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.features.FeatureFile;
import org.kuangjie.geo.features.FeatureFormat;
import org.kuangjie.geo.features.FeatureReader;
import org.kuangjie.geo.features.FeatureRow;
import org.kuangjie.geo.features.ReadOptions;
import org.kuangjie.layers.LayerDefinition;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Geometry;

class LayerExporterTest {

  private static final Imports IMPORTS = rights();

  private final Path folder;
  private final LayerExporter exporter = new LayerExporter(IMPORTS.stores.rows());
  private final LayerDefinition layer =
      PublishedLayersOfCatalogue.create().find(LayerName.MINING_RIGHTS).orElseThrow();

  LayerExporterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Imports rights() {
    Imports imports = new Imports();
    imports.load(
        LayerName.MINING_RIGHTS,
        Imports.right("C5001022010017110000001", Map.of("co_minerals", List.of("锶", "石膏"))),
        Imports.right("C5001022010017110000002", Map.of("scale", 100, "elevation_top", 420)));
    return imports;
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOJSON", "GEOPACKAGE", "SHAPEFILE_ZIP", "CSV", "XLSX", "KML", "KMZ"})
  @DisplayName(
      "E9, D.3: a layer goes out in every format with equal corners and without its holders")
  void everyFormat(FeatureFormat format) throws IOException {
    Path file = folder.resolve("rights." + format.extension());
    try (OutputStream out = Files.newOutputStream(file)) {
      var done = exporter.export(layer, Actor.ANONYMOUS, format, Crs.CGCS2000, out);
      assertThat(done.rows()).isEqualTo(2);
    }
    List<FeatureRow> rows = new ArrayList<>();
    try (FeatureFile read = FeatureReader.open(file, file.toString(), ReadOptions.DEFAULT)) {
      read.rows().forEachRemaining(rows::add);
    }
    assertThat(rows).hasSize(2).allMatch(row -> row.problems().isEmpty());
    Geometry shape = Objects.requireNonNull(rows.get(0).geometry());
    assertThat(shape.getGeometryN(0).norm().equalsExact(Imports.box(107.4, 29.7).norm(), 1e-9))
        .isTrue();
    assertThat(rows.toString())
        .contains("C5001022010017110000001")
        .doesNotContain("示意公司", "91500102MA5U000113");
    assertThat(rows.toString()).contains("锶");
  }

  @Test
  @DisplayName("E9: outlines go out as DXF in Gauss-Krueger; degrees-only formats refuse metres")
  void projected() throws IOException {
    Path file = folder.resolve("a.dxf");
    try (OutputStream out = Files.newOutputStream(file)) {
      exporter.export(layer, Actor.ANONYMOUS, FeatureFormat.DXF, Crs.GK_CM_108, out);
    }
    assertThat(Files.readString(file, StandardCharsets.US_ASCII)).contains("POLYLINE", "EOF");
    assertThatThrownBy(
            () ->
                exporter.export(
                    layer,
                    Actor.ANONYMOUS,
                    FeatureFormat.KML,
                    Crs.GK_CM_108,
                    OutputStream.nullOutputStream()))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("export-crs"));
  }
}
