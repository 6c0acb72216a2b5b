package org.kuangjie.sensing.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.Surroundings.Neighbour;
import org.kuangjie.geo.Crs;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.sensing.Certainty;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.SensingSettings;
import org.kuangjie.sensing.store.StoredPatch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** C.2, C.5, F-6: a patch against rights, on ground in metres around 107.5°E 29.5°N. */
class RightsComparisonTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final LocalDate DAY = LocalDate.of(2026, 5, 15);
  private static final SensingSettings.Tolerance TOLERANCE = SensingSettings.defaults().tolerance();

  /** Degrees of a metre there. */
  private static final double EAST = 1 / 96_900.0;

  private static final double NORTH = 1 / 110_850.0;

  private final List<Piece> rights = new ArrayList<>();

  private static Geometry box(double west, double south, double east, double north) {
    Coordinate[] ring = {
      at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)
    };
    return FACTORY.createPolygon(ring);
  }

  /** Of longitudes and latitudes. */
  private static Geometry ring(double... lonLats) {
    Coordinate[] ring = new Coordinate[lonLats.length / 2 + 1];
    for (int i = 0; i + 1 < ring.length; i++) {
      ring[i] = new Coordinate(lonLats[2 * i], lonLats[2 * i + 1]);
    }
    ring[ring.length - 1] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  private static Coordinate at(double east, double north) {
    return new Coordinate(107.5 + east * EAST, 29.5 + north * NORTH);
  }

  private void right(
      String code, String kind, String status, String from, String to, Geometry ground) {
    Map<String, Object> attributes = new HashMap<>(Map.of("status", status));
    Neighbour neighbour =
        new Neighbour(
            1,
            rights.size() + 1,
            code,
            kind,
            LocalDate.parse(from),
            LocalDate.parse(to),
            attributes,
            List.of(ground));
    rights.add(new Piece(neighbour, LayerName.MINING_RIGHTS, ground));
  }

  private void valid(Geometry ground) {
    right("C1", "采矿权", "有效", "2020-01-01", "2029-12-31", ground);
  }

  private static StoredPatch patch(Geometry outline) {
    return new StoredPatch(
        1,
        1,
        "TB1",
        2026,
        2,
        "部级",
        DAY,
        1.0,
        "",
        "",
        "",
        null,
        false,
        true,
        EllipsoidalArea.squareMetres(outline),
        outline,
        1,
        null);
  }

  private RightsMeasure measure(Geometry outline) {
    return new RightsComparison(patch(outline), TOLERANCE)
        .measure(
            rights.stream()
                .filter(
                    p -> p.ground().getEnvelopeInternal().intersects(outline.getEnvelopeInternal()))
                .toList());
  }

  private Triage triage(Geometry outline) {
    Set<PatchFinding> none = EnumSet.noneOf(PatchFinding.class);
    return Triage.of(measure(outline), none, TOLERANCE.sigma(1), TOLERANCE);
  }

  @Test
  @DisplayName("C.5: σ is two ground resolutions and half a metre")
  void sigma() {
    assertThat(TOLERANCE.sigma(1)).isEqualTo(2.5);
    assertThat(TOLERANCE.sigma(0.8)).isEqualTo(2.1);
  }

  @Test
  @DisplayName("C.2: a patch within a valid mining right is inside")
  void inside() {
    valid(box(0, 0, 300, 300));
    assertThat(triage(box(50, 50, 150, 150)).finding()).isEqualTo(PatchFinding.INSIDE);
  }

  @Test
  @DisplayName("C.5: 40 m over the boundary: area, certain and possible part, farthest metres")
  void across() {
    valid(box(0, 0, 300, 300));
    Geometry outline = box(240, 100, 340, 200);

    RightsMeasure measure = measure(outline);

    assertThat(measure.inside()).isCloseTo(6000, within(20.0));
    assertThat(measure.outside()).isCloseTo(4000, within(20.0));
    assertThat(measure.certain()).isCloseTo(35 * 95, within(20.0));
    assertThat(measure.possible()).isCloseTo(42.5 * 105, within(20.0));
    assertThat(measure.farthest()).isCloseTo(40, within(0.1));
    assertThat(triage(outline).finding()).isEqualTo(PatchFinding.ACROSS);
    assertThat(triage(outline).certainty()).isEqualTo(Certainty.BEYOND_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "2, EDGE_BAND, WITHIN_ERROR",
    "5, ACROSS, TO_SURVEY",
    "7, ACROSS, TO_SURVEY",
    "8, ACROSS, BEYOND_ERROR"
  })
  @DisplayName("C.5: up to σ is the error band, up to 3σ is to be surveyed")
  void tolerance(double metres, PatchFinding finding, Certainty certainty) {
    valid(box(0, 0, 300, 300));
    Triage triage = triage(box(200, 100, 300 + metres, 160));
    assertThat(triage.finding()).isEqualTo(finding);
    assertThat(triage.certainty()).isEqualTo(certainty);
  }

  @Test
  @DisplayName("C.5: less than 100 m² outside is to be surveyed, however far it reaches")
  void small() {
    valid(box(0, 0, 300, 300));
    assertThat(triage(box(280, 100, 320, 104)).certainty()).isEqualTo(Certainty.TO_SURVEY);
  }

  @Test
  @DisplayName("C.2: in no right, also where a right began after the image")
  void outside() {
    right("C2", "采矿权", "有效", "2026-06-01", "2036-05-31", box(0, 0, 300, 300));
    Geometry outline = box(50, 50, 150, 150);
    assertThat(triage(outline).finding()).isEqualTo(PatchFinding.OUTSIDE);
    assertThat(measure(outline).rights().get(0).state()).isEqualTo("NOT_YET");
  }

  @Test
  @DisplayName("C.2: in a right that ended before the image, 过期; valid on its last day")
  void ended() {
    right("C3", "采矿权", "过期", "2016-05-15", "2026-05-14", box(0, 0, 300, 300));
    assertThat(triage(box(50, 50, 150, 150)).finding()).isEqualTo(PatchFinding.EXPIRED_RIGHT);
    rights.clear();
    right("C3", "采矿权", "过期", "2016-05-16", "2026-05-15", box(0, 0, 300, 300));
    assertThat(triage(box(50, 50, 150, 150)).finding()).isEqualTo(PatchFinding.INSIDE);
  }

  @Test
  @DisplayName("C.2: an exploration right is no mining right; a mining right inside it counts")
  void exploration() {
    right("T1", "探矿权", "有效", "2024-01-01", "2028-12-31", box(0, 0, 1000, 1000));
    Geometry outline = box(50, 50, 150, 150);
    assertThat(triage(outline).finding()).isEqualTo(PatchFinding.EXPLORATION_RIGHT);
    valid(box(0, 0, 300, 300));
    assertThat(triage(outline).finding()).isEqualTo(PatchFinding.INSIDE);
  }

  @Test
  @DisplayName("C.2: two adjoining rights together hold a patch over their common boundary")
  void twoRights() {
    valid(box(0, 0, 300, 300));
    right("C9", "采矿权", "有效", "2020-01-01", "2029-12-31", box(300, 0, 600, 300));
    RightsMeasure measure = measure(box(250, 100, 350, 200));
    assertThat(measure.outside()).isZero();
    assertThat(measure.rights()).extracting("licenceNumber").containsExactlyInAnyOrder("C1", "C9");
  }

  @Test
  @DisplayName("F-6: the 5′ chord sliver of 3903 m² is explained as 弦弧差, not alarmed")
  void chord() {
    double west = 107.5;
    double east = west + 5 / 60.0;
    valid(ring(west, 29.4, east, 29.4, east, 29.5, west, 29.5));
    Geometry corners = ring(west + 0.01, 29.42, east - 0.01, 29.42, east, 29.5, west, 29.5);
    Geometry drawn = Crs.GK_CM_108.toGeographic(Crs.GK_CM_108.fromGeographic(corners));

    RightsMeasure measure = measure(drawn);

    assertThat(measure.outside()).isCloseTo(3903, within(40.0));
    assertThat(triage(drawn).finding()).isEqualTo(PatchFinding.SLIVER);
    assertThat(Objects.requireNonNull(measure.sliver()).zh()).contains("弦弧差");
    assertThat(PatchFinding.SLIVER.isClue()).isFalse();
  }
}
