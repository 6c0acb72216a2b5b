package org.kuangjie.catalogue.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.Imports;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.kuangjie.catalogue.topology.TopologyFinding.Kind;
import org.kuangjie.catalogue.topology.TopologyFinding.Repair;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.sliver.Sliver;
import org.locationtech.jts.geom.Geometry;
import org.springframework.transaction.support.TransactionTemplate;

class TopologyChecksTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final double METRE = 1 / 96_500.0;

  private Imports imports;
  private TopologyChecks checks;

  @BeforeEach
  void emptyCatalogue() {
    imports = new Imports();
    checks = Topologies.of(imports.stores);
  }

  @Test
  @DisplayName("F-6: neighbours that share their border exactly are sound")
  void soundNeighbours() {
    rights(box(107.40, 29.70, 107.41, 29.71), box(107.41, 29.70, 107.42, 29.71));
    TopologyReport report = inLayer(LayerName.MINING_RIGHTS);
    assertThat(report.compared()).isEqualTo(1);
    assertThat(report.counts()).isEmpty();
    assertThat(TopologyAnswer.sentence(report).zh()).contains("未发现");
  }

  @Test
  @DisplayName("F-6: an areal overlap is named with its area and left to people")
  void arealOverlap() {
    rights(box(107.40, 29.70, 107.41, 29.71), box(107.408, 29.705, 107.42, 29.72));
    TopologyFinding finding = only(inLayer(LayerName.MINING_RIGHTS));
    assertThat(finding.kind()).isEqualTo(Kind.OVERLAP);
    assertThat(finding.cause()).isEqualTo(Sliver.Kind.AREA);
    assertThat(finding.areaSquareMetres())
        .isCloseTo(
            EllipsoidalArea.squareMetres(Imports.wkt(box(107.408, 29.705, 107.41, 29.71))),
            within(0.1));
    assertThat(finding.repair() == null).isTrue();
  }

  @Test
  @DisplayName("F-6: a chord overlap is 弦弧差; cutting it is proposed, not done")
  void chordOverlap() {
    Geometry north = Imports.wkt(box(107.5, 29.5, 107.6, 29.55));
    Geometry south =
        Crs.GK_CM_108.toGeographic(
            Crs.GK_CM_108.fromGeographic(Imports.wkt(box(107.5, 29.45, 107.6, 29.5))));
    rights(north.toText(), south.toText());
    TopologyFinding finding = only(inLayer(LayerName.MINING_RIGHTS));
    assertThat(finding.kind()).isEqualTo(Kind.OVERLAP);
    assertThat(finding.cause()).isEqualTo(Sliver.Kind.CHORD);
    Repair repair = Objects.requireNonNull(finding.repair());
    assertThat(repair.areaBeforeSquareMetres() - repair.areaAfterSquareMetres())
        .isCloseTo(finding.areaSquareMetres(), within(1.0));
    assertThat(only(inLayer(LayerName.MINING_RIGHTS)).areaSquareMetres())
        .isEqualTo(finding.areaSquareMetres());
    rights(north.toText(), Objects.requireNonNull(repair.outline()).toText());
    assertThat(inLayer(LayerName.MINING_RIGHTS).counts()).isEmpty();
  }

  @Test
  @DisplayName("F-6: a strip between neighbours is a gap; filling it is proposed")
  void narrowGap() {
    rights(box(107.40, 29.70, 107.41, 29.71), box(107.41 + 0.5 * METRE, 29.70, 107.42, 29.71));
    TopologyFinding finding = only(inLayer(LayerName.MINING_RIGHTS));
    assertThat(finding.kind()).isEqualTo(Kind.GAP);
    assertThat(finding.widthMetres()).isCloseTo(0.5, within(0.02));
    assertThat(finding.areaSquareMetres()).isCloseTo(0.5 * 1108.6, within(20.0));
    Repair repair = Objects.requireNonNull(finding.repair());
    assertThat(repair.areaAfterSquareMetres() - repair.areaBeforeSquareMetres())
        .isCloseTo(finding.areaSquareMetres(), within(1.0));
  }

  @Test
  @DisplayName("F-6: the same outline twice is a duplicate")
  void duplicate() {
    rights(box(107.40, 29.70, 107.41, 29.71), box(107.40, 29.70, 107.41, 29.71));
    TopologyFinding finding = only(inLayer(LayerName.MINING_RIGHTS));
    assertThat(finding.kind()).isEqualTo(Kind.DUPLICATE);
    assertThat(Objects.requireNonNull(finding.repair()).feature()).isEqualTo("L2");
  }

  @Test
  @DisplayName("F-6: a budget leaves out what is too large or too late, and says so")
  void budget() {
    rights(box(107.40, 29.70, 107.41, 29.71), box(107.408, 29.705, 107.42, 29.72));
    TopologyReport small = inBudget(Budget.of(Duration.ofHours(1), 9, () -> {}));
    assertThat(small.findings()).isEmpty();
    assertThat(small.unfinished()).hasSize(1);
    assertThat(small.unfinished().get(0).zh()).contains("1 次比较因图形顶点过多未做");
    TopologyReport late = inBudget(Budget.of(Duration.ofSeconds(-1), 1000, () -> {}));
    assertThat(late.unfinished().get(0).zh()).contains("比较 0 次后时间用完");
    assertThat(inBudget(Budget.of(Duration.ofHours(1), 10, () -> {})).unfinished()).isEmpty();
  }

  private TopologyReport inBudget(Budget budget) {
    TopologyRequest request =
        new TopologyRequest(LayerName.MINING_RIGHTS, LayerName.MINING_RIGHTS, DAY, 1);
    return Objects.requireNonNull(
        new TransactionTemplate(imports.stores.transactions())
            .execute(status -> checks.check(request, budget)));
  }

  @Test
  @DisplayName("F-6: a zone beyond its district is named with the part outside")
  void zoneBeyondItsDistrict() {
    districts(box(107.3, 29.6, 107.5, 29.8));
    zone("Z1", "500102", box(107.4, 29.7, 107.51, 29.75));
    zone("Z2", "500999", box(107.4, 29.7, 107.41, 29.75));
    TopologyReport report = against(LayerName.ZONES_CONCENTRATED, LayerName.DISTRICTS);
    assertThat(report.counts()).containsEntry(Kind.REFERENCE, 1);
    zone("Z1", "500102", box(107.4, 29.7, 107.51, 29.75));
    TopologyFinding outside = only(against(LayerName.ZONES_CONCENTRATED, LayerName.DISTRICTS));
    assertThat(outside.kind()).isEqualTo(Kind.OUTSIDE);
    assertThat(outside.areaSquareMetres())
        .isCloseTo(
            EllipsoidalArea.squareMetres(Imports.wkt(box(107.5, 29.7, 107.51, 29.75))),
            within(0.1));
  }

  @Test
  @DisplayName("F-6: a hole between districts belongs to none")
  void holeBetweenDistricts() {
    districts(
        "POLYGON((107.3 29.6,107.5 29.6,107.5 29.8,107.3 29.8,107.3 29.6),"
            + "(107.4 29.7,107.4 29.71,107.41 29.71,107.41 29.7,107.4 29.7))",
        box(107.401, 29.7, 107.41, 29.71));
    TopologyFinding finding = only(inLayer(LayerName.DISTRICTS));
    assertThat(finding.kind()).isEqualTo(Kind.GAP);
    assertThat(finding.message().zh()).contains("无归属");
  }

  @Test
  @DisplayName("F-6: a hole in one district alone is said, and left to people")
  void holeInOneDistrict() {
    districts(
        "POLYGON((107.3 29.6,107.5 29.6,107.5 29.8,107.3 29.8,107.3 29.6),"
            + "(107.4 29.7,107.4 29.71,107.41 29.71,107.41 29.7,107.4 29.7))");
    TopologyFinding finding = only(inLayer(LayerName.DISTRICTS));
    assertThat(finding.cause() == null).isTrue();
    assertThat(finding.message().zh()).contains("内部有", "空洞");
  }

  private TopologyReport inLayer(String layer) {
    return against(layer, layer);
  }

  private TopologyReport against(String layer, String other) {
    TopologyReport report =
        new TransactionTemplate(imports.stores.transactions())
            .execute(status -> checks.check(new TopologyRequest(layer, other, DAY, 1)));
    return Objects.requireNonNull(report);
  }

  private static TopologyFinding only(TopologyReport report) {
    assertThat(report.findings()).hasSize(1);
    return report.findings().get(0);
  }

  private void rights(String... outlines) {
    LayerFeature[] rows = new LayerFeature[outlines.length];
    for (int i = 0; i < rows.length; i++) {
      LayerFeature right = Imports.right("L" + (i + 1), Map.of("valid_from", "2020-01-01"));
      rows[i] = new LayerFeature(right.properties(), Imports.wkt(outlines[i]));
    }
    assertThat(imports.load(LayerName.MINING_RIGHTS, rows).issues())
        .allMatch(issue -> issue.severity().name().equals("WARN"));
  }

  private void districts(String... outlines) {
    LayerFeature[] rows = new LayerFeature[outlines.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new LayerFeature(
              Map.of(
                  "code", "50010" + (i + 2),
                  "name_zh", "区" + i,
                  "name_en", "d" + i,
                  "regional_group", "主城新区",
                  "valid_from", "1997-06-18"),
              Imports.wkt(outlines[i]));
    }
    assertThat(imports.load(LayerName.DISTRICTS, rows).issues()).isEmpty();
  }

  private void zone(String code, String district, String outline) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("plan", "P");
    row.put("code", code);
    row.put("kind", "集中开采区");
    row.put("name", code);
    row.put("region", "主城新区");
    row.put("districts", List.of(district));
    row.put("minerals", List.of("建筑石料用灰岩"));
    assertThat(
            imports
                .load(LayerName.ZONES_CONCENTRATED, new LayerFeature(row, Imports.wkt(outline)))
                .issues())
        .isEmpty();
  }

  private static String box(double west, double south, double east, double north) {
    return "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))"
        .formatted(west, south, east, north);
  }
}
