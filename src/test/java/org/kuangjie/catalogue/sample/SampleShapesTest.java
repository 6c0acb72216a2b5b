package org.kuangjie.catalogue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.importing.LayerFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;

class SampleShapesTest {

  /** 1e-10 square degrees are about one square metre. */
  private static final double ONE_SQUARE_METRE = 1e-10;

  @Test
  @DisplayName("002-R09: every geometry of every layer at scale 1 is valid and not empty")
  void everyGeometryIsValid() {
    List<String> faults = new ArrayList<>();
    for (String layer : Drawn.layers()) {
      for (LayerFeature feature : Drawn.features(layer)) {
        Geometry geometry = feature.geometry();
        if (geometry != null) {
          IsValidOp check = new IsValidOp(geometry);
          if (!check.isValid() || geometry.isEmpty()) {
            faults.add(layer + " " + feature.properties() + " " + check.getValidationError());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @DisplayName("MR-01: no two rights share land, edges they may share")
  void rightsDoNotOverlap() {
    assertThat(overlaps(Drawn.features(LayerName.MINING_RIGHTS))).isEmpty();
  }

  @Test
  @DisplayName("MR-01: rights of a concentrated zone touch each other without overlapping")
  void rightsOfOneZoneShareEdges() {
    List<LayerFeature> zone =
        Drawn.features(LayerName.MINING_RIGHTS).stream()
            .filter(right -> "JZ14".equals(right.properties().get("zone_code")))
            .toList();
    long touching =
        zone.stream()
            .filter(
                right ->
                    zone.stream()
                        .anyMatch(
                            other ->
                                !other.equals(right)
                                    && Drawn.shape(right)
                                            .intersection(Drawn.shape(other))
                                            .getDimension()
                                        == 1))
            .count();
    assertThat(zone).hasSizeGreaterThanOrEqualTo(5);
    assertThat(touching).isGreaterThanOrEqualTo(zone.size() - 1L);
  }

  @Test
  @DisplayName("002-R06: red line, farmland, cropland and town boundary keep off each other")
  void controlLinesDoNotOverlap() {
    List<String> layers =
        List.of(
            LayerName.ECO_REDLINE,
            LayerName.FARMLAND,
            LayerName.CROPLAND,
            LayerName.URBAN_BOUNDARY);
    List<LayerFeature> all = new ArrayList<>();
    layers.forEach(layer -> all.addAll(Drawn.features(layer)));
    assertThat(overlaps(all)).isEmpty();
  }

  @Test
  @DisplayName("002-R09: rights and control areas lie inside the district their code names")
  void everythingLiesInsideItsDistrict() {
    List<String> outside = new ArrayList<>();
    for (District district : Drawn.INPUTS.districts()) {
      PreparedGeometry outline = PreparedGeometryFactory.prepare(district.outline());
      for (String layer : Drawn.layers()) {
        for (LayerFeature feature : Drawn.features(layer)) {
          if (district.code().equals(districtOf(layer, feature))
              && !outline.covers(Drawn.shape(feature))) {
            outside.add(layer + " " + Drawn.text(feature, "code") + " " + district.name());
          }
        }
      }
    }
    assertThat(outside).isEmpty();
  }

  @Test
  @DisplayName("002-R09: zones and blocks lie inside the districts the register names")
  void zonesLieInsideTheirDistricts() {
    for (String layer : Drawn.layers().subList(0, 5)) {
      for (LayerFeature feature : Drawn.features(layer)) {
        if (feature.geometry() != null) {
          List<Geometry> districts = new ArrayList<>();
          for (Object code : Drawn.list(feature, "districts")) {
            districts.add(Drawn.INPUTS.district(String.valueOf(code)).outline());
          }
          Geometry land = Shapes.union(districts).buffer(1e-6);
          assertThat(land.covers(Drawn.shape(feature))).as(Drawn.text(feature, "code")).isTrue();
        }
      }
    }
  }

  @Test
  @DisplayName("Three zones have no outline on purpose, so that 待判 is seen")
  void someZonesHaveNoOutline() {
    TreeSet<String> without = new TreeSet<>();
    for (String layer : Drawn.layers().subList(0, 3)) {
      Drawn.features(layer).stream()
          .filter(zone -> zone.geometry() == null)
          .forEach(zone -> without.add(Drawn.text(zone, "code")));
    }
    assertThat(without).containsExactlyInAnyOrderElementsOf(ZoneShapes.WITHOUT_OUTLINE);
  }

  @Test
  @DisplayName("KF01 covers all nine central districts")
  void centralGeothermalZoneCoversNineDistricts() {
    LayerFeature zone =
        Drawn.features(LayerName.ZONES_KEY_MINING).stream()
            .filter(feature -> Drawn.text(feature, "code").equals("KF01"))
            .findFirst()
            .orElseThrow();
    List<?> codes = Drawn.list(zone, "districts");
    assertThat(codes).hasSize(9);
    assertThat(codes)
        .allMatch(code -> Drawn.INPUTS.district(String.valueOf(code)).meets(Drawn.shape(zone)));
  }

  @Test
  @DisplayName("MR-08: exploration rights are made of 1′ × 1′ cells")
  void explorationRightsFollowTheGrid() {
    assertThat(Drawn.features(LayerName.MINING_RIGHTS))
        .filteredOn(right -> Drawn.text(right, "right_kind").equals("探矿权"))
        .allSatisfy(
            right -> {
              for (var corner : Drawn.shape(right).getCoordinates()) {
                assertThat(corner.x * 60).isCloseTo(Math.rint(corner.x * 60), nearly());
                assertThat(corner.y * 60).isCloseTo(Math.rint(corner.y * 60), nearly());
              }
            });
  }

  @Test
  @DisplayName("Rights have 5 to 40 corners a ring, some several rings, some holes")
  void rightsLookSurveyed() {
    List<Polygon> rings =
        Drawn.features(LayerName.MINING_RIGHTS).stream()
            .filter(right -> Drawn.text(right, "right_kind").equals("采矿权"))
            .flatMap(right -> Shapes.polygons(Drawn.shape(right)).stream())
            .toList();
    assertThat(rings)
        .allSatisfy(ring -> assertThat(ring.getExteriorRing().getNumPoints() - 1).isBetween(5, 40));
    assertThat(rings).filteredOn(ring -> ring.getNumInteriorRing() > 0).hasSizeGreaterThan(20);
    assertThat(rings).hasSizeGreaterThan(950);
  }

  static List<String> overlaps(List<LayerFeature> features) {
    STRtree index = new STRtree();
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      for (Polygon part : Shapes.polygons(Drawn.shape(features.get(i)))) {
        index.insert(part.getEnvelopeInternal(), new Part(i, part));
      }
    }
    for (int i = 0; i < features.size(); i++) {
      for (Polygon part : Shapes.polygons(Drawn.shape(features.get(i)))) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(part);
        for (Object item : index.query(part.getEnvelopeInternal())) {
          Part other = (Part) item;
          if (other.owner() > i
              && prepared.intersects(other.shape())
              && Shapes.intersection(part, other.shape()).getArea() > ONE_SQUARE_METRE) {
            overlaps.add(
                features.get(i).properties() + " | " + features.get(other.owner()).properties());
          }
        }
      }
    }
    return overlaps;
  }

  private record Part(int owner, Polygon shape) {}

  private static org.assertj.core.data.Offset<Double> nearly() {
    return org.assertj.core.data.Offset.offset(1e-5);
  }

  private static String districtOf(String layer, LayerFeature feature) {
    if (layer.equals(LayerName.MINING_RIGHTS)) {
      return Drawn.text(feature, "district_code");
    }
    String[] words = Drawn.text(feature, "code").split("-", -1);
    return words.length > 1 ? words[1] : "";
  }
}
