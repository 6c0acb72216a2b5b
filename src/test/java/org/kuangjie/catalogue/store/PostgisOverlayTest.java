package org.kuangjie.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.SpatialFacts;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.geo.GeodesicDistance;
import org.kuangjie.shared.DomainException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class PostgisOverlayTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final double MINUTE = 1 / 60.0;

  /** C.7: the 1′ cell with its south-west corner at 106.5 E, 29.5 N. */
  private static final double CELL_SQUARE_METRES = 2_985_352.8004;

  private HandMadeLayers rows;

  @BeforeEach
  void emptyCatalogue() {
    rows = new HandMadeLayers();
  }

  @Test
  @DisplayName("C.7: the common part with a larger area is the whole 1′ cell, 2 985 352.8004 m²")
  void measuresTheWholeCell() {
    long version = rows.version(LayerName.ECO_REDLINE);
    rows.area(version, LayerName.ECO_REDLINE, box(106.4, 29.4, 0.3, 0.3));
    FeatureFact fact = only(box(106.5, 29.5, MINUTE, MINUTE), LayerName.ECO_REDLINE);
    assertThat(fact.overlapSquareMetres()).isCloseTo(CELL_SQUARE_METRES, within(0.001));
    assertThat(fact.coversBoundary()).isTrue();
    assertThat(fact.distanceMetres()).isZero();
    assertThat(fact.estErrorMetres()).isEqualTo(5);
    assertThat(fact.attributes()).containsEntry("owner", "X").containsEntry("grade", "国家级");
    assertThat(fact.attributes()).doesNotContainKey("valid_to");
    assertThat(fact.text("valid_from")).contains("1949-10-01");
  }

  @Test
  @DisplayName("SB-02: 10 m² of farmland under a boundary are found as 10 m²")
  void measuresAThinStrip() {
    double width = 10 / 1848.0 / 60 / 60;
    long version = rows.version(LayerName.FARMLAND);
    rows.area(version, LayerName.FARMLAND, box(106.5 - 0.1, 29.4, 0.1 + width, 0.3));
    MultiPolygon boundary = box(106.5, 29.5, MINUTE, MINUTE);
    FeatureFact fact = only(boundary, LayerName.FARMLAND);
    assertThat(fact.overlapSquareMetres())
        .isCloseTo(CELL_SQUARE_METRES * width / MINUTE, within(0.01));
    assertThat(fact.coversBoundary()).isFalse();
  }

  @Test
  @DisplayName("G22: an edge that is only shared is no overlap")
  void sharedEdgeIsNoOverlap() {
    long version = rows.version(LayerName.URBAN_BOUNDARY);
    Coordinate[] shared = {new Coordinate(106.5123, 29.5017), new Coordinate(106.5391, 29.5313)};
    rows.area(version, LayerName.URBAN_BOUNDARY, ring(shared[0], shared[1], at(106.6, 29.4)));
    FeatureFact fact = only(ring(shared[1], shared[0], at(106.4, 29.6)), LayerName.URBAN_BOUNDARY);
    assertThat(fact.overlapSquareMetres()).isZero();
    assertThat(fact.conflict() == null).isTrue();
    assertThat(fact.distanceMetres()).isZero();
  }

  @Test
  @DisplayName("E9: a small feature gives the same facts read where it stands as read from a part")
  void wholeFeaturesNeedNoParts() {
    for (double west : new double[] {106.499, 106.51}) { // meets the boundary, lies beside it
      long version = rows.version(LayerName.INFRASTRUCTURE);
      rows.area(version, LayerName.INFRASTRUCTURE, box(west, 29.499, 0.005, 0.005));
      MultiPolygon boundary = box(106.5, 29.5, 0.005, 0.005);
      FeatureFact cut = only(boundary, LayerName.INFRASTRUCTURE);
      assertThat(parts(version)).isEqualTo(1);
      rows.keepWhole(version);
      assertThat(parts(version)).isZero();
      assertThat(only(boundary, LayerName.INFRASTRUCTURE)).isEqualTo(cut);
    }
  }

  @Test
  @DisplayName("E9: seams of the subdivision leave neither gaps nor lines in the common part")
  void seamsOfTheSubdivisionDisappear() {
    Polygon lake = (Polygon) FACTORY.createPoint(at(107.41, 29.71)).buffer(0.005, 64);
    Geometry jagged = jagged(107.4, 29.7, 0.05, 3001).difference(lake);
    long version = rows.version(LayerName.ECO_REDLINE);
    rows.area(version, LayerName.ECO_REDLINE, jagged);
    MultiPolygon boundary = box(107.37, 29.69, 0.063, 0.041);
    FeatureFact fact = only(boundary, LayerName.ECO_REDLINE);
    Geometry expected = OverlayNGRobust.overlay(jagged, boundary, OverlayNG.INTERSECTION);
    Geometry conflict = Objects.requireNonNull(fact.conflict());
    assertThat(parts(version)).isGreaterThan(20);
    assertThat(conflict.getNumGeometries()).isEqualTo(expected.getNumGeometries());
    assertThat(((Polygon) conflict.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
    assertThat(fact.overlapSquareMetres())
        .isCloseTo(EllipsoidalArea.squareMetres(expected), within(0.05));
    assertThat(conflict.symDifference(expected).getArea()).isLessThan(1e-11);
  }

  @ParameterizedTest
  @CsvSource({"4999, 106.5, 29.5", "5001, 106.5, 29.5", "4999, 108.4, 31.9", "5001, 109.51, 28.3"})
  @DisplayName("RV-01: ellipsoidal distance to a reach within 0.3 m of the geodesic")
  void distanceIsGeodesic(double metres, double lon, double lat) {
    Geometry river =
        FACTORY.createLineString(
            new Coordinate[] {at(lon - 0.2, lat - 0.07), at(lon, lat), at(lon + 0.15, lat + 0.12)});
    MultiPolygon boundary = atDistance(river, lon + 0.02, lat - 0.2, metres);
    double exact = GeodesicDistance.metres(river, boundary);
    assertThat(exact).isCloseTo(metres, within(0.05));
    long version = rows.version(LayerName.WATERS);
    rows.area(version, LayerName.WATERS, river);
    SpatialFacts facts = rows.overlay.gather(boundary, DAY);
    if (metres > 5000) {
      assertThat(facts.features()).as("beyond the search distance of waters").isEmpty();
    } else {
      assertThat(facts.features().get(0).distanceMetres()).isCloseTo(exact, within(0.3));
      assertThat(facts.features().get(0).overlapSquareMetres()).isZero();
    }
  }

  @Test
  @DisplayName("IF-06: the part of a line inside the boundary is the conflict, its area 0")
  void lineInsideTheBoundary() {
    long version = rows.version(LayerName.INFRASTRUCTURE);
    Geometry rail = FACTORY.createLineString(new Coordinate[] {at(106.4, 29.51), at(106.9, 29.51)});
    rows.area(version, LayerName.INFRASTRUCTURE, rail);
    FeatureFact fact = only(box(106.5, 29.5, MINUTE, MINUTE), LayerName.INFRASTRUCTURE);
    assertThat(fact.overlapSquareMetres()).isZero();
    assertThat(Objects.requireNonNull(fact.conflict()).getLength()).isCloseTo(MINUTE, within(1e-9));
    assertThat(fact.distanceMetres()).isZero();
  }

  @Test
  @DisplayName("F-2: districts are those of the day of the law")
  void districtsOfTheDay() {
    long version = rows.version(LayerName.DISTRICTS);
    LocalDate change = LocalDate.of(2025, 11, 6);
    Geometry outline = box(106.4, 29.4, 0.5, 0.5);
    rows.district(version, "500112", LocalDate.of(1997, 6, 18), change.minusDays(1), outline);
    rows.district(version, "500157", change, LocalDate.of(9999, 1, 1), outline);
    MultiPolygon boundary = box(106.5, 29.5, MINUTE, MINUTE);
    assertThat(codes(boundary, change.minusDays(1))).containsExactly("500112");
    assertThat(codes(boundary, change)).containsExactly("500157");
  }

  @Test
  @DisplayName("002 A.002.3: a zone without coordinates is reported as not compared")
  void zoneWithoutGeometryIsNamed() {
    rows.zoneWithoutGeometry(rows.version(LayerName.ZONES_CONCENTRATED), "JZ01");
    SpatialFacts facts = rows.overlay.gather(box(106.5, 29.5, MINUTE, MINUTE), DAY);
    assertThat(facts.features()).isEmpty();
    SpatialFacts.UnlocatedFeature zone = facts.zonesWithoutGeometry().get(0);
    assertThat(zone.layer()).isEqualTo(LayerName.ZONES_CONCENTRATED);
    assertThat(zone.code()).isEqualTo("JZ01");
    assertThat(zone.districtCodes()).containsExactly("500102");
    assertThat(zone.minerals()).containsExactly("锶", "石膏");
  }

  @Test
  @DisplayName("IF-13: of a secret area only 受限 is told")
  void restrictedFeatureTellsNothing() {
    long version = rows.version(LayerName.INFRASTRUCTURE);
    rows.area(version, LayerName.INFRASTRUCTURE, box(106.4, 29.4, 0.3, 0.3), "秘密名称", true);
    FeatureFact fact = only(box(106.5, 29.5, MINUTE, MINUTE), LayerName.INFRASTRUCTURE);
    assertThat(fact.name()).isEqualTo("受限");
    assertThat(fact.code()).isEqualTo("受限");
    assertThat(fact.conflict() == null).isTrue();
    assertThat(fact.attributes()).isEqualTo(Map.of("restricted", true));
    assertThat(fact.overlapSquareMetres()).isPositive();
    assertThat(fact.toString()).doesNotContain("秘密", "国家级");
  }

  @Test
  @DisplayName("F-1: a snapshot keeps its version while another connection replaces the layer")
  void oneVersionWhileTheLayerIsReplaced() {
    long first = rows.version(LayerName.ECO_REDLINE);
    rows.area(first, LayerName.ECO_REDLINE, box(106.4, 29.4, 0.3, 0.3));
    MultiPolygon boundary = box(106.5, 29.5, MINUTE, MINUTE);
    TransactionTemplate reading = new TransactionTemplate(rows.transactions);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    SpatialFacts during =
        Objects.requireNonNull(
            reading.execute(
                status -> {
                  rows.overlay.gather(boundary, DAY);
                  onAnotherConnection(() -> rows.version(LayerName.ECO_REDLINE));
                  return rows.overlay.gather(boundary, DAY);
                }));
    assertThat(during.findLayer(LayerName.ECO_REDLINE).orElseThrow().versionId()).isEqualTo(first);
    assertThat(during.features()).hasSize(1);
    SpatialFacts after = rows.overlay.gather(boundary, DAY);
    assertThat(after.findLayer(LayerName.ECO_REDLINE).orElseThrow().version()).isEqualTo(2);
    assertThat(after.features()).isEmpty();
  }

  @Test
  @DisplayName("F-1: a replay reads the version the report names")
  void replaysAFormerVersion() {
    long first = rows.version(LayerName.ECO_REDLINE);
    rows.area(first, LayerName.ECO_REDLINE, box(106.4, 29.4, 0.3, 0.3));
    rows.version(LayerName.ECO_REDLINE);
    MultiPolygon boundary = box(106.5, 29.5, MINUTE, MINUTE);
    SpatialFacts facts = rows.overlay.gather(boundary, DAY, Map.of(LayerName.ECO_REDLINE, first));
    assertThat(facts.features()).hasSize(1);
    assertThat(facts.findLayer(LayerName.ECO_REDLINE).orElseThrow().version()).isEqualTo(1);
    assertThatThrownBy(() -> rows.overlay.gather(boundary, DAY, Map.of(LayerName.FARMLAND, first)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
  }

  @Test
  @DisplayName("G20: a layer without a version in force is absent")
  void unloadedLayerIsAbsent() {
    assertThat(rows.overlay.gather(box(106.5, 29.5, MINUTE, MINUTE), DAY).layers()).isEmpty();
  }

  @Test
  @DisplayName("E9: an invalid part cannot be stored")
  void invalidPartIsRefusedByTheTable() {
    assertThatThrownBy(() -> storeBowTie(rows.version(LayerName.FARMLAND)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @DisplayName(
      "E9: an overlay that fails twice refuses its layer, names the feature, spares the rest")
  void failingOverlayIsRefused() {
    dropTheConstraint();
    rows.area(rows.version(LayerName.ECO_REDLINE), LayerName.ECO_REDLINE, box(106, 29, 1, 1));
    storeBowTie(rows.version(LayerName.FARMLAND));
    SpatialFacts facts = rows.overlay.gather(box(106.51, 29.51, 0.02, 0.02), DAY);
    assertThat(facts.refusedLayers()).containsOnlyKeys(LayerName.FARMLAND);
    assertThat(Objects.requireNonNull(facts.refusedLayers().get(LayerName.FARMLAND)).zh())
        .contains(LayerName.FARMLAND, "C2");
    assertThat(facts.list(LayerName.FARMLAND)).isEmpty();
    assertThat(facts.list(LayerName.ECO_REDLINE)).hasSize(1);
    assertThat(facts.findLayer(LayerName.FARMLAND)).isPresent();
  }

  private void dropTheConstraint() {
    rows.database
        .sql("ALTER TABLE catalogue.overlay_part DROP CONSTRAINT overlay_part_valid")
        .update();
  }

  private void storeBowTie(long version) {
    long id = rows.area(version, LayerName.FARMLAND, box(100, 20, 1, 1));
    rows.database
        .sql(
            """
            INSERT INTO catalogue.overlay_part VALUES (:version, :id, ST_GeomFromText(
              'POLYGON((106.5 29.5, 106.54 29.54, 106.54 29.5, 106.5 29.54, 106.5 29.5))', 4490))
            """)
        .params(Map.of("version", version, "id", id))
        .update();
  }

  private long parts(long version) {
    return rows.database
        .sql("SELECT count(*) FROM catalogue.overlay_part WHERE layer_version_id = :v")
        .param("v", version)
        .query(Long.class)
        .single();
  }

  private FeatureFact only(MultiPolygon boundary, String layer) {
    List<FeatureFact> facts = rows.overlay.gather(boundary, DAY).list(layer);
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  private List<String> codes(MultiPolygon boundary, LocalDate day) {
    return rows.overlay.gather(boundary, day).features().stream().map(FeatureFact::code).toList();
  }

  private static void onAnotherConnection(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A small triangle whose nearest corner lies the given distance from the line. */
  private static MultiPolygon atDistance(Geometry line, double lon, double lat, double metres) {
    Coordinate foot = GeodesicDistance.nearest(line, FACTORY.createPoint(at(lon, lat))).onFirst();
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double t = (low + high) / 2;
      Coordinate c = at(foot.x + t * (lon - foot.x), foot.y + t * (lat - foot.y));
      if (GeodesicDistance.metres(line, FACTORY.createPoint(c)) < metres) {
        low = t;
      } else {
        high = t;
      }
    }
    Coordinate corner = at(foot.x + low * (lon - foot.x), foot.y + low * (lat - foot.y));
    return ring(
        corner, at(corner.x + 0.0003, corner.y - 0.006), at(corner.x - 0.0003, corner.y - 0.006));
  }

  private static Polygon jagged(double lon, double lat, double radius, int vertices) {
    Coordinate[] ring = new Coordinate[vertices + 1];
    for (int i = 0; i < vertices; i++) {
      double angle = 2 * Math.PI * i / vertices;
      double r = radius * (1 - 0.01 * (i * 7919 % 13));
      ring[i] = at(lon + r * Math.cos(angle), lat + r * Math.sin(angle));
    }
    ring[vertices] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  private static Coordinate at(double lon, double lat) {
    return new Coordinate(lon, lat);
  }

  private static MultiPolygon box(double lon, double lat, double width, double height) {
    Geometry box = FACTORY.toGeometry(new Envelope(lon, lon + width, lat, lat + height));
    return FACTORY.createMultiPolygon(new Polygon[] {(Polygon) box});
  }

  private static MultiPolygon ring(Coordinate a, Coordinate b, Coordinate c) {
    Polygon polygon = FACTORY.createPolygon(new Coordinate[] {a, b, c, a});
    return FACTORY.createMultiPolygon(new Polygon[] {polygon});
  }
}
