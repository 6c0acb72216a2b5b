package org.kuangjie.catalogue.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.CatalogueSettings;
import org.kuangjie.catalogue.CatalogueSettings.ImportTopology;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

@DisplayName("F-6: an import says how its areas fit, before the version comes into force")
class NewTopologyTest {

  private static final double METRE = 1 / 96_500.0;

  private Imports imports;

  @BeforeEach
  void emptyCatalogue() {
    imports = new Imports();
  }

  @Test
  @DisplayName("an overlap is a warning of its row with place and figures; the row is taken")
  void overlap() {
    ImportReport report =
        load(
            Imports.redline("A", box(107.40, 29.70, 107.41, 29.71)),
            Imports.redline("B", box(107.50, 29.70, 107.51, 29.71)),
            Imports.redline("C", box(107.508, 29.705, 107.52, 29.72)));
    ImportIssue issue = only(report);
    assertThat(issue.code()).isEqualTo("topology-overlap");
    assertThat(issue.severity()).isEqualTo(ImportIssue.Severity.WARN);
    assertThat(issue.row()).isEqualTo(2);
    assertThat(issue.text().zh()).contains("重叠：B 与 C", "平方米", "面状");
    Coordinate place = Objects.requireNonNull(issue.place());
    assertThat(place.x).isBetween(107.508, 107.51);
    assertThat(place.y).isBetween(29.705, 29.71);
    assertThat(report.accepted()).isEqualTo(3);
    assertThat(report.findVersion()).isPresent();
    assertThat(imports.count("catalogue.control_area")).isEqualTo(3);
  }

  @Test
  @DisplayName("chord, rounding, gap and the same outline twice are told apart")
  void causes() {
    Geometry south =
        Crs.GK_CM_108.toGeographic(Crs.GK_CM_108.fromGeographic(box(107.5, 29.45, 107.6, 29.5)));
    ImportReport report =
        load(
            Imports.redline("北", box(107.5, 29.5, 107.6, 29.55)),
            Imports.redline("南", south),
            Imports.redline("E", box(107.8, 29.7, 107.81, 29.71)),
            Imports.redline("F", box(107.81 + 0.5 * METRE, 29.7, 107.82, 29.71)),
            Imports.redline("G", box(107.9, 29.7, 107.91, 29.71)),
            Imports.redline("H", box(107.9, 29.7, 107.91, 29.71)));
    assertThat(report.issues())
        .extracting(ImportIssue::code)
        .containsExactlyInAnyOrder("topology-overlap", "topology-gap", "topology-duplicate");
    assertThat(report.issues())
        .filteredOn("code", "topology-overlap")
        .allMatch(issue -> issue.text().zh().contains("弦弧差"));
  }

  @Test
  @DisplayName("areas that may lie over each other only tell of the same outline twice")
  void protectedAreas() {
    ImportReport report =
        imports.compared(
            CatalogueSettings.defaults(),
            LayerName.PROTECTED_AREAS,
            area("A", box(107.40, 29.70, 107.41, 29.71)),
            area("B", box(107.405, 29.705, 107.42, 29.72)),
            area("C", box(107.40, 29.70, 107.41, 29.71)));
    assertThat(report.issues()).extracting(ImportIssue::code).containsExactly("topology-duplicate");
  }

  @Test
  @DisplayName("lines and secret features are not compared, which is no warning")
  void lines() {
    ImportReport report =
        imports.compared(
            CatalogueSettings.defaults(),
            LayerName.INFRASTRUCTURE,
            new LayerFeature(
                Map.of("code", "L", "kind", "国道", "name", "示意", "valid_from", "2020-01-01"),
                Imports.wkt("LINESTRING (107.4 29.7, 107.5 29.7)")),
            new LayerFeature(
                Map.of(
                    "code", "S",
                    "kind", "军事禁区",
                    "name", "示意",
                    "restricted", true,
                    "valid_from", "2020-01-01"),
                box(107.40, 29.70, 107.41, 29.71)));
    assertThat(report.issues()).isEmpty();
  }

  @Test
  @DisplayName("a right beyond the district it names is a warning")
  void outsideItsDistrict() {
    imports.load(
        LayerName.DISTRICTS,
        new LayerFeature(
            Map.of(
                "code", "500102",
                "name_zh", "涪陵区",
                "name_en", "Fuling",
                "regional_group", "主城新区",
                "valid_from", "1997-06-18",
                "synthetic", true),
            box(107.3, 29.6, 107.405, 29.8)));
    ImportReport report =
        imports.compared(
            CatalogueSettings.defaults(),
            LayerName.MINING_RIGHTS,
            Imports.right("C5001022010017120000001", Map.of()));
    ImportIssue issue = only(report);
    assertThat(issue.code()).isEqualTo("topology-outside");
    assertThat(issue.row()).isEqualTo(1);
    assertThat(issue.text().zh()).contains("500102");
  }

  @Test
  @DisplayName("a version with more features than are compared says so and nothing else")
  void tooMany() {
    ImportReport report =
        imports.compared(
            limits(1, 60),
            LayerName.ECO_REDLINE,
            Imports.redline("A", box(107.40, 29.70, 107.41, 29.71)),
            Imports.redline("B", box(107.40, 29.70, 107.41, 29.71)));
    assertThat(only(report).code()).isEqualTo("topology-skipped");
    assertThat(only(report).text().zh()).contains("2 个要素超过上限 1");
    assertThat(report.findVersion()).isPresent();
  }

  @Test
  @DisplayName("rows that are not compared, as those of the sample, have no such warnings")
  void notAsked() {
    ImportReport report =
        imports.load(
            LayerName.ECO_REDLINE,
            Imports.redline("A", box(107.40, 29.70, 107.41, 29.71)),
            Imports.redline("B", box(107.40, 29.70, 107.41, 29.71)));
    assertThat(report.issues()).isEmpty();
  }

  private ImportReport load(LayerFeature... rows) {
    return imports.compared(CatalogueSettings.defaults(), LayerName.ECO_REDLINE, rows);
  }

  private static ImportIssue only(ImportReport report) {
    List<ImportIssue> issues = report.issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }

  private static LayerFeature area(String code, Geometry outline) {
    return new LayerFeature(
        Map.of("code", code, "kind", "公益林", "name", "示意", "valid_from", "2020-01-01"), outline);
  }

  private static CatalogueSettings limits(int features, int seconds) {
    CatalogueSettings usual = CatalogueSettings.defaults();
    return new CatalogueSettings(
        usual.search(),
        usual.corridorMetres(),
        false,
        false,
        usual.mostFeaturesToEdit(),
        new ImportTopology(features, seconds));
  }

  private static Geometry box(double west, double south, double east, double north) {
    return Imports.wkt(
        "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
            .formatted(west, south, east, north));
  }
}
