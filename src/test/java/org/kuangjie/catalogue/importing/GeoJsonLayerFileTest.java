package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.shared.DomainException;

class GeoJsonLayerFileTest {

  private static final String GOOD =
      """
      {"type": "FeatureCollection", "name": "x",
       "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4490"}},
       "features": [
        {"type": "Feature",
         "properties": {"code": "R1", "kind": "core", "name": "红线", "valid_from": "2022-10-14"},
         "geometry": {"type": "Polygon",
           "coordinates": [[[107, 29, 12], [107.1, 29, 12], [107.1, 29.1, 12], [107, 29, 12]]]}}
       ]}
      """;

  private final Path folder;

  GeoJsonLayerFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void featureCollectionBecomesAVersion() {
    Imports imports = new Imports();
    ImportReport report =
        imports.loadFile(LayerName.ECO_REDLINE, Imports.file(folder, "a.geojson", GOOD));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(imports.count("catalogue.control_area WHERE kind = 'core' AND ST_NDims(geom) = 2"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("E12: a feature with an unclosed ring is one refused row, the rest is read on")
  void unclosedRingIsOneRow() {
    Imports imports = new Imports();
    String text =
        GOOD.replace(
            "\"features\": [",
            "\"features\": [{\"type\": \"Feature\", \"properties\": {\"code\": \"R0\"},"
                + "\"geometry\": {\"type\": \"Polygon\","
                + " \"coordinates\": [[[107, 29], [108, 29], [108, 30]]]}}, 7,");
    ImportReport report =
        imports.loadFile(LayerName.ECO_REDLINE, Imports.file(folder, "a.json", text));
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.quarantined()).isEqualTo(2);
    assertThat(report.findVersion()).isEmpty();
    assertThat(
            imports.count(
                "catalogue.quarantine_row WHERE row_content->'properties'->'geometry'->>'type'"
                    + " = 'Polygon'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("C.7: an undeclared CRS and WGS 84 are named, a projected one is refused")
  void declaredSystemIsChecked() throws IOException {
    String without = GOOD.replaceAll(" \"crs\".*\n", "");
    try (LayerFile file = LayerFile.open(Imports.file(folder, "a.json", without))) {
      assertThat(file.notes()).hasSize(1);
    }
    String wgs = GOOD.replace("EPSG::4490", "OGC:1.3:CRS84");
    try (LayerFile file = LayerFile.open(Imports.file(folder, "b.json", wgs))) {
      assertThat(file.notes().get(0).zh()).contains("WGS 84");
    }
    Path projected = Imports.file(folder, "c.json", GOOD.replace("4490", "4545"));
    assertThatThrownBy(() -> LayerFile.open(projected))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo("import-crs"));
  }

  @Test
  @DisplayName("E3: GBK text is told apart from UTF-8, with the line")
  void gbkIsNamed() throws IOException {
    Path file = folder.resolve("gbk.json");
    Files.write(file, GOOD.getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> new Imports().loadFile(LayerName.ECO_REDLINE, file))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.text().zh()).contains("UTF-8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.json|[]|geojson-no-features",
        "a.json|{\"type\": \"Point\"}|geojson-no-features",
        "a.json|{\"features\": 3}|geojson-no-features",
        "a.json|{\"features\": [{]|geojson-unreadable",
        "a.json|''|geojson-no-features",
        "a.xlsx|PK|import-format",
        "a.shp|PK|import-format"
      })
  void otherFilesAreRefusedInWords(String name, String content, String code) {
    Path file = Imports.file(folder, name, content);
    assertThatThrownBy(() -> LayerFile.open(file))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
